import { PimError } from '../../pim/errors';
import type { Ports } from '../../pim/ports';
import { jobs } from '../jobs';
import { isPersonJob, personJobs } from '../jobs/person-jobs';
import type { Log } from '../log';
import type { Patience } from './patience';
import type { ClaimedJob, JobQueue } from './queues';
import type { UnderWay } from './under-way';

const atOnce = 20;
/** A replica that dies gives its jobs back after this time. */
const leaseMs = 30_000;
const longestPauseMs = 15 * 60_000;

export interface JobRunner {
  readonly queue: JobQueue;
  readonly ports: Ports;
  readonly log: Log;
  readonly underWay: UnderWay<ClaimedJob>;
}

/** Does every job that is due. Returns whether there was any. */
export async function runDueJobs(
  runner: JobRunner,
  { wait }: Pick<Patience, 'wait'>,
): Promise<boolean> {
  const { queue, ports, underWay } = runner;
  const claimed = await queue.claim(ports.clock.now(), atOnce, leaseMs);
  await wait(claimed.map((job) => underWay(job.key, job, (latest) => runJob(runner, job, latest))));
  return claimed.length > 0;
}

async function runJob(
  { queue, ports, log }: JobRunner,
  job: ClaimedJob,
  latest: () => ClaimedJob,
): Promise<void> {
  try {
    const next = await runOnce(ports, job);
    // Claimed anew meanwhile, it may have been ordered anew, by somebody who knows more than it saw.
    const again = latest() === job ? next : ports.clock.now();
    if (again) await queue.again(latest(), again);
    else await queue.finish(latest());
  } catch (error) {
    const at = new Date(ports.clock.now().getTime() + pauseMs(job.attempts));
    const why = error instanceof PimError ? error.code : 'unexpected';
    log.warn({ job: job.key, attempts: job.attempts, err: error }, 'job failed');
    await queue.retry(latest(), at, why);
  }
}

/** Does a job, and tells when it is to be done again, if it is. */
async function runOnce(ports: Ports, job: ClaimedJob): Promise<Date | undefined> {
  if (job.kind === 'remind-person') {
    await ports.notices.remind(job.reminder);
    return undefined;
  }
  if (isPersonJob(job)) return personJobs[job.kind](ports, job.person);
  const request = await ports.requests.find(job.requestId);
  const outcome = request && (await jobs[job.kind].run(ports, request));
  return outcome?.again;
}

/** 5 s, 10 s, 20 s … and no more than a quarter of an hour. */
export function pauseMs(attempts: number): number {
  return Math.min(5_000 * 2 ** Math.min(attempts - 1, 20), longestPauseMs);
}
