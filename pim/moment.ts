import type { Temporal } from 'temporal-polyfill';
import { temporal } from './temporal';

/** A moment on a person's wall clock; throws for a zone that is none, which the edge lets nobody have. */
export function wallClock(moment: Date, timeZone: string): Temporal.ZonedDateTime {
  return temporal().Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
}

/**
 * Whether times can be written in a zone. Not every name that Intl takes is one for Temporal (`IST`),
 * nor the other way round (`+05:30`).
 */
export function isTimeZone(zone: string): boolean {
  try {
    clockTime(beginning, zone, 'en-GB', beginning);
    return true;
  } catch {
    return false;
  }
}

const beginning = new Date(0);

/** A moment as one says it in the middle of a day: `17:00`, `17:00 tomorrow`, `Mon 23 Nov, 17:00`. */
export function clockTime(moment: Date, timeZone: string, locale: string, now: Date): string {
  const there = wallClock(moment, timeZone).toPlainDate();
  const days = wallClock(now, timeZone).toPlainDate().until(there).days;
  if (days !== 1 && days !== -1) return calendarTime(moment, timeZone, locale, now);
  const time = part(moment, timeZone, locale, { timeStyle: 'short' });
  return `${time} ${days === 1 ? 'tomorrow' : 'yesterday'}`;
}

/** The same for what is read again on another day, where `tomorrow` would be wrong by then. */
export function calendarTime(moment: Date, timeZone: string, locale: string, now: Date): string {
  const there = wallClock(moment, timeZone).toPlainDate();
  const today = wallClock(now, timeZone).toPlainDate();
  const time = part(moment, timeZone, locale, { timeStyle: 'short' });
  if (there.equals(today)) return time;
  const weekday = part(moment, timeZone, locale, { weekday: 'short' });
  const month = part(moment, timeZone, locale, { month: 'short' });
  const year = there.year === today.year ? '' : ` ${there.year}`;
  return `${weekday} ${there.day} ${month}${year}, ${time}`;
}

const englishLocale = /^en-[a-z]{2}$/i;

function part(
  moment: Date,
  timeZone: string,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const english = englishLocale.test(locale) ? locale : 'en-GB';
  const text = formatFor(english, { ...options, timeZone }).format(moment);
  // Intl writes `5:00 PM` with a narrow no-break space, which not every client can show.
  return text.replaceAll('\u202f', ' ');
}

/** Making a format takes longer than all else on a card; there are few zones and fewer languages. */
const formats = new Map<string, Intl.DateTimeFormat>();
const mostFormats = 1000;

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  if (formats.size >= mostFormats) formats.clear();
  formats.set(key, format);
  return format;
}

/** The last moment of somebody's day. */
export function endOfDay(moment: Date, timeZone: string): Date {
  const next = wallClock(moment, timeZone).startOfDay().add({ days: 1 });
  return new Date(next.epochMilliseconds - 1);
}
