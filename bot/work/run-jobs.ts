import { PimError } from '../../pim/errors';
import type { Ports } from '../../pim/ports';
import { jobs } from '../jobs';
import type { Log } from '../log';
import type { Patience } from './patience';
import type { ClaimedJob, JobQueue } from './queues';

const atOnce = 20;
/** A replica that dies gives its jobs back after this time. */
const leaseMs = 30_000;
const longestPauseMs = 15 * 60_000;

/** Does every job that is due. Returns whether there was any. */
export async function runDueJobs(
  queue: JobQueue,
  ports: Ports,
  log: Log,
  wait: Patience,
): Promise<boolean> {
  const claimed = await queue.claim(ports.clock.now(), atOnce, leaseMs);
  await wait(claimed.map((job) => runJob(queue, ports, log, job)));
  return claimed.length > 0;
}

async function runJob(queue: JobQueue, ports: Ports, log: Log, job: ClaimedJob): Promise<void> {
  try {
    const request = await ports.requests.find(job.requestId);
    const outcome = request && (await jobs[job.kind].run(ports, request));
    if (outcome) await queue.again(job, outcome.again);
    else await queue.finish(job);
  } catch (error) {
    const at = new Date(ports.clock.now().getTime() + pauseMs(job.attempts));
    const why = error instanceof PimError ? error.code : 'unexpected';
    log.warn({ job: job.key, attempts: job.attempts, err: error }, 'job failed');
    await queue.retry(job, at, why);
  }
}

/** 5 s, 10 s, 20 s … and no more than a quarter of an hour. */
export function pauseMs(attempts: number): number {
  return Math.min(5_000 * 2 ** Math.min(attempts - 1, 20), longestPauseMs);
}
