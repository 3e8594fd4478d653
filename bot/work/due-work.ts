import type { Clock } from '../../pim/ports';
import type { Log } from '../log';

/** Something with a queue: it does what is due and tells when the next is. */
export interface DueQueue {
  /** Does what is due; returns whether there was any. */
  run(): Promise<boolean>;
  nextDue(): Promise<Date | undefined>;
  /** The next that a clock should stop at; what is merely looked at from time to time is not. */
  nextEvent(): Promise<Date | undefined>;
}

/** Keeps the queues empty: at once when woken, else when the next thing is due. */
export interface DueWork {
  wake(): void;
  /** Does everything that is due by now; returns when the next event is. */
  catchUp(): Promise<Date | undefined>;
  stop(): Promise<void>;
}

/** Whoever ordered something is answered first; and several orders are looked at together. */
const wakeAfterMs = 10;
/** Another replica may have ordered something that nobody woke us for. */
const longestSleepMs = 10_000;

export function dueWork(
  queues: readonly DueQueue[],
  clock: Clock,
  log: Log,
  announce: (next: Date | undefined) => Promise<void>,
): DueWork {
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let running: Promise<Date | undefined> | undefined;
  let wokenMeanwhile = false;
  let stopped = false;

  async function drain(): Promise<Date | undefined> {
    do {
      wokenMeanwhile = false;
      while ((await Promise.all(queues.map((queue) => queue.run()))).some(Boolean));
    } while (wokenMeanwhile);
    return earliest(await Promise.all(queues.map((queue) => queue.nextEvent())));
  }

  function catchUp(): Promise<Date | undefined> {
    wokenMeanwhile = true;
    running ??= drain().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function round(): Promise<void> {
    try {
      const next = await catchUp();
      sleep(earliest(await Promise.all(queues.map((queue) => queue.nextDue()))));
      await announce(next);
    } catch (error) {
      log.error({ err: error }, 'due work failed');
      sleep(undefined);
    }
  }

  function sleep(until: Date | undefined): void {
    if (stopped) return;
    clearTimeout(timer);
    const wait = until ? until.getTime() - clock.now().getTime() : longestSleepMs;
    timer = setTimeout(() => void round(), Math.min(Math.max(wait, 0), longestSleepMs));
    timer.unref();
  }

  function wake(): void {
    if (stopped || soon) return;
    soon = setTimeout(() => {
      soon = undefined;
      void round();
    }, wakeAfterMs);
    soon.unref();
  }

  return {
    wake,
    catchUp,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(soon);
      await running;
    },
  };
}

function earliest(moments: readonly (Date | undefined)[]): Date | undefined {
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
