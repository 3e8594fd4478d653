import type { Token } from '../tokens';
import { shortWords, smallWords } from './function-words';
import { afterNumber, beforeNumber, isAmount, isSpelt } from './stays';
import type { Vocabulary } from './vocabulary';

const shortestWhole = 5;
const turners = new Set(['de', 'dé', 'des', 'dés', 'dis', 'un', 're']);

/** Puts blanks where they were forgotten (`activateexchange`), and takes out those in a word (`acti vate`). */
export function mendBlanks(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const mended: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token) break;
    const pair = next && mendPair(token, next, vocabulary);
    mended.push(...(pair ?? parted(token, vocabulary)));
    if (pair) at += 1;
  }
  return mended;
}

/** Two words with the blank between them in the wrong place, or one too many. */
function mendPair(one: Token, other: Token, vocabulary: Vocabulary): readonly Token[] | undefined {
  if (other.start !== one.end + 1 || !isSpelt(one.word)) return undefined;
  const isWord = vocabulary.known.has(one.word + other.word);
  if (isWord && turners.has(one.word)) return [joined(one, other)];
  if (!mayBePair(one.word, other.word, vocabulary)) return undefined;
  return isWord && one.word.length + other.word.length >= shortestWhole
    ? [joined(one, other)]
    : shifted(one, other, vocabulary);
}

/** Words that are right are left, and what may turn a command round is never made part of another word. */
function mayBePair(one: string, other: string, { stays, guards }: Vocabulary): boolean {
  const isRight = stays(one) && (stays(other) || !isSpelt(other));
  return !isRight && !guards.has(one) && !guards.has(other);
}

function joined(one: Token, other: Token): Token {
  const slipOf = `${one.word} ${other.word}`;
  return { ...one, word: one.word + other.word, end: other.end, slipOf };
}

/** `adminf or`, `fo r2h`: one letter stands on the wrong side of the blank. */
function shifted(one: Token, other: Token, vocabulary: Vocabulary): readonly Token[] | undefined {
  const ways = [
    [one.word + other.word.slice(0, 1), other.word.slice(1)],
    [one.word.slice(0, -1), one.word.slice(-1) + other.word],
  ] as const;
  const way = ways.find((words) => words.every((word) => isWhole(word, vocabulary)));
  if (!way) return undefined;
  return [
    { ...one, word: way[0], slipOf: one.word },
    { ...other, word: way[1], slipOf: other.word },
  ];
}

function isWhole(word: string, { known, guards }: Vocabulary): boolean {
  if (isAmount(word)) return true;
  return known.has(word) && (word.length > 3 || smallWords.has(word) || guards.has(word));
}

function parted(token: Token, vocabulary: Vocabulary): readonly Token[] {
  const { word } = token;
  if (token.roles !== undefined || vocabulary.stays(word)) return [token];
  const at = isSpelt(word) ? blankIn(word, vocabulary) : blankAtNumber(word, vocabulary);
  if (at === undefined) return [token];
  // A sign that is no letter may have been dropped from the word; then its places are only about right.
  const middle = Math.min(token.start + at, token.end);
  return [
    { ...token, word: word.slice(0, at), end: middle, slipOf: word },
    { ...token, word: word.slice(at), start: middle, slipOf: word },
  ];
}

function blankIn(word: string, vocabulary: Vocabulary): number | undefined {
  if (word.length < shortestWhole || isSlip(word, vocabulary)) return undefined;
  for (let at = word.length - 1; at > 0; at -= 1) {
    if (isPair(word.slice(0, at), word.slice(at), vocabulary)) return at;
  }
  return undefined;
}

function isSlip(word: string, { known }: Vocabulary): boolean {
  return known.near(word).some((meant) => meant.length > 3);
}

function isPair(left: string, right: string, vocabulary: Vocabulary): boolean {
  if (Math.max(left.length, right.length) < 4) return false;
  return [left, right].every((word) => isWhole(word, vocabulary));
}

function blankAtNumber(word: string, { known }: Vocabulary): number | undefined {
  const before = beforeNumber(word)?.rest;
  if (before !== undefined && (before.length > 3 || smallWords.has(before)) && known.has(before)) {
    return before.length;
  }
  const after = afterNumber(word);
  if (!after || known.has(after.rest)) return undefined;
  const unit = ['hours', 'hrs', 'mins', 'min', 'h', 'm'].find(
    (short) =>
      after.rest.startsWith(short) && isKnownAfterUnit(after.rest.slice(short.length), known),
  );
  return unit === undefined ? undefined : after.number.length + unit.length;
}

function isKnownAfterUnit(word: string, known: Vocabulary['known']): boolean {
  return known.has(word) && (word.length > 3 || shortWords.has(word));
}
