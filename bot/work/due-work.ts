import type { Clock } from '../../pim/ports';
import type { Log } from '../log';
import { type Patience, patience } from './patience';

/** Something with a queue: it does what is due and tells when the next is. */
export interface DueQueue {
  /** Does what is due; returns whether there was any. What hangs is not waited for. */
  run(patience: Pick<Patience, 'wait'>): Promise<boolean>;
  nextDue(): Promise<Date | undefined>;
  /** The next that a clock should stop at; what is merely looked at from time to time is not. */
  nextEvent(): Promise<Date | undefined>;
}

/** Keeps the queues empty: at once when woken, else when the next thing is due. */
export interface DueWork {
  wake(): void;
  /** Does everything that is due by now, to its end; returns when the next event is. */
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
  const patient = patience(log, wake);
  const worker = emptying(queues, patient);
  let stopped = false;

  const nextDue = async () => earliest(await Promise.all(queues.map((queue) => queue.nextDue())));
  const nextEvent = async () =>
    earliest(await Promise.all(queues.map((queue) => queue.nextEvent())));

  async function round(): Promise<void> {
    try {
      await worker.empty();
      sleepUntil(await nextDue());
      await announce(await nextEvent());
    } catch (error) {
      log.error({ err: error }, 'due work failed');
      sleepUntil(undefined);
    }
  }

  function sleepUntil(due: Date | undefined): void {
    const wait = due ? due.getTime() - clock.now().getTime() : longestSleepMs;
    if (!stopped) later.set(Math.min(Math.max(wait, 0), longestSleepMs));
  }

  function wake(): void {
    if (!stopped && !soon.isSet()) soon.set(wakeAfterMs);
  }

  return {
    wake,
    async catchUp() {
      do await worker.empty();
      while (await patient.settled());
      return nextEvent();
    },
    async stop() {
      stopped = true;
      later.clear();
      soon.clear();
      await worker.idle();
      await patient.settled();
    },
  };
}

/** Empties the queues, in one go for all who ask for it meanwhile. */
function emptying(queues: readonly DueQueue[], patient: Patience) {
  let running: Promise<void> | undefined;
  let wokenMeanwhile = false;

  async function drain(): Promise<void> {
    do {
      wokenMeanwhile = false;
      while ((await Promise.all(queues.map((queue) => queue.run(patient)))).some(Boolean));
    } while (wokenMeanwhile);
  }

  return {
    empty(): Promise<void> {
      wokenMeanwhile = true;
      running ??= drain().finally(() => {
        running = undefined;
      });
      return running;
    },
    idle: async () => running,
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
