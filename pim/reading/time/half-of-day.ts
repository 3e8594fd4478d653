import { phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';

const halves = wordSet('am pm a.m p.m');
const oclock = phraseBook([['oclock|o clock', 'oclock']]);

export interface Half {
  /** `am` or `pm` as written; absent where it was not said. */
  readonly half: string | undefined;
  readonly next: number;
}

/** The `pm`, `o'clock` or both after an hour. */
export function readHalf(tokens: readonly Token[], at: number): Half {
  const from = oclock(tokens, at)?.next ?? at;
  const word = wordAt(tokens, from);
  if (!halves.has(word)) return { half: undefined, next: from };
  return { half: word, next: afterDot(tokens, from + 1, word) };
}

/** The dot that ends `p.m.` is a sign of its own. */
export function afterDot(tokens: readonly Token[], at: number, half: string): number {
  return half.includes('.') && wordAt(tokens, at) === '.' ? at + 1 : at;
}

/** The hour of the day, of one on the dial. */
export function hourInHalf(hour: number, half: string): number {
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

export const halfWords: Iterable<string> = [...halves, ...oclock.words];
