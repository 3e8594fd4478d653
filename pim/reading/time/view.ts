import type { Token } from '../tokens';

/** Some tokens with words taken apart (`1h30`, `2-4pm`), and where each piece came from. */
export interface View {
  readonly tokens: readonly Token[];
  readonly origins: readonly number[];
}

/** How many tokens one phrase about time may span; it bounds the work at every place of a message. */
const span = 14;

export function viewOf(
  tokens: readonly Token[],
  at: number,
  split: (word: string) => readonly string[],
): View {
  const pieces = tokens
    .slice(at, at + span)
    .flatMap((token, i) => split(token.word).map((word) => ({ ...token, word, origin: at + i })));
  return {
    tokens: pieces.map(({ origin: _, ...token }) => token),
    origins: pieces.map(({ origin }) => origin),
  };
}

/** The place after a piece in the tokens themselves; none in the middle of a word. */
export function placeOf({ origins }: View, next: number): number | undefined {
  const last = origins[next - 1];
  return last === undefined || last === origins[next] ? undefined : last + 1;
}
