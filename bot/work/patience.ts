import type { Log } from '../log';
import { answerInTime } from '../turns/answer-in-time';

/** Something at work may hang, as a chat or Graph does; longer than this it holds up nothing else. */
const patienceMs = 1_000;

export interface Patience {
  /** Waits for all of the work, or until the patience is over; then it goes on by itself. */
  wait(work: readonly Promise<void>[]): Promise<void>;
  /** Waits for what still goes on; whether there was anything. */
  settled(): Promise<boolean>;
}

/** `wake` is called when something has ended that was not waited for. */
export function patience(log: Log, wake: () => void): Patience {
  const late = new Set<Promise<void>>();

  function letGo(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => log.error({ err: error }, 'late work failed'))
      .finally(() => {
        late.delete(watched);
        wake();
      });
    late.add(watched);
  }

  return {
    async wait(work) {
      const all = Promise.all(work).then(() => undefined);
      await answerInTime(all, undefined, letGo, patienceMs);
    },
    async settled() {
      const any = late.size > 0;
      while (late.size > 0) await Promise.all(late);
      return any;
    },
  };
}
