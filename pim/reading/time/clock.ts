import type { Found } from '../phrase-book';
import { type Token, wordAt } from '../tokens';

/**
 * A time of day as it was said. A `bare` hour (`5`) may be either half of the day, a `digital` time
 * (`17:00`) is meant as written, and a `named` one (`5pm`, `noon`) cannot be mistaken.
 */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly style: 'bare' | 'digital' | 'named' | 'end-of-day';
}

const names: ReadonlyMap<string, Clock> = new Map([
  ['noon', { hour: 12, minute: 0, style: 'named' }],
  ['midday', { hour: 12, minute: 0, style: 'named' }],
  ['midnight', { hour: 0, minute: 0, style: 'named' }],
  ['eod', { hour: 17, minute: 0, style: 'end-of-day' }],
  ['cob', { hour: 17, minute: 0, style: 'end-of-day' }],
]);

const clockShape = /^(\d{1,2})(?:[:.](\d{2}))?(?:ish)?(am|pm|a\.m|p\.m)?$/;
const fourDigits = /^([01]\d|2[0-3])([0-5]\d)$/;

export function readClock(tokens: readonly Token[], at: number): Found<Clock> | undefined {
  const word = wordAt(tokens, at);
  const named = names.get(word);
  if (named) return { meaning: named, next: at + 1 };
  const parts = clockShape.exec(word) ?? fourDigits.exec(word);
  if (!parts) return undefined;
  const [, hour = '', minutes, glued] = parts;
  const minute = minutes === undefined ? undefined : Number(minutes);
  const after = wordAt(tokens, at + 1);
  const half = glued ?? halfOfDay(after);
  const clock = toClock({ hour: Number(hour), minute, half, leadingZero: hour.startsWith('0') });
  const spoken = (glued === undefined && half !== undefined) || after === 'oclock';
  return clock && { meaning: clock, next: spoken ? at + 2 : at + 1 };
}

function halfOfDay(word: string): string | undefined {
  return /^(?:am|pm|a\.m|p\.m)$/.test(word) ? word : undefined;
}

interface ClockParts {
  readonly hour: number;
  readonly minute: number | undefined;
  readonly half: string | undefined;
  readonly leadingZero: boolean;
}

function toClock({ hour, minute, half, leadingZero }: ClockParts): Clock | undefined {
  const minutes = minute ?? 0;
  const onDial = hour >= 1 && hour <= 12;
  if (hour > 23 || minutes > 59) return undefined;
  if (half !== undefined) return onDial ? inHalf(hour, minutes, half) : undefined;
  const bare = onDial && minute === undefined && !leadingZero;
  return { hour, minute: minutes, style: bare ? 'bare' : 'digital' };
}

function inHalf(hour: number, minute: number, half: string): Clock {
  return { hour: (hour % 12) + (half.startsWith('p') ? 12 : 0), minute, style: 'named' };
}

/**
 * Gives the first time of a range the half of the day that the second one named: `2-4pm` begins in
 * the afternoon, `11-1pm` in the morning.
 */
export function borrowHalf(first: Clock, second: Clock): Clock {
  if (first.hour > 12 || second.style !== 'named' || first.style === 'named') return first;
  const morning = first.hour % 12;
  const candidates = [morning + 12, morning].map((hour) => ({
    ...first,
    hour,
    style: 'named' as const,
  }));
  return candidates.find((clock) => minuteOfDay(clock) < minuteOfDay(second)) ?? first;
}

function minuteOfDay({ hour, minute }: Clock): number {
  return hour * 60 + minute;
}
