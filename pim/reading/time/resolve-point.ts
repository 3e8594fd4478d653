import { Temporal } from 'temporal-polyfill';
import type { Clock } from './clock';
import type { Day } from './day';
import type { Point } from './point';

type Moment = Temporal.ZonedDateTime;
type PlainDate = Temporal.PlainDate;

/** Why what was said is no moment: it is over, or nobody can tell which one it is. */
export type Unresolved = 'past' | 'unclear';

/** What a moment is counted from: the present, and for an end the start, where one was said. */
export interface Standpoint {
  readonly now: Moment;
  readonly after: Moment;
}

/**
 * Finds the moment that somebody means: the first after the standpoint. It stays a time on the wall:
 * one that the clock skips moves forward, and one that comes twice is the first of the two.
 */
export function resolvePoint(point: Point, standpoint: Standpoint): Date | Unresolved {
  const { now, after } = standpoint;
  const date = point.day ? dateOf(point.day, now) : after.toPlainDate();
  if (!date) return 'unclear';
  if (Temporal.PlainDate.compare(date, now.toPlainDate()) < 0) return 'past';
  if (!point.clock || isMidnightOfWhichDay(point)) return 'unclear';
  const moments = possibleMoments({ ...point, clock: point.clock }, date, standpoint);
  const moment = moments.find((one) => Temporal.ZonedDateTime.compare(one, after) > 0);
  return moment ? new Date(moment.epochMilliseconds) : 'past';
}

function dateOf(day: Day, now: Moment): PlainDate | undefined {
  const today = now.toPlainDate();
  switch (day.kind) {
    case 'in-days':
      return today.add({ days: day.days });
    case 'weekday':
      return weekdayAhead(day, today);
    case 'date':
      return calendarDate(day, today);
    case 'unclear':
      return undefined;
  }
}

/** `next Friday`, said on a Tuesday, is this week's for some and next week's for others. */
function weekdayAhead(day: Extract<Day, { kind: 'weekday' }>, today: PlainDate) {
  const ahead = (day.weekday - today.dayOfWeek + 7) % 7;
  if (!day.next) return today.add({ days: ahead });
  return day.weekday > today.dayOfWeek ? undefined : today.add({ days: ahead || 7 });
}

function calendarDate({ year, month, day }: Extract<Day, { kind: 'date' }>, today: PlainDate) {
  const date = Temporal.PlainDate.from({ year: year ?? today.year, month, day });
  const isOver = Temporal.PlainDate.compare(date, today) < 0;
  const meant = year === undefined && isOver ? date.add({ years: 1 }) : date;
  return meant.day === day ? meant : undefined;
}

function isMidnight({ hour, minute, style }: Clock): boolean {
  return style === 'named' && hour === 0 && minute === 0;
}

/** Tomorrow's midnight is the one that begins it or the one that ends it. */
function isMidnightOfWhichDay({ day, clock }: Point): boolean {
  const isToday = day?.kind === 'in-days' && day.days === 0;
  return clock !== undefined && isMidnight(clock) && day !== undefined && !isToday;
}

type TimedPoint = Point & { readonly clock: Clock };

/** The moments that words can mean, the likeliest first; of these, the first that is to come. */
function possibleMoments(
  { day, clock, offset }: TimedPoint,
  date: PlainDate,
  { after }: Standpoint,
): readonly Moment[] {
  const zone = after.timeZoneId;
  if (offset !== undefined) return [atOffset(date, clock, offset).toZonedDateTimeISO(zone)];
  const at = (days: number, hour: number) =>
    date.add({ days }).toPlainDateTime({ hour, minute: clock.minute }).toZonedDateTime(zone);
  if (clock.style === 'end-of-day') return [at(0, clock.hour), at(1, 0)];
  if (isMidnight(clock)) return [at(1, 0)];
  const bare = clock.style === 'bare';
  if (bare && !date.equals(after.toPlainDate())) return [at(0, workingHour(clock.hour))];
  const hours = bare ? [clock.hour % 12, (clock.hour % 12) + 12] : [clock.hour];
  const sameDay = hours.map((hour) => at(0, hour));
  const later = hours.map((hour) => at(day?.kind === 'weekday' ? 7 : 1, hour));
  if (day) return day.kind === 'weekday' ? [...sameDay, ...later] : sameDay;
  return [...sameDay, ...later.filter((moment) => isSoon(moment, after))];
}

/** A time of day that is over means tomorrow's only if that is near; else it is a mistake. */
const longestRollHours = 16;

function isSoon(moment: Moment, after: Moment): boolean {
  return after.until(moment).total('hours') <= longestRollHours;
}

/** A bare hour of another day is in working time: 7 to 12 in the morning, 1 to 6 in the afternoon. */
function workingHour(hour: number): number {
  return hour <= 6 ? hour + 12 : hour;
}

function atOffset(date: PlainDate, { hour, minute }: Clock, offset: number): Temporal.Instant {
  return date
    .toPlainDateTime({ hour, minute })
    .toZonedDateTime('UTC')
    .subtract({ minutes: offset })
    .toInstant();
}
