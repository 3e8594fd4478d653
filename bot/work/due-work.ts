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
  const later = alarm(() => void round());
  const soon = alarm(() => void round());
  let running: Promise<Date | undefined> | undefined;
  let wokenMeanwhile = false;
  let stopped = false;

  function catchUp(): Promise<Date | undefined> {
    wokenMeanwhile = true;
    running ??= drain().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function drain(): Promise<Date | undefined> {
    do {
      wokenMeanwhile = false;
      while ((await Promise.all(queues.map((queue) => queue.run()))).some(Boolean));
    } while (wokenMeanwhile);
    return earliest(await Promise.all(queues.map((queue) => queue.nextEvent())));
  }

  async function round(): Promise<void> {
    try {
      const event = await catchUp();
      sleepUntil(earliest(await Promise.all(queues.map((queue) => queue.nextDue()))));
      await announce(event);
    } catch (error) {
      log.error({ err: error }, 'due work failed');
      sleepUntil(undefined);
    }
  }

  function sleepUntil(due: Date | undefined): void {
    const wait = due ? due.getTime() - clock.now().getTime() : longestSleepMs;
    if (!stopped) later.set(Math.min(Math.max(wait, 0), longestSleepMs));
  }

  return {
    wake() {
      if (!stopped && !soon.isSet()) soon.set(wakeAfterMs);
    },
    catchUp,
    async stop() {
      stopped = true;
      later.clear();
      soon.clear();
      await running;
    },
  };
}

/** A timer that keeps no process alive. */
function alarm(ring: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const clear = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    clear,
    isSet: () => timer !== undefined,
    set(ms: number) {
      clear();
      timer = setTimeout(() => {
        timer = undefined;
        ring();
      }, ms);
      timer.unref();
    },
  };
}

function earliest(moments: readonly (Date | undefined)[]): Date | undefined {
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
