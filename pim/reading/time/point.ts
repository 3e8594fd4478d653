import { type Found, phraseBook } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { type Clock, clockBeginnings, clockWords, type Licence, readClock } from './clock';
import { readIsoDate } from './date';
import { type Day, dayBeginnings, dayWords, type PartOfDay, readDay } from './day';
import { offsetZone, readZone, type SaidZone, zoneWords } from './zone';

/** A moment as it was said: a day, a time of day, or both. */
export interface Point {
  readonly day?: Day;
  readonly part?: PartOfDay;
  readonly clock?: Clock;
  /** Whose clock it is on, where that was said. */
  readonly zone?: SaidZone;
  /** Set where the day came behind the time: `9 to 11 tomorrow` says it of both. */
  readonly dayBehind?: true;
}

const partsOfDay = phraseBook<PartOfDay>([
  ['morning|in the morning|in the am', 'morning'],
  ['afternoon|in the afternoon', 'afternoon'],
  ['evening|in the evening', 'evening'],
  ['night|at night|in the night', 'night'],
]);
const separators = phraseBook<Licence>([
  [
    'at|@|from|between|at about|at around|starting at|starting from|from about|beginning at',
    'marked',
  ],
  ['at exactly|, at|, from|, between|- from|starting|after|, starting at|around|about', 'marked'],
  [',|:', 'dated'],
]);
const approximate = phraseBook([
  ['about|around|approx|approx .|approximately|roughly|exactly|circa|ca|ca .|like', 'about'],
]);

/** Reads `tomorrow at 9`, `5pm`, `9am tomorrow`, `friday 14:00`, `2026-11-24T18:00`, or a day alone. */
export function readPoint(
  tokens: readonly Token[],
  at: number,
  licence: Licence,
): Found<Point> | undefined {
  const from = licence === 'marked' ? (approximate(tokens, at)?.next ?? at) : at;
  const word = wordAt(tokens, from);
  const isNumber = /\d/.test(word);
  if (!isNumber && !beginnings.has(word)) return undefined;
  return (
    (isNumber ? (readIsoMoment(word, tokens, from) ?? readZonedClock(word, from)) : undefined) ??
    readDayFirst(tokens, from) ??
    readClockFirst(tokens, from, licence)
  );
}

const beginnings: ReadonlySet<string> = new Set([...dayBeginnings, ...clockBeginnings]);

function readDayFirst(tokens: readonly Token[], at: number): Found<Point> | undefined {
  const found = readDay(tokens, at);
  if (!found) return undefined;
  const said = partsOfDay(tokens, found.next);
  const part = said?.meaning ?? found.meaning.part;
  const next = said?.next ?? found.next;
  const day = { ...found.meaning, ...(part ? { part } : {}) };
  const separator = separators(tokens, next);
  const clock = readClock(tokens, separator?.next ?? next, separator?.meaning ?? 'dated');
  if (!clock) return { meaning: day, next };
  return withPartAndZone(tokens, { ...clock, meaning: { ...day, clock: clock.meaning } });
}

function readClockFirst(
  tokens: readonly Token[],
  at: number,
  licence: Licence,
): Found<Point> | undefined {
  const clock = readClock(tokens, at, licence) ?? readClockInPart(tokens, at);
  if (!clock) return undefined;
  const timed = withPartAndZone(tokens, { ...clock, meaning: { clock: clock.meaning } });
  const found = readDay(tokens, timed.next);
  if (!found || !timed.meaning.clock) return timed;
  const said = partsOfDay(tokens, found.next);
  const part = said?.meaning ?? found.meaning.part ?? timed.meaning.part;
  const point: Point = {
    ...timed.meaning,
    day: found.meaning.day,
    dayBehind: true,
    clock: inPart(clock.meaning, part, true),
    ...(part ? { part } : {}),
  };
  return withPartAndZone(tokens, { meaning: point, next: said?.next ?? found.next });
}

/** The 3 of `3 in the afternoon`, which needs nothing before it. */
function readClockInPart(tokens: readonly Token[], at: number): Found<Clock> | undefined {
  const clock = readClock(tokens, at, 'dated');
  const part = clock && partsOfDay(tokens, clock.next);
  return part && part.next > clock.next + 1 ? clock : undefined;
}

function withPartAndZone(tokens: readonly Token[], { meaning, next }: Found<Point>): Found<Point> {
  const before = readZone(tokens, next);
  const said = partsOfDay(tokens, before?.next ?? next);
  const part = said?.meaning ?? meaning.part;
  const end = said?.next ?? before?.next ?? next;
  const behind = before ? undefined : readZone(tokens, end);
  const zone = before ?? behind;
  const point: Point = {
    ...meaning,
    ...(meaning.clock ? { clock: inPart(meaning.clock, part, meaning.day !== undefined) } : {}),
    ...(part ? { part } : {}),
    ...(zone ? { zone: zone.meaning } : {}),
  };
  return { meaning: point, next: behind?.next ?? end };
}

/** The 3 of `3 in the afternoon` is 15; what is small hours of a night belongs to the day after it. */
function inPart(clock: Clock, part: PartOfDay | undefined, dated: boolean): Clock {
  const { hour, style } = clock;
  const later = part === 'night' && dated && hour < 6 ? 24 : 0;
  if (part === undefined || style === 'end-of-day') return clock;
  if (style === 'named') return { ...clock, hour: hour + later };
  if (hour > 12 || hour === 0) return clock;
  return { ...clock, hour: hourInPart(hour % 12, part, dated), style: 'named' };
}

function hourInPart(hour: number, part: PartOfDay, dated: boolean): number {
  if (part === 'morning') return hour;
  if (part !== 'night' || hour >= 6) return hour + 12;
  return dated ? hour + 24 : hour;
}

const isoMoment =
  /^(\d{4}-\d{2}-\d{2})t(\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?(z|[+-]\d{2}(?::?\d{2})?)?$/;

function readIsoMoment(
  word: string,
  tokens: readonly Token[],
  at: number,
): Found<Point> | undefined {
  const [, date = '', hour, minute, offset] = isoMoment.exec(word) ?? [];
  const day = readIsoDate(date);
  if (!day || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const clock: Clock = { hour: Number(hour), minute: Number(minute), style: 'digital' };
  const zone = offset === undefined ? undefined : offsetZone(offset);
  if (zone) return { meaning: { day, clock, zone }, next: at + 1 };
  return withPartAndZone(tokens, { meaning: { day, clock }, next: at + 1 });
}

const zonedClock = /^([01]\d|2[0-3]):?([0-5]\d)(z|[+-]\d{2}:?\d{2})$/;

/** `18:00Z`, `1800z`, `18:00+02:00`. */
function readZonedClock(word: string, at: number): Found<Point> | undefined {
  const [, hour, minute, offset = ''] = zonedClock.exec(word) ?? [];
  const zone = offsetZone(offset);
  if (!zone) return undefined;
  const clock: Clock = { hour: Number(hour), minute: Number(minute), style: 'digital' };
  return { meaning: { clock, zone }, next: at + 1 };
}

/** What a point can begin with, digits aside. */
export const pointBeginnings: Iterable<string> = [...beginnings, ...approximate.firstWords];

export const pointWords: Iterable<string> = [
  ...partsOfDay.words,
  ...separators.words,
  ...approximate.words,
  ...clockWords,
  ...dayWords,
  ...zoneWords,
];
