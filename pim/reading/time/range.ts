import { readIsoDuration } from '../../duration';
import { type Found, phraseBook } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { borrowHalf, type Clock, minuteOfDay } from './clock';
import { type Point, readPoint } from './point';
import type { TimePhrase } from './time-part';
import { pieceAt, placeOf, viewer } from './view';

/** What may stand before a range; some only where a day or `pm` tells that it is one. */
const openers = phraseBook<'marked' | 'weak'>([
  ['from|between|starting from|starting|starting at|at|from about|within', 'marked'],
  ['for|on', 'weak'],
]);
const links = phraseBook([
  [
    'to|until|till|til|untill|-|and|through|thru|up to|up until|through to|ending at|and ending at',
    'l',
  ],
  ['to about|until about|/', 'l'],
]);

/** Reads `from 14:00 to 16:00`, `2-4pm`, `tomorrow 9 till 11`, `Dec 1st 9am to 11am`, `…T18:00/PT3H`. */
export function readRange(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const view = viewRanges(tokens);
  const range = readPieces(view.tokens, pieceAt(view, at));
  const next = range && placeOf(view, range.next);
  return range && next !== undefined ? { ...range, next } : undefined;
}

const clockSide = String.raw`\d[\d:.]*(?:h\d{0,2}|hrs|am|pm|a\.m|p\.m|ish)?`;
const gluedClocks = new RegExp(`^(${clockSide})-(${clockSide})$`);
const interval = /^(\d{4}-\d{2}-\d{2}t[^/]{1,30})\/([^/]{1,40})$/;

function splitRange(word: string): readonly string[] {
  if (word.length > 75 || !/^\d/.test(word)) return [word];
  const [, first, second] = gluedClocks.exec(word) ?? [];
  if (first !== undefined && second !== undefined) return [first, '-', second];
  const [, from, to] = interval.exec(word) ?? [];
  return from !== undefined && to !== undefined ? [from, '/', to] : [word];
}

const viewRanges = viewer(splitRange);

function readPieces(tokens: readonly Token[], start: number): TimePhrase | undefined {
  const opener = openers(tokens, start);
  const marked = opener?.meaning === 'marked';
  const from = readPoint(tokens, opener?.next ?? start, marked ? 'marked' : 'dated');
  const link = from && links(tokens, from.next);
  if (!link || isMerelyJoined(tokens, start, link.next)) return undefined;
  const at = link.next;
  return (
    readInterval(tokens, from.meaning, at) ??
    readTo(tokens, { from: from.meaning, marked, start, at }) ??
    readDays(tokens, from.meaning, at)
  );
}

/** An `and` makes a range only after `between`. */
function isMerelyJoined(tokens: readonly Token[], start: number, at: number): boolean {
  if (wordAt(tokens, at - 1) !== 'and') return false;
  return !tokens.slice(start, at).some(({ word }) => word === 'between');
}

/** From one day to another, at whatever time. */
function readDays(tokens: readonly Token[], from: Point, at: number): TimePhrase | undefined {
  const to = from.clock ? undefined : readPoint(tokens, at, 'none');
  if (!from.day || !to?.meaning.day || to.meaning.clock) return undefined;
  return { parts: [{ says: 'unclear' }], next: to.next };
}

/** The `to Friday` of `9 to 5 Monday to Friday`. */
function readFurtherDay(
  tokens: readonly Token[],
  { meaning: { day, dayBehind }, next }: Found<Point>,
): TimePhrase | undefined {
  const link = dayBehind ? links(tokens, next) : undefined;
  return day && link && readDays(tokens, { day }, link.next);
}

/** The place after a time of day, or after a range of them, that stands behind `every Monday`. */
export function afterHours(tokens: readonly Token[], at: number): number {
  const range = readRange(tokens, at)?.next;
  const from = readPoint(tokens, at, 'dated');
  if (range !== undefined || !from?.meaning.clock) return range ?? at;
  const link = links(tokens, from.next);
  const to = link && readPoint(tokens, link.next, 'dated');
  return to?.meaning.clock ? to.next : from.next;
}

function readInterval(tokens: readonly Token[], point: Point, at: number): TimePhrase | undefined {
  const minutes = readIsoDuration(wordAt(tokens, at));
  if (minutes === undefined || !point.clock || wordAt(tokens, at - 1) !== '/') return undefined;
  const parts = [{ says: 'start', point } as const, { says: 'length', minutes } as const];
  return { parts, next: at + 1 };
}

interface Opening {
  readonly from: Point;
  readonly marked: boolean;
  readonly start: number;
  readonly at: number;
}

/** Two plain numbers are a range of hours only where `from` or a day says so. */
function readTo(
  tokens: readonly Token[],
  { from, marked, start, at }: Opening,
): TimePhrase | undefined {
  const to = readPoint(tokens, at, 'marked');
  if (!to?.meaning.clock || !from.clock) return undefined;
  const clock = borrowHalf(from.clock, to.meaning.clock);
  const dated = from.day !== undefined || to.meaning.day !== undefined;
  const telling = isNamed(clock, to.meaning.clock) || isDigital(tokens, start);
  if (!(marked || dated || telling)) return undefined;
  const parts = bothTimes({ ...from, clock }, to.meaning);
  return readFurtherDay(tokens, to) ?? { parts, next: to.next };
}

/** Two times with nothing before them are no other numbers: `2-4pm`. */
function isNamed(from: Clock, to: Clock): boolean {
  return from.style === 'named' || to.style === 'named' || to.style === 'end-of-day';
}

const digital = /^\d{4}$|^\d{1,2}:\d{2}$/;

/** `14:00-16:00`, `0900-1100`. */
function isDigital(tokens: readonly Token[], at: number): boolean {
  return digital.test(wordAt(tokens, at)) && digital.test(wordAt(tokens, at + 2));
}

/** What was said of one time and holds for both: the zone, and a day behind them (`9 to 11 tomorrow`). */
function bothTimes(from: Point, to: Point): TimePhrase['parts'] {
  const zone = from.zone ?? to.zone;
  const day = from.day ?? (to.dayBehind && !isOvernight(from, to) ? to.day : undefined);
  const zoned = zone ? { zone } : {};
  return [
    { says: 'start', point: { ...from, ...(day ? { day } : {}), ...zoned } },
    { says: 'end', point: { ...to, ...zoned } },
  ];
}

function isOvernight({ clock: from }: Point, { clock: to }: Point): boolean {
  return from && to && isSure(from) && isSure(to) ? minuteOfDay(to) <= minuteOfDay(from) : false;
}

function isSure({ style }: Clock): boolean {
  return style === 'named' || style === 'digital';
}

/** What a range can begin with, if it does not begin with its first time. */
export const rangeBeginnings: Iterable<string> = openers.firstWords;

export const rangeWords: Iterable<string> = [...openers.words, ...links.words];
