import { calendarTime, clockTime } from '../pim/moment';

/** Who reads a card, as far as times go. */
export interface Reader {
  readonly timeZone: string;
  readonly locale: string;
  readonly now: Date;
}

/** A moment in the reader's own day: `17:00`, `17:00 tomorrow`. */
export function timeFor(reader: Reader, moment: Date): string {
  return clockTime(moment, reader.timeZone, reader.locale, reader.now);
}

/** A moment on a card that stays in the chat: `17:00` today, else with weekday and date. */
export function dateFor(reader: Reader, moment: Date): string {
  return calendarTime(moment, reader.timeZone, reader.locale, reader.now);
}
