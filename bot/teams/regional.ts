import { z } from 'zod';
import { isTimeZone } from '../../pim/moment';
import type { Activity } from './activity';

const clientInfo = z.object({
  type: z.literal('clientInfo'),
  timezone: z.string().nullish(),
  locale: z.string().nullish(),
});

/** The sender's IANA time zone as their client told it; `UTC` where it told none that we know. */
export function readTimeZone({ localTimezone, rawLocalTimestamp, entities }: Activity): string {
  const told = [localTimezone, readClientInfo(entities)?.timezone, readOffset(rawLocalTimestamp)];
  return told.find((zone) => zone != null && isTimeZone(zone)) ?? 'UTC';
}

/** The sender's language; English where their client told none that we can read. */
export function readLocale({ locale, entities }: Activity): string {
  const told = [locale, readClientInfo(entities)?.locale];
  return told.find((tag) => tag != null && isLocale(tag)) ?? 'en-US';
}

/** The zone of whole hours in which `2026-05-04T12:00:00+02:00` was written; its name has the sign turned round. */
function readOffset(localTimestamp: string | null | undefined): string | undefined {
  const [, sign, hours] = /([+-])(\d\d):?00$/.exec(localTimestamp ?? '') ?? [];
  return hours && `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
}

function readClientInfo(entities: Activity['entities']) {
  for (const entity of entities ?? []) {
    const read = clientInfo.safeParse(entity);
    if (read.success) return read.data;
  }
  return undefined;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
