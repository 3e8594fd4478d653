import { type Found, phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { afterDot, halfWords, hourInHalf, readHalf } from './half-of-day';
import { readSpokenClock, spokenClockBeginnings, spokenClockWords } from './spoken-clock';
import { unitMinutes } from './units';

/**
 * A time of day as it was said. A `bare` hour (`5`) may be either half of the day, an `early` one with
 * minutes (`4:30`) too where people count to twelve; a `digital` time (`17:00`) is meant as written,
 * and a `named` one (`5pm`, `noon`) cannot be mistaken. Hours from 24 on are of the next day.
 */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly style: 'bare' | 'early' | 'digital' | 'named' | 'end-of-day';
}

/** What a word before allows: any time of day after `until`, an hour alone after a day, else no guess. */
export type Licence = 'marked' | 'dated' | 'none';

const names = phraseBook<Clock>([
  ['noon|midday|12 noon|mid-day', { hour: 12, minute: 0, style: 'named' }],
  ['midnight|12 midnight', { hour: 0, minute: 0, style: 'named' }],
  [
    `eod|cob|eob|end of day|the end of the day|end of the day|close of business|the close of business
     |end of business|end of business day|end of the business day|the end of the business day
     |end of the working day|the end of the working day|end of working day|end of the work day
     |end of workday|end of my workday|end of the workday|the end of the workday|end of work
     |end of my working day|close of play|the end of my day|end of my day|end of office hours
     |end of working hours|end of business hours|the end of today|end of today`.replaceAll(
      /\s+/g,
      ' ',
    ),
    { hour: 17, minute: 0, style: 'end-of-day' },
  ],
]);

export function readClock(
  tokens: readonly Token[],
  at: number,
  licence: Licence,
): Found<Clock> | undefined {
  return (
    names(tokens, at) ??
    readDigits(tokens, at, licence) ??
    readHourMark(tokens, at, licence) ??
    readSpokenClock(tokens, at, licence !== 'none')
  );
}

const dialShape = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?(?:-?ish)?(am|pm|a\.m|p\.m)?$/;
const squeezed = /^(\d{1,2})(\d{2})(am|pm)$/;
const fourDigits = /^([01]\d|2[0-3])([0-5]\d)()$/;

function readDigits(
  tokens: readonly Token[],
  at: number,
  licence: Licence,
): Found<Clock> | undefined {
  const word = wordAt(tokens, at);
  const parts = dialShape.exec(word) ?? squeezed.exec(word) ?? fourDigits.exec(word);
  if (!parts) return undefined;
  const [, hour = '', minutes, glued] = parts;
  const suffix = glued
    ? { half: glued, next: afterDot(tokens, at + 1, glued) }
    : readHalf(tokens, at + 1);
  const { half, next } = suffix;
  const minute = minutes === undefined ? undefined : Number(minutes);
  const clock = toClock({ hour: Number(hour), minute, half, leadingZero: hour.startsWith('0') });
  const sure = half !== undefined || word.includes(':') || licence !== 'none';
  if (!clock || !sure || (half === undefined && countsUnits(tokens, next))) return undefined;
  return { meaning: clock, next };
}

/** The 2 of `tomorrow 2 hours` is no time of day. */
function countsUnits(tokens: readonly Token[], at: number): boolean {
  return unitMinutes.has(wordAt(tokens, at));
}

const hourMark = /^(\d{1,2})h(\d{2})?$/;
const clockWithUnit = /^(\d{1,2}):?(\d{2})(?:h|hrs|hours)$/;
const unitOfClock = wordSet('h hrs hours');

/** `17h`, `17h30`, `17 h 30`, `1700 hours`: times of day only where a word before says so. */
function readHourMark(
  tokens: readonly Token[],
  at: number,
  licence: Licence,
): Found<Clock> | undefined {
  if (licence !== 'marked') return undefined;
  const word = wordAt(tokens, at);
  const glued = hourMark.exec(word) ?? clockWithUnit.exec(word);
  if (glued) return plainClock(glued[1], glued[2], at + 1);
  const unit = wordAt(tokens, at + 1);
  const long = /^(\d{2}):?(\d{2})$/.exec(word);
  if (long && unitOfClock.has(unit)) return plainClock(long[1], long[2], at + 2);
  if (unit !== 'h' || !/^\d{1,2}$/.test(word)) return undefined;
  const minutes = /^\d{2}$/.test(wordAt(tokens, at + 2)) ? wordAt(tokens, at + 2) : undefined;
  return plainClock(word, minutes, minutes === undefined ? at + 2 : at + 3);
}

function plainClock(
  hour: string | undefined,
  minute: string | undefined,
  next: number,
): Found<Clock> | undefined {
  const written = `${hour}:${minute ?? '00'}`;
  const [hours = 0, minutes = 0] = written.split(':').map(Number);
  const leadingZero = written.startsWith('0');
  const clock = toClock({ hour: hours, minute: minutes, half: undefined, leadingZero });
  return clock && { meaning: clock, next };
}

interface ClockParts {
  readonly hour: number;
  readonly minute: number | undefined;
  readonly half: string | undefined;
  readonly leadingZero: boolean;
}

/** Later hours with minutes are as often meant as written as not, so only the small ones are `early`. */
const lastEarlyHour = 6;

function toClock({ hour, minute, half, leadingZero }: ClockParts): Clock | undefined {
  const minutes = minute ?? 0;
  if (hour * 60 + minutes > 24 * 60 || minutes > 59) return undefined;
  const onDial = hour >= 1 && hour <= 12;
  if (half !== undefined) return onDial ? inHalf(hour, minutes, half) : undefined;
  const style = onDial && !leadingZero ? styleOnDial(hour, minute) : 'digital';
  return { hour, minute: minutes, style };
}

function styleOnDial(hour: number, minute: number | undefined): Clock['style'] {
  if (minute === undefined) return 'bare';
  return hour <= lastEarlyHour ? 'early' : 'digital';
}

function inHalf(hour: number, minute: number, half: string): Clock {
  return { hour: hourInHalf(hour, half), minute, style: 'named' };
}

/**
 * Gives the first time of a range the half of the day that the second one named: `2-4pm` begins in
 * the afternoon, `11-1pm` in the morning.
 */
export function borrowHalf(first: Clock, second: Clock): Clock {
  const settled = first.style === 'named' || first.style === 'end-of-day';
  if (settled || first.hour > 12 || first.hour === 0 || second.style !== 'named') return first;
  const morning = first.hour % 12;
  const candidates = [morning + 12, morning].map((hour) => ({
    ...first,
    hour,
    style: 'named' as const,
  }));
  return candidates.find((clock) => minuteOfDay(clock) < minuteOfDay(second)) ?? first;
}

export function minuteOfDay({ hour, minute }: Clock): number {
  return hour * 60 + minute;
}

/** What a time of day can begin with, digits aside. */
export const clockBeginnings: Iterable<string> = [...names.firstWords, ...spokenClockBeginnings];

export const clockWords: Iterable<string> = [...names.words, ...halfWords, ...spokenClockWords];
