import { Temporal } from 'temporal-polyfill';

/** `start` and an ISO 8601 duration later; undefined where the text is none or leads beyond all time. */
export function addDuration(start: Date, duration: string): Date | undefined {
  try {
    const moment = Temporal.Instant.fromEpochMilliseconds(start.getTime())
      .toZonedDateTimeISO('UTC')
      .add(Temporal.Duration.from(duration));
    return new Date(moment.epochMilliseconds);
  } catch {
    return undefined;
  }
}

export function isDuration(text: string): boolean {
  return addDuration(new Date(0), text) !== undefined;
}

export function minutesBetween(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / 60_000;
}
