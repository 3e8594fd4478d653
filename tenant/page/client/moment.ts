/** How moments are written for one person. */
export interface Calendar {
  /** "14:32", or "2:32 PM" */
  time(at: Date): string;
  /** "Tue 4 Nov 2025, 14:32" */
  dateAndTime(at: Date): string;
  /** "Today", "Yesterday", "Tuesday, 4 November" */
  day(at: Date, now: Date): string;
  /** The time if it was today, else the date: for narrow places. */
  short(at: Date, now: Date): string;
  /** "Berlin, GMT+1" */
  zoneName(at: Date): string;
  /** As the card functions DATE and TIME write them. */
  cardDate(at: Date, style: CardDateStyle): string;
}

export type CardDateStyle = 'compact' | 'short' | 'long';

/** The page speaks English: other languages lend no month names to it, but their zone holds. */
export function calendarFor(person: {
  readonly timeZone: string;
  readonly locale: string;
}): Calendar {
  const { timeZone } = person;
  const locale = person.locale.toLowerCase().startsWith('en') ? person.locale : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions) => {
    const writer = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (at: Date) => writer.format(at);
  };

  const time = format({ timeStyle: 'short' });
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const shortDay = format({ day: 'numeric', month: 'short' });
  const fullDay = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const cardDates: Record<CardDateStyle, (at: Date) => string> = {
    compact: format({ dateStyle: 'short' }),
    short: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    long: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  };
  const daysApart = (at: Date, now: Date) => dayNumber(now, timeZone) - dayNumber(at, timeZone);

  return {
    time,
    dateAndTime: (at) => `${fullDay(at)}, ${time(at)}`,
    day: (at, now) => nearDay(daysApart(at, now)) ?? longDay(at),
    short: (at, now) => (daysApart(at, now) === 0 ? time(at) : shortDay(at)),
    zoneName: (at) => zoneName(at, timeZone),
    cardDate: (at, style) => cardDates[style](at),
  };
}

/** "in 45 min", "in 1 h 5 min", "in 3 days" */
export function untilWords(at: Date, now: Date): string {
  const minutes = Math.ceil((at.getTime() - now.getTime()) / 60_000);
  if (minutes <= 0) return 'now';
  if (minutes < 60) return `in ${minutes} min`;
  if (minutes >= 48 * 60) return `in ${Math.round(minutes / 1440)} days`;
  const rest = minutes % 60;
  return `in ${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ''}`;
}

function nearDay(daysApart: number): string | undefined {
  if (daysApart === 0) return 'Today';
  return daysApart === 1 ? 'Yesterday' : undefined;
}

function dayNumber(at: Date, timeZone: string): number {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

function zoneName(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return `${city}, ${offset}`;
}
