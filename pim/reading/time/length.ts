import { readIsoDuration } from '../../duration';
import { wordSet } from '../phrase-book';
import { isWord, type Token, wordAt } from '../tokens';
import { type Amount, readAmount, readNumber, withFraction } from './amount';

/** A length of time that was read; `minutes` is not a number where it was left open (`a few hours`). */
export interface Length {
  readonly minutes: number;
  readonly next: number;
}

const unitMinutes: ReadonlyMap<string, number> = new Map([
  ...each('s sec secs second seconds', 1 / 60),
  ...each('m min mins minute minutes mintues minuets minuts', 1),
  ...each('h hr hrs hour hours horus huors hous houres', 60),
  ...each('d day days', 24 * 60),
  ...each('w wk wks week weeks', 7 * 24 * 60),
  ...each('month months', 30 * 24 * 60),
  ...each('year years', 365 * 24 * 60),
]);

function each(words: string, minutes: number): readonly (readonly [string, number])[] {
  return words.split(' ').map((word) => [word, minutes] as const);
}

interface Part extends Amount {
  /** Minutes in the unit, so that `1h 30m` goes down and `30m 1h` does not add up. */
  readonly unit: number;
}

/** Reads a length: `2h`, `1h30`, `1:30h`, `an hour and a half`, `2 hours and 15 minutes`, `PT2H`. */
export function readLength(tokens: readonly Token[], at: number): Length | undefined {
  const iso = readIsoDuration(wordAt(tokens, at));
  if (iso !== undefined) return { minutes: iso, next: at + 1 };
  const range = readRange(tokens, at);
  if (range) return range;
  const first = readClockwork(tokens, at) ?? readPart(tokens, at);
  if (!first) return undefined;
  return addSmaller(tokens, withFractionOfUnit(tokens, first));
}

function withFractionOfUnit(tokens: readonly Token[], part: Part): Part {
  const counted = withFraction(tokens, { value: 0, next: part.next });
  return { ...part, value: part.value + counted.value * part.unit, next: counted.next };
}

function addSmaller(tokens: readonly Token[], part: Part): Length {
  const joined = wordAt(tokens, part.next);
  const from = joined === 'and' || joined === ',' ? part.next + 1 : part.next;
  const smaller = readPart(tokens, from);
  if (smaller && smaller.unit < part.unit && smaller.value < part.unit) {
    return { minutes: whole(part.value + smaller.value), next: smaller.next };
  }
  const loose = looseMinutes(tokens, part);
  return loose ?? { minutes: whole(part.value), next: part.next };
}

/** The 30 of `one hour thirty`, where nothing follows that it could count instead. */
function looseMinutes(tokens: readonly Token[], part: Part): Length | undefined {
  const amount = part.unit === 60 ? readAmount(tokens, part.next) : undefined;
  if (!amount || isWord(tokens[amount.next]) || !(amount.value >= 1 && amount.value < 60)) {
    return undefined;
  }
  return { minutes: whole(part.value + amount.value), next: amount.next };
}

/** Never longer than what was said; a begun first minute counts, so that it is too short and not nothing. */
function whole(minutes: number): number {
  const floor = Math.floor(minutes + 1e-9);
  return floor === 0 && minutes > 0 ? 1 : floor;
}

const compact = /^(-?[\d.,]+)-?([a-z]+)$/;

/** One amount with its unit, in one word (`2h`, `30-minute`) or two (`2 hours`). */
function readPart(tokens: readonly Token[], at: number): Part | undefined {
  const word = wordAt(tokens, at);
  const [, digits, glued] = compact.exec(word) ?? [];
  const value = digits === undefined ? undefined : readNumber(digits);
  const gluedUnit = unitMinutes.get(glued ?? '');
  if (value !== undefined && gluedUnit !== undefined) {
    return { value: value * gluedUnit, unit: gluedUnit, next: at + 1 };
  }
  const amount = readAmount(tokens, at);
  const unitWord = amount && wordAt(tokens, amount.next);
  const unit = unitMinutes.get(unitWord ?? '');
  if (!amount || unit === undefined || isAdjective(tokens, amount.next)) return undefined;
  return { value: amount.value * unit, unit, next: amount.next + 1 };
}

const singular = wordSet('second minute hour day week month year');
const afterLength = wordSet(
  `window slot session period i please pls thanks because cause cuz bc due reason justification so since to
   and from starting beginning at until till til on over in now today tomorrow max tops only ticket for of`,
);

/** `the 3 hour outage` tells of an outage, not of how long the role is wanted. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  const unit = wordAt(tokens, at);
  if (readAmount(tokens, at + 1)) return false;
  return (
    singular.has(unit) && isWord(after) && !/\d/.test(after.word) && !afterLength.has(after.word)
  );
}

const hoursWithMinutes =
  /^(\d{1,5})h(\d{1,2})(?:m|mins?|minutes?)?$|^(\d{1,5}):(\d{2})(?:h|hrs?|hours?)?$/;

/** `1h30`, `1h30m`, `1:30h`, `1:30 hours`; a bare `1:30` is a time of day unless the caller knows better. */
function readClockwork(tokens: readonly Token[], at: number): Part | undefined {
  const word = wordAt(tokens, at);
  const parts = hoursWithMinutes.exec(word);
  if (!parts) return undefined;
  const unitFollows = unitMinutes.get(wordAt(tokens, at + 1)) === 60;
  const bare = /\d:\d\d$/.test(word);
  if (bare && !unitFollows) return undefined;
  const hours = Number(parts[1] ?? parts[3]);
  const minutes = Number(parts[2] ?? parts[4]);
  return minutes < 60
    ? { value: hours * 60 + minutes, unit: 1, next: bare ? at + 2 : at + 1 }
    : undefined;
}

const range = /^\d{1,3}-\d{1,3}([a-z]*)$/;

/** `1-2 hours` and `1-2h` leave the length open. */
function readRange(tokens: readonly Token[], at: number): Length | undefined {
  const [found, glued] = range.exec(wordAt(tokens, at)) ?? [];
  if (found === undefined) return undefined;
  if (unitMinutes.has(glued ?? '')) return { minutes: Number.NaN, next: at + 1 };
  const followed = glued === '' && unitMinutes.has(wordAt(tokens, at + 1));
  return followed ? { minutes: Number.NaN, next: at + 2 } : undefined;
}
