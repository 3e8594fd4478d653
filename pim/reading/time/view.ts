import type { Token } from '../tokens';

/** Tokens with words taken apart (`1h30`, `2-4pm`), and how their places belong together. */
export interface View {
  readonly tokens: readonly Token[];
  /** The place in the view, of each token. */
  readonly places: readonly number[];
  /** The token, of each place in the view. */
  readonly origins: readonly number[];
}

type Split = (word: string) => readonly string[];

/** Every place of a message is tried, so a message is taken apart once and not at each of them. */
export function viewer(split: Split): (tokens: readonly Token[]) => View {
  const known = new WeakMap<readonly Token[], View>();
  return (tokens) => {
    const view = known.get(tokens) ?? takeApart(tokens, split);
    known.set(tokens, view);
    return view;
  };
}

function takeApart(tokens: readonly Token[], split: Split): View {
  const pieces: Token[] = [];
  const places: number[] = [];
  const origins: number[] = [];
  for (const [i, token] of tokens.entries()) {
    places.push(pieces.length);
    for (const word of split(token.word)) {
      pieces.push(word === token.word ? token : { ...token, word });
      origins.push(i);
    }
  }
  return { tokens: pieces, places, origins };
}

/** Where a token begins in the view; past the end of the view if it is past that of the tokens. */
export function pieceAt({ places, tokens }: View, at: number): number {
  return places[at] ?? tokens.length;
}

/** The place after a piece in the tokens themselves; none in the middle of a word. */
export function placeOf({ origins }: View, next: number): number | undefined {
  const last = origins[next - 1];
  return last === undefined || last === origins[next] ? undefined : last + 1;
}
