/** A length as people say it: `2 hours`, `1 hour 30 minutes`, `45 minutes`. */
export function spoken(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [counted(rest, 'minute')] : []),
  ];
  return parts.join(' ');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** A length as Graph takes it: `PT2H30M`. */
export function isoDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  if (hours === 0) return `PT${rest}M`;
  return `PT${hours}H${rest > 0 ? `${rest}M` : ''}`;
}

const isoShape =
  /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,10})(?:\.\d{1,9})?S)?)?$/i;

/**
 * Reads an ISO 8601 duration as whole minutes; a begun minute is dropped. Years and months have no
 * fixed length, so a duration with them is not read.
 */
export function readIsoDuration(text: string): number | undefined {
  const parts = isoShape.exec(text);
  const [weeks, days, hours, minutes, seconds] = (parts ?? []).slice(1).map(readPart);
  if ([weeks, days, hours, minutes, seconds].every((part) => part === undefined)) return undefined;
  const wholeDays = (weeks ?? 0) * 7 + (days ?? 0);
  return (wholeDays * 24 + (hours ?? 0)) * 60 + (minutes ?? 0) + Math.floor((seconds ?? 0) / 60);
}

function readPart(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
