import { readIsoDuration } from '../../duration';
import { phraseBook, wordSet } from '../phrase-book';
import { isWord, type Token, wordAt } from '../tokens';
import { type Amount, amountBeginnings, readAmount, readNumber, withFraction } from './amount';
import { afterLength, singularUnits, unitMinutes } from './units';
import { pieceAt, placeOf, type View, viewer } from './view';

/** A length of time that was read; `minutes` is not a number where it was left open (`a few hours`). */
export interface Length {
  readonly minutes: number;
  readonly next: number;
}

interface Part extends Amount {
  /** Minutes in the unit, so that `1h 30m` goes down and `30m 1h` does not add up. */
  readonly unit: number;
}

/** Reads a length: `2h`, `1h30`, `1:30h`, `an hour and a half`, `2 hours and 15 minutes`, `PT2H`. */
export function readLength(tokens: readonly Token[], at: number): Length | undefined {
  const word = wordAt(tokens, at);
  if (!beginnings.has(word) && !/[\d-]/.test(word)) return undefined;
  const iso = word.startsWith('p') ? readIsoDuration(word) : undefined;
  if (iso !== undefined) return { minutes: iso, next: at + 1 };
  const view = viewPieces(tokens);
  const length = readPieces(view, pieceAt(view, at));
  const next = length && placeOf(view, length.next);
  return length && next !== undefined ? { minutes: length.minutes, next } : undefined;
}

const taken = /^[~≈<]?[\d.,:/a-z+-]+$/;
const pieces = /^-[\d.,]+|[\d.,:/]+|[a-z]+|(?<=\d)-(?=\d)/g;

/** `1h30` as 1, h and 30; `30-minute` as 30 and minute; `1-2h` keeps its dash. */
function piecesOf(word: string): readonly string[] {
  if (!/[\d-]/.test(word) || !taken.test(word)) return [word];
  return word.match(pieces) ?? [word];
}

const viewPieces = viewer(piecesOf);

function readPieces(view: View, at: number): Length | undefined {
  const { tokens } = view;
  const led = lead(tokens, at);
  const first =
    readEither(tokens, at) ??
    readPart(tokens, at, false) ??
    (led && (readEither(tokens, led.next) ?? readPart(tokens, led.next, led.meaning === 'alone')));
  if (!first) return undefined;
  return Number.isNaN(first.value)
    ? { minutes: Number.NaN, next: first.next }
    : addSmaller(view, withFractionOfUnit(tokens, first));
}

/** After some of these the number may be left out: `the next hour`, `another hour`. */
const lead = phraseBook<'alone' | 'counted'>([
  [
    'the next|next|the coming|the following|another|an additional|additional|an extra|extra',
    'alone',
  ],
  ['a further|a full|a whole', 'alone'],
  ['the|a|an', 'counted'],
]);

const beginnings: ReadonlySet<string> = new Set([...lead.firstWords, ...amountBeginnings]);

function withFractionOfUnit(tokens: readonly Token[], part: Part): Part {
  const counted = withFraction(tokens, { value: 0, next: part.next });
  return { ...part, value: part.value + counted.value * part.unit, next: counted.next };
}

const joints = wordSet('and , & plus');

function addSmaller(view: View, part: Part): Length {
  const { tokens } = view;
  const from = joints.has(wordAt(tokens, part.next)) ? part.next + 1 : part.next;
  const smaller = readPart(tokens, from, false);
  if (smaller && smaller.unit < part.unit && smaller.value < part.unit) {
    return addSmaller(view, { ...smaller, value: part.value + smaller.value });
  }
  return looseMinutes(view, part) ?? { minutes: whole(part.value), next: part.next };
}

/** The 30 of `1h30` and of `one hour thirty`, where nothing follows that it could count instead. */
function looseMinutes({ tokens, origins }: View, part: Part): Length | undefined {
  const amount = part.unit === 60 ? readAmount(tokens, part.next) : undefined;
  if (!amount || !(amount.value >= 0 && amount.value < 60)) return undefined;
  const glued = origins[part.next] === origins[part.next - 1];
  const loose =
    amount.value >= 10 && Number.isInteger(amount.value) && endsHere(tokens, amount.next);
  return glued || loose
    ? { minutes: whole(part.value + amount.value), next: amount.next }
    : undefined;
}

/** Whether a number or length is complete before this place, so that it counts nothing that follows. */
export function endsHere(tokens: readonly Token[], at: number): boolean {
  return !isWord(tokens[at]) || afterLength.has(wordAt(tokens, at));
}

/** Never longer than what was said; a begun first minute counts, so that it is too short and not nothing. */
function whole(minutes: number): number {
  const floor = Math.floor(minutes + 1e-9);
  return floor === 0 && minutes > 0 ? 1 : floor;
}

const between = wordSet('more additional extra further full whole');
const hoursAndMinutes = /^(\d{1,5}):([0-5]\d)$/;

/** One amount with its unit: `2 hours`, `two more hours`, `1:30 h`; where `alone`, the unit will do. */
function readPart(tokens: readonly Token[], at: number, alone: boolean): Part | undefined {
  const clockwork = hoursAndMinutes.exec(wordAt(tokens, at));
  if (clockwork && unitMinutes.get(wordAt(tokens, at + 1)) === 60) {
    const minutes = Number(clockwork[1]) * 60 + Number(clockwork[2]);
    return { value: minutes, unit: 1, next: at + 2 };
  }
  const amount = readAmount(tokens, at) ?? (alone ? { value: 1, next: at } : undefined);
  if (!amount) return undefined;
  const unitAt = between.has(wordAt(tokens, amount.next)) ? amount.next + 1 : amount.next;
  const unit = unitMinutes.get(wordAt(tokens, unitAt));
  if (unit === undefined || isAdjective(tokens, unitAt) || isOrdinal(tokens, unitAt)) {
    return undefined;
  }
  return { value: amount.value * unit, unit, next: unitAt + 1 };
}

/** `the 3 hour outage` tells of an outage, not of how long the role is wanted. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  if (!singularUnits.has(wordAt(tokens, at)) || endsHere(tokens, at + 1)) return false;
  return readAmount(tokens, at + 1) === undefined && !/^\d/.test(wordAt(tokens, at + 1));
}

/** `a second` is one more of something, or an idiom. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const unit = wordAt(tokens, at);
  return /^sec(?:ond)?$/.test(unit) && readNumber(wordAt(tokens, at - 1)) === undefined;
}

const eitherWords = wordSet('- to or');

/** `1-2 hours` and `two or three hours` leave the length open. */
function readEither(tokens: readonly Token[], at: number): Part | undefined {
  const first = readAmount(tokens, at);
  if (!first || !eitherWords.has(wordAt(tokens, first.next))) return undefined;
  const second = readPart(tokens, first.next + 1, false);
  return second && { ...second, value: Number.NaN };
}

/** What a length can begin with, digits aside. */
export const lengthBeginnings: Iterable<string> = beginnings;

export const lengthWords: Iterable<string> = [
  ...unitMinutes.keys(),
  ...afterLength,
  ...lead.words,
  ...joints,
  ...between,
];
