import type { Temporal } from 'temporal-polyfill';
import { wallClock } from '../../moment';
import { temporal } from '../../temporal';
import type { Clock } from './clock';
import { orderedDate } from './date';
import type { Day } from './day';
import type { Point } from './point';
import { chooseZone } from './zone';

type Moment = Temporal.ZonedDateTime;
type PlainDate = Temporal.PlainDate;

/** Why what was said is no moment: it is over, or nobody can tell which one it is. */
export type Unresolved = 'past' | 'unclear';

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** What a moment is counted from: the present, and for an end the start, where one was said. */
export interface Standpoint {
  readonly now: Date;
  readonly after: Date;
  /** The person's own. */
  readonly timeZone: string;
  readonly locale: string;
  readonly workdayEnd: TimeOfDay;
  readonly isEnd: boolean;
}

/** The standpoint on the clock of the zone that is meant. */
interface Place extends Pick<Standpoint, 'locale' | 'workdayEnd' | 'isEnd'> {
  readonly today: PlainDate;
  readonly after: Moment;
  /** The day of `after`. */
  readonly dayAfter: PlainDate;
}

/**
 * Finds the moment that somebody means: the first after the standpoint. It stays a time on the wall:
 * one that the clock skips moves forward, and one that comes twice is the first of the two.
 */
export function resolvePoint(point: Point, standpoint: Standpoint): Date | Unresolved {
  const place = placeOf(point, standpoint);
  const { today, after, dayAfter } = place;
  const date = point.day ? dateOf(point.day, place) : dayAfter;
  if (!date) return 'unclear';
  if (isBefore(date, today)) return 'past';
  if (!point.clock || isMidnightOfWhichDay(point)) return 'unclear';
  for (const moment of possibleMoments({ ...point, clock: point.clock }, date, place)) {
    if (moment.epochMilliseconds > after.epochMilliseconds) {
      return new Date(moment.epochMilliseconds);
    }
  }
  return 'past';
}

function placeOf(point: Point, standpoint: Standpoint): Place {
  const { timeZone, locale, workdayEnd, isEnd } = standpoint;
  const here = wallClock(standpoint.now, timeZone);
  const zone = chooseZone(point.zone, here.timeZoneId);
  const now = zone === here.timeZoneId ? here : here.withTimeZone(zone);
  const after = standpoint.after === standpoint.now ? now : wallClock(standpoint.after, zone);
  const today = now.toPlainDate();
  const dayAfter = after === now ? today : after.toPlainDate();
  return { today, after, dayAfter, locale, workdayEnd, isEnd };
}

function isBefore(one: PlainDate, other: PlainDate): boolean {
  return temporal().PlainDate.compare(one, other) < 0;
}

function dateOf(day: Day, { today, dayAfter, locale }: Place): PlainDate | undefined {
  switch (day.kind) {
    case 'in-days':
      return today.add({ days: day.days });
    case 'weekday':
      return weekdayAhead(day, dayAfter);
    case 'date':
      return calendarDate(day, today);
    case 'numbers': {
      const ordered = orderedDate(day, locale);
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
  const date = temporal().PlainDate.from({ year: year ?? today.year, month, day });
  const isOver = isBefore(date, today);
  const meant = year === undefined && isOver ? date.add({ years: 1 }) : date;
  return meant.day === day ? meant : undefined;
}

/** `the 26th` is the next one there is. */
function dayOfMonth(day: number, today: PlainDate): PlainDate | undefined {
  const dates = [0, 1, 2].map((months) => today.with({ day: 1 }).add({ months }).with({ day }));
  return dates.find((date) => date.day === day && !isBefore(date, today));
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

/** The moments that words can mean, the likeliest first: the first that is to come is meant. */
function possibleMoments(point: TimedPoint, date: PlainDate, place: Place): Iterable<Moment> {
  const { clock, day } = point;
  const at: MomentAt = (days, hour, minute = clock.minute) =>
    date
      .add({ days: days + Math.floor(hour / 24) })
      .toPlainDateTime({ hour: hour % 24, minute })
      .toZonedDateTime(place.after.timeZoneId);
  const isSameDay = date.equals(place.dayAfter);
  if (clock.style === 'end-of-day') return endsOfDay(at, place.workdayEnd, !day || isSameDay);
  return isMidnight(clock) || (day === undefined && isZeroHour(clock))
    ? midnights(at, isZeroHour(clock) && day !== undefined)
    : timesOfDay(point, at, isSameDay, place);
}

type MomentAt = (days: number, hour: number, minute?: number) => Moment;

function* endsOfDay(at: MomentAt, work: TimeOfDay, isToday: boolean): Iterable<Moment> {
  yield at(0, work.hour, work.minute);
  if (isToday) yield at(1, 0, 0);
}

function* midnights(at: MomentAt, isWritten: boolean): Iterable<Moment> {
  if (isWritten) yield at(0, 0);
  yield at(1, 0);
}

function* timesOfDay(
  point: TimedPoint,
  at: MomentAt,
  isSameDay: boolean,
  place: Place,
): Iterable<Moment> {
  for (const hour of hoursMeant(point.clock, isSameDay, place)) yield at(0, hour);
  yield* laterMoments(point, at, place);
}

function isZeroHour({ hour, minute, style }: Clock): boolean {
  return style === 'digital' && hour % 24 === 0 && minute === 0;
}

/** A bare hour of today is the next on the dial; one of another day is in working time. */
function hoursMeant(
  { hour, style }: Clock,
  isToday: boolean,
  { locale }: Place,
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
function* laterMoments(
  { day, clock }: TimedPoint,
  at: MomentAt,
  { after, isEnd }: Place,
): Iterable<Moment> {
  if (day && (day.kind !== 'weekday' || isEnd)) return;
  const hours = clock.style === 'bare' ? [clock.hour % 12, (clock.hour % 12) + 12] : [clock.hour];
  for (const hour of hours) {
    const moment = at(day ? 7 : 1, hour);
    if (day || isSoon(moment, after)) yield moment;
  }
}

/** A time of day that is over means tomorrow's only if that is near; else it is a mistake. */
const longestRollMs = 16 * 60 * 60 * 1000;

function isSoon(moment: Moment, after: Moment): boolean {
  return moment.epochMilliseconds - after.epochMilliseconds <= longestRollMs;
}

/** A bare hour of another day is in working time: 7 to 12 in the morning, 1 to 6 in the afternoon. */
function workingHour(hour: number): number {
  return hour <= 6 ? hour + 12 : hour;
}
