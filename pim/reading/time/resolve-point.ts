import { Temporal } from 'temporal-polyfill';
import type { Clock } from './clock';
import { orderedDate } from './date';
import type { Day } from './day';
import type { Point } from './point';
import { chooseZone } from './zone';

type Moment = Temporal.ZonedDateTime;
type PlainDate = Temporal.PlainDate;

/** Why what was said is no moment: it is over, or nobody can tell which one it is. */
export type Unresolved = 'past' | 'unclear';

/** What a moment is counted from: the present, and for an end the start, where one was said. */
export interface Standpoint {
  readonly now: Moment;
  readonly after: Moment;
  readonly locale: string;
  readonly workdayEnd: Temporal.PlainTime;
  readonly isEnd: boolean;
}

/**
 * Finds the moment that somebody means: the first after the standpoint. It stays a time on the wall:
 * one that the clock skips moves forward, and one that comes twice is the first of the two.
 */
export function resolvePoint(point: Point, own: Standpoint): Date | Unresolved {
  const zone = chooseZone(point.zone, own.now.timeZoneId);
  const now = own.now.withTimeZone(zone);
  const standpoint = { ...own, now, after: own.after.withTimeZone(zone) };
  const { after } = standpoint;
  const date = point.day ? dateOf(point.day, standpoint) : after.toPlainDate();
  if (!date) return 'unclear';
  if (Temporal.PlainDate.compare(date, now.toPlainDate()) < 0) return 'past';
  if (!point.clock || isMidnightOfWhichDay(point)) return 'unclear';
  const moments = possibleMoments({ ...point, clock: point.clock }, date, standpoint);
  const moment = moments.find((one) => Temporal.ZonedDateTime.compare(one, after) > 0);
  return moment ? new Date(moment.epochMilliseconds) : 'past';
}

function dateOf(day: Day, standpoint: Standpoint): PlainDate | undefined {
  const today = standpoint.now.toPlainDate();
  switch (day.kind) {
    case 'in-days':
      return today.add({ days: day.days });
    case 'weekday':
      return weekdayAhead(day, standpoint.after.toPlainDate());
    case 'date':
      return calendarDate(day, today);
    case 'numbers': {
      const ordered = orderedDate(day, standpoint.locale);
      return ordered.kind === 'date' ? calendarDate(ordered, today) : undefined;
    }
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

function calendarDate(
  { year, month, day }: Extract<Day, { kind: 'date' }>,
  today: PlainDate,
): PlainDate | undefined {
  if (month === undefined) return dayOfMonth(day, today);
  const date = Temporal.PlainDate.from({ year: year ?? today.year, month, day });
  const isOver = Temporal.PlainDate.compare(date, today) < 0;
  const meant = year === undefined && isOver ? date.add({ years: 1 }) : date;
  return meant.day === day ? meant : undefined;
}

/** `the 26th` is the next one there is. */
function dayOfMonth(day: number, today: PlainDate): PlainDate | undefined {
  const dates = [0, 1, 2].map((months) => today.with({ day: 1 }).add({ months }).with({ day }));
  return dates.find((date) => date.day === day && Temporal.PlainDate.compare(date, today) >= 0);
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
  { day, clock }: TimedPoint,
  date: PlainDate,
  standpoint: Standpoint,
): readonly Moment[] {
  const { after, workdayEnd } = standpoint;
  const at = (days: number, hour: number, minute = clock.minute) =>
    date
      .add({ days: days + Math.floor(hour / 24) })
      .toPlainDateTime({ hour: hour % 24, minute })
      .toZonedDateTime(after.timeZoneId);
  if (clock.style === 'end-of-day') {
    const work = at(0, workdayEnd.hour, workdayEnd.minute);
    return day && !isSameDay(date, after) ? [work] : [work, at(1, 0, 0)];
  }
  if (isMidnight(clock) || (day === undefined && isZeroHour(clock))) {
    return [...(isZeroHour(clock) && day ? [at(0, 0)] : []), at(1, 0)];
  }
  const sameDay = hoursMeant(clock, isSameDay(date, after), standpoint).map((hour) => at(0, hour));
  return [...sameDay, ...laterMoments({ day, clock }, at, standpoint)];
}

function isSameDay(date: PlainDate, moment: Moment): boolean {
  return date.equals(moment.toPlainDate());
}

function isZeroHour({ hour, minute, style }: Clock): boolean {
  return style === 'digital' && hour % 24 === 0 && minute === 0;
}

/** A bare hour of today is the next on the dial; one of another day is in working time. */
function hoursMeant(
  { hour, style }: Clock,
  isToday: boolean,
  { locale }: Standpoint,
): readonly number[] {
  const both = [hour % 12, (hour % 12) + 12];
  switch (style) {
    case 'bare':
      return isToday ? both : [workingHour(hour)];
    case 'early':
      if (isToday) return both;
      return [countsToTwelve(locale) ? workingHour(hour) : hour];
    case 'digital':
    case 'named':
    case 'end-of-day':
      return [hour];
  }
}

function countsToTwelve(locale: string): boolean {
  return /^en\b/i.test(locale);
}

/** Without a day, tomorrow's, if that is near; on a weekday, next week's, but no end rolls that far. */
function laterMoments(
  { day, clock }: Pick<TimedPoint, 'clock'> & { readonly day: Day | undefined },
  at: (days: number, hour: number) => Moment,
  { after, isEnd }: Standpoint,
): readonly Moment[] {
  const hours = clock.style === 'bare' ? [clock.hour % 12, (clock.hour % 12) + 12] : [clock.hour];
  if (day?.kind === 'weekday') return isEnd ? [] : hours.map((hour) => at(7, hour));
  if (day) return [];
  return hours.map((hour) => at(1, hour)).filter((moment) => isSoon(moment, after));
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
