import type { Token } from '../tokens';

/** What the capitals of a message tell: whether a word is written as a name is. */
export type IsName = (at: number) => boolean;

const ends = new Set(['.', '!', '?', ':', '\n']);

/**
 * A capital in the middle of a sentence marks a name, unless everything is written so. Names are not
 * words gone wrong: what is one slip away from `Owen` is not what Owen's colleague asked for.
 */
export function namesIn(text: string, tokens: readonly Token[]): IsName {
  const capital = tokens.map(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)));
  if (!/\p{Ll}/u.test(text) || isHeadline(tokens, capital)) return () => false;
  return (at) => capital[at] === true && !beginsSentence(tokens, at);
}

function isHeadline(tokens: readonly Token[], capital: readonly boolean[]): boolean {
  const words = tokens.map((token, at) => ({ token, at })).filter(({ token }) => isLong(token));
  return words.length > 2 && words.every(({ at }) => capital[at]);
}

function isLong({ word }: Token): boolean {
  return word.length > 3 && /^\p{L}/u.test(word);
}

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || ends.has(before.word);
}
