import { wallClock } from '../../moment';
import { minutesAfter } from '../../request';
import type { ActivationTime, ReadingContext, Unclear } from '../../wish';
import { resolvePoint, type Unresolved } from './resolve-point';
import type { TimePart } from './time-part';

/** A part of what was said about time, with the words that said it. */
export type SaidTime = TimePart & { readonly said: string };

type Said<Says extends TimePart['says']> = Extract<SaidTime, { says: Says }>;

const longestLengthMinutes = 24 * 60;
const longestDelayMinutes = 366 * 24 * 60;

/** Sets what was said about time against the person's clock. Two answers to one question are none. */
export function readActivationTime(
  times: readonly SaidTime[],
  context: ReadingContext,
): ActivationTime | Unclear {
  const unclear = times.find(({ says }) => says === 'unclear');
  if (unclear) return { problem: 'time-unclear', said: unclear.said };
  const start = readStart(times, context);
  if (start && 'problem' in start) return start;
  const length = readLength(times);
  if (length && 'problem' in length) return length;
  const end = readEnd(times, context, start?.startsAt);
  if (end && 'problem' in end) return end;
  const isOpen = times.some(({ says }) => says === 'open') || (length && end);
  return { ...start, ...(isOpen ? {} : { ...length, ...end }) };
}

function only<Says extends TimePart['says']>(
  times: readonly SaidTime[],
  ...says: readonly Says[]
): readonly Said<Says>[] {
  return times.filter((time): time is Said<Says> => says.some((one) => one === time.says));
}

function readStart(
  times: readonly SaidTime[],
  context: ReadingContext,
): { readonly startsAt: Date } | Unclear | undefined {
  const [first, another] = only(times, 'start', 'start-in');
  if (!first) return undefined;
  const { said } = first;
  if (another) return { problem: 'time-unclear', said };
  const startsAt =
    first.says === 'start' ? resolve(first, context) : delayed(first.minutes, context);
  if (startsAt === 'past') return { problem: 'start-in-past', said };
  return startsAt === 'unclear' ? { problem: 'time-unclear', said } : { startsAt };
}

function delayed(minutes: number, { now }: ReadingContext): Date | Unresolved {
  if (minutes <= 0) return 'past';
  return minutes <= longestDelayMinutes ? minutesAfter(now, minutes) : 'unclear';
}

function resolve(
  { point }: Said<'start' | 'end'>,
  { now, timeZone }: ReadingContext,
  after: Date = now,
): Date | Unresolved {
  return resolvePoint(point, {
    now: wallClock(now, timeZone),
    after: wallClock(after, timeZone),
  });
}

function readLength(
  times: readonly SaidTime[],
): { readonly minutes: number } | Unclear | undefined {
  const lengths = only(times, 'length');
  const [first] = lengths;
  for (const { minutes, said } of lengths) {
    if (minutes <= 0) return { problem: 'duration-not-positive', said };
    if (minutes > longestLengthMinutes) return { problem: 'duration-absurd', said };
  }
  const agreed = lengths.every(({ minutes }) => minutes === first?.minutes);
  return first && agreed ? { minutes: first.minutes } : undefined;
}

/** An end without a time of day (`until tomorrow`) is asked for, as is one of two. */
function readEnd(
  times: readonly SaidTime[],
  context: ReadingContext,
  startsAt: Date | undefined,
): { readonly endsAt: Date } | Unclear | undefined {
  const [first, another] = only(times, 'end');
  if (!first || another) return undefined;
  const endsAt = resolve(first, context, startsAt);
  if (endsAt === 'unclear') return undefined;
  if (endsAt !== 'past') return { endsAt };
  return { problem: startsAt ? 'end-before-start' : 'end-in-past', said: first.said };
}
