import { minutesAfter } from '../../request';
import type { ActivationTime, ReadingContext, Unclear } from '../../wish';
import type { Point } from './point';
import { resolvePoint, type TimeOfDay, type Unresolved } from './resolve-point';
import type { TimePart } from './time-part';

/** A part of what was said about time, with the words that said it. */
export type SaidTime = TimePart & {
  readonly said: string;
  /** More time than there is already: `another hour`. */
  readonly prolongs?: boolean;
};

/** What was read, and whether its length is to be asked for, since it was left open. */
export interface ReadTime extends ActivationTime {
  readonly missingDuration?: true;
}

type Said<Says extends TimePart['says']> = Extract<SaidTime, { says: Says }>;
type SaidStart = Said<'start' | 'start-in' | 'moment'>;

const longestLengthMinutes = 366 * 24 * 60;
const longestDelayMinutes = 366 * 24 * 60;

/** Sets what was said about time against the person's clock. Two answers to one question are none. */
export function readActivationTime(
  times: readonly SaidTime[],
  context: ReadingContext,
): ReadTime | Unclear {
  const unclear = times.find(({ says }) => says === 'unclear');
  if (unclear) return { problem: 'time-unclear', said: unclear.said };
  const start = readStart(times, context);
  if (start && 'problem' in start) return start;
  const length = readLength(times);
  if ('problem' in length) return length;
  const end = readEnd(times, context, start?.startsAt);
  if ('problem' in end) return end;
  const startsAt = start?.startsAt ?? context.now;
  return { ...start, ...howLong({ times, length, end, startsAt }) };
}

function only<Says extends TimePart['says']>(
  times: readonly SaidTime[],
  ...says: readonly Says[]
): readonly Said<Says>[] {
  return times.filter((time): time is Said<Says> => says.some((one) => one === time.says));
}

/** What was said of a length or an end, if anything; `open` where it is no answer, or two. */
type Answer<Value> = Partial<Value> & { readonly open?: true };

interface Answers {
  readonly times: readonly SaidTime[];
  readonly length: Answer<{ readonly minutes: number }>;
  readonly end: Answer<{ readonly endsAt: Date }>;
  readonly startsAt: Date;
}

function howLong({ times, length, end, startsAt }: Answers): ReadTime {
  if (length.open || end.open || isContradiction({ times, length, end, startsAt })) {
    return { missingDuration: true };
  }
  if (length.minutes !== undefined) return { minutes: length.minutes };
  if (end.endsAt) return { endsAt: end.endsAt };
  if (times.some(({ says }) => says === 'longest')) return { longest: true };
  return times.some(({ says }) => says === 'open') ? { missingDuration: true } : {};
}

/** A length and an end that do not agree, or as long as possible and yet something else. */
function isContradiction({ times, length, end, startsAt }: Answers): boolean {
  const { minutes } = length;
  const { endsAt } = end;
  const longest = only(times, 'longest').length > 0;
  if (longest)
    return minutes !== undefined || endsAt !== undefined || only(times, 'open').length > 0;
  return minutes !== undefined && endsAt !== undefined && !lasts(minutes, startsAt, endsAt);
}

function lasts(minutes: number, from: Date, to: Date): boolean {
  return minutesAfter(from, minutes).getTime() === to.getTime();
}

function readStart(
  times: readonly SaidTime[],
  context: ReadingContext,
): { readonly startsAt: Date } | Unclear | undefined {
  const starts = joined(only(times, 'start', 'start-in', 'moment'));
  const [first, another] = starts;
  if (!first) return undefined;
  const { said } = first;
  if (another || isStray(first, times)) return { problem: 'time-unclear', said };
  if (first.says !== 'start-in' && isToday(first.point)) return undefined;
  const startsAt =
    first.says === 'start-in'
      ? delayed(first.minutes, context)
      : resolve(first.point, context, context.now, false);
  if (startsAt === 'past') return { problem: 'start-in-past', said };
  return startsAt === 'unclear' ? { problem: 'time-unclear', said } : { startsAt };
}

/** A time of day alone begins something only where an end or a length was said. */
function isStray(start: SaidStart, times: readonly SaidTime[]): boolean {
  return start.says === 'moment' && only(times, 'length', 'end', 'longest', 'open').length === 0;
}

/** A day without a time, of which there is no more to say than `now`. */
function isToday({ day, clock, part }: Point): boolean {
  return !clock && !part && day?.kind === 'in-days' && day.days === 0;
}

/** Puts the `tomorrow` and the `at 9` of one sentence together. */
function joined(starts: readonly SaidStart[]): readonly SaidStart[] {
  const [first, second, ...others] = starts;
  if (!first || !second || others.length > 0) return starts;
  if (first.says === 'start-in' || second.says === 'start-in') return starts;
  const point = merged(first.point, second.point) ?? merged(second.point, first.point);
  return point ? [{ says: 'start', point, said: `${first.said} … ${second.said}` }] : starts;
}

function merged(dated: Point, timed: Point): Point | undefined {
  const fits = dated.day && !dated.clock && timed.clock && !timed.day;
  return fits ? { ...dated, ...timed } : undefined;
}

function delayed(minutes: number, { now }: ReadingContext): Date | Unresolved {
  if (minutes <= 0) return 'past';
  return minutes <= longestDelayMinutes ? minutesAfter(now, minutes) : 'unclear';
}

function resolve(
  point: Point,
  { now, timeZone, locale, workdayEnd }: ReadingContext,
  after: Date,
  isEnd: boolean,
): Date | Unresolved {
  return resolvePoint(point, {
    now,
    after,
    timeZone,
    locale,
    workdayEnd: timeOfDay(workdayEnd ?? ''),
    isEnd,
  });
}

const usualWorkdayEnd: TimeOfDay = { hour: 17, minute: 0 };

function timeOfDay(text: string): TimeOfDay {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined ? usualWorkdayEnd : { hour: Number(hour), minute: Number(minute) };
}

function readLength(times: readonly SaidTime[]): Answer<{ readonly minutes: number }> | Unclear {
  const lengths = only(times, 'length');
  const [first] = lengths;
  for (const { minutes, said } of lengths) {
    if (minutes <= 0) return { problem: 'duration-not-positive', said };
    if (minutes > longestLengthMinutes) return { problem: 'duration-absurd', said };
  }
  if (!first) return {};
  const agreed = lengths.every(({ minutes }) => minutes === first.minutes);
  return agreed ? { minutes: first.minutes } : { open: true };
}

/** An end without a time of day (`until tomorrow`) is asked for, as is one of two. */
function readEnd(
  times: readonly SaidTime[],
  context: ReadingContext,
  startsAt: Date | undefined,
): Answer<{ readonly endsAt: Date }> | Unclear {
  const [first, another] = firmEnds(times);
  if (!first) return {};
  if (another) return { open: true };
  const endsAt = resolve(first.point, context, startsAt ?? context.now, true);
  if (endsAt === 'unclear') return { open: true };
  if (endsAt !== 'past') return { endsAt };
  return { problem: startsAt ? 'end-before-start' : 'end-in-past', said: first.said };
}

/** The `for today` of `for today until 4` says nothing beside a length or another end. */
function firmEnds(times: readonly SaidTime[]): readonly Said<'end'>[] {
  const ends = only(times, 'end');
  const firm = ends.filter(({ loose }) => !loose);
  return firm.length > 0 || only(times, 'length').length > 0 ? firm : ends;
}
