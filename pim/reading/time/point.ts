import { type Found, phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { type Clock, readClock } from './clock';
import { type Day, readDay, readIsoDate } from './day';

/** A moment as it was said: a day, a time of day, or both. */
export interface Point {
  readonly day?: Day;
  readonly clock?: Clock;
  /** Minutes east of Greenwich, where an ISO date and time came with them. */
  readonly offset?: number;
}

type PartOfDay = 'am' | 'pm';

const partsOfDay = phraseBook<PartOfDay>([
  ['morning|in the morning', 'am'],
  ['afternoon|evening|night|in the afternoon|in the evening|at night', 'pm'],
]);
const endOfDay = phraseBook<Clock>([
  [
    'end of day|the end of the day|end of the day|close of business|end of business',
    { hour: 17, minute: 0, style: 'end-of-day' },
  ],
]);
const beforeClock = wordSet('at @ , from between');

/** Reads `tomorrow at 9`, `5pm`, `9am tomorrow`, `friday 14:00`, `2026-11-24T18:00`, or a day alone. */
export function readPoint(tokens: readonly Token[], at: number): Found<Point> | undefined {
  return readIsoMoment(tokens, at) ?? readDayFirst(tokens, at) ?? readClockFirst(tokens, at);
}

function readDayFirst(tokens: readonly Token[], at: number): Found<Point> | undefined {
  const day = readDay(tokens, at);
  if (!day) return undefined;
  const part = partsOfDay(tokens, day.next);
  const next = part?.next ?? day.next;
  const clock = readClockOfDay(tokens, beforeClock.has(wordAt(tokens, next)) ? next + 1 : next);
  if (!clock) return { meaning: { day: day.meaning }, next };
  return { meaning: { day: day.meaning, clock: inPart(clock.meaning, part) }, next: clock.next };
}

function readClockFirst(tokens: readonly Token[], at: number): Found<Point> | undefined {
  const clock = readClockOfDay(tokens, at);
  if (!clock) return undefined;
  const part = partsOfDay(tokens, clock.next);
  const day = readDay(tokens, part?.next ?? clock.next);
  const meaning = { clock: inPart(clock.meaning, part), ...(day ? { day: day.meaning } : {}) };
  return { meaning, next: (day ?? part ?? clock).next };
}

function readClockOfDay(tokens: readonly Token[], at: number): Found<Clock> | undefined {
  return endOfDay(tokens, at) ?? readClock(tokens, at);
}

function inPart(clock: Clock, part: Found<PartOfDay> | undefined): Clock {
  if (!part || clock.style !== 'bare') return clock;
  const afternoon = part.meaning === 'pm' ? 12 : 0;
  return { ...clock, hour: (clock.hour % 12) + afternoon, style: 'named' };
}

const isoMoment =
  /^(\d{4}-\d{2}-\d{2})t(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:(z)|([+-]\d{2}):?(\d{2}))?$/;

function readIsoMoment(tokens: readonly Token[], at: number): Found<Point> | undefined {
  const parts = isoMoment.exec(wordAt(tokens, at));
  if (!parts) return undefined;
  const [, date = '', hour, minute, z, offsetHours, offsetMinutes] = parts;
  const day = readIsoDate(date);
  if (!day || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const clock: Clock = { hour: Number(hour), minute: Number(minute), style: 'digital' };
  const offset = z ? 0 : readOffset(offsetHours, offsetMinutes);
  return { meaning: { day, clock, ...(offset === undefined ? {} : { offset }) }, next: at + 1 };
}

function readOffset(hours: string | undefined, minutes: string | undefined): number | undefined {
  if (hours === undefined) return undefined;
  const size = Math.abs(Number(hours)) * 60 + Number(minutes);
  return hours.startsWith('-') ? -size : size;
}
