import { Temporal } from 'temporal-polyfill';
import type { ReviewRecurrence, ReviewTerms } from './review-terms';

type Pattern = NonNullable<ReviewRecurrence['pattern']>;
type Range = ReviewRecurrence['range'];

const day = 24 * 60 * 60_000;

/** How long one instance runs: stages, where there are any, say it. */
export function daysOf({ settings, stageSettings }: ReviewTerms): number {
  if (stageSettings.length === 0) return settings.instanceDurationInDays;
  return stageSettings.reduce((sum, { durationInDays }) => sum + durationInDays, 0);
}

/** The longest that an instance may run before the next: a month is taken for its shortest, less a day. */
export function longestDays({ type, interval }: Pattern): number {
  return type === 'weekly' ? 7 * interval : 28 * interval - 1;
}

function monthly({ interval, dayOfMonth }: Pattern, start: Temporal.PlainDate, index: number) {
  const wanted = dayOfMonth > 0 ? dayOfMonth : start.day;
  const missed = wanted < start.day ? 1 : 0;
  const month = start.with({ day: 1 }).add({ months: missed + index * interval });
  return month.with({ day: Math.min(wanted, month.daysInMonth) });
}

/** The day of one of the series, from 0, whether or not it takes place. */
function dayOf({ pattern, range }: ReviewRecurrence, index: number): Temporal.PlainDate {
  const start = Temporal.PlainDate.from(range.startDate);
  if (!pattern) return start;
  return pattern.type === 'weekly'
    ? start.add({ weeks: index * pattern.interval })
    : monthly(pattern, start, index);
}

function takesPlace(range: Range, date: Temporal.PlainDate, index: number): boolean {
  if (range.type === 'numbered') return index < Math.max(range.numberOfOccurrences, 1);
  if (range.type === 'noEnd' || range.endDate === null) return true;
  return Temporal.PlainDate.compare(date, Temporal.PlainDate.from(range.endDate)) <= 0;
}

function midnight(date: Temporal.PlainDate): Date {
  return new Date(`${date.toString()}T00:00:00Z`);
}

export interface Occurrence {
  readonly index: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** When one of a series starts, if it takes place; a review that is held once is no series. */
function startOf(recurrence: ReviewRecurrence | null, index: number): Date | undefined {
  if (!recurrence?.pattern) return undefined;
  const date = dayOf(recurrence, index);
  return takesPlace(recurrence.range, date, index) ? midnight(date) : undefined;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function once(recurrence: ReviewRecurrence | null, now: Date): Date {
  return recurrence ? later(midnight(dayOf(recurrence, 0)), now) : now;
}

/** The first of the series, from one on, that is not over yet: today's starts at once. */
function firstFrom(recurrence: ReviewRecurrence | null, from: number, now: Date) {
  if (!recurrence?.pattern) {
    return from > 0 ? undefined : { index: 0, startsAt: once(recurrence, now) };
  }
  const today = midnight(Temporal.PlainDate.from(now.toISOString().slice(0, 10)));
  let index = from;
  let planned = startOf(recurrence, index);
  while (planned && planned < today) {
    index += 1;
    planned = startOf(recurrence, index);
  }
  return planned && { index, startsAt: later(planned, now) };
}

/** When the one after this is to start, if there is one. */
export function nextStart({ settings }: ReviewTerms, index: number): Date | undefined {
  return startOf(settings.recurrence, index + 1);
}

/** The next instance of a series from an index on; none ends after the one that follows has started. */
export function occurrenceFrom(
  terms: ReviewTerms,
  from: number,
  now: Date,
): Occurrence | undefined {
  const first = firstFrom(terms.settings.recurrence, from, now);
  if (!first) return undefined;
  const planned = new Date(first.startsAt.getTime() + daysOf(terms) * day);
  const next = nextStart(terms, first.index);
  return { ...first, endsAt: next && next < planned ? next : planned };
}
