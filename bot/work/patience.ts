import { answerInTime } from '../turns/answer-in-time';
import type { Background } from '../turns/background';

/** Something at work may hang, as a chat or Graph does; longer than this it holds up nothing else. */
const patienceMs = 1_000;

/** Waits for all of the work, or until the patience is over. */
export type Patience = (work: readonly Promise<void>[]) => Promise<void>;

/** What takes longer goes on in the background; `wake` is called when it is over. */
export function patience(background: Background, wake: () => void): Patience {
  return async (work) => {
    const all = Promise.all(work).then(() => undefined);
    await answerInTime(all, undefined, (rest) => background.start(rest.then(wake)), patienceMs);
  };
}
