import { botAppId, personId, policyGuid } from '../directory/cast-ids';
import { addDuration } from '../directory/duration';
import { type SignInRecord, signInId } from './sign-in-record';

/** Those who have not been here for long; everybody else came within the last two days. */
const away: ReadonlyMap<string, string> = new Map([
  ['olu', 'P75D'],
  ['gil', 'P41D'],
  ['emergency1', 'P95D'],
  ['emergency2', 'P95D'],
]);

/** Between 0 and 999, always the same for the same key. */
function spread(key: string): number {
  return Number.parseInt(policyGuid(`sign-in:${key}`).slice(0, 6), 16) % 1000;
}

function before(now: Date, duration: string): Date {
  return addDuration(now, `-${duration}`) ?? now;
}

/** When a person of the cast was last seen before the tenant's first start. */
export function lastSeen(key: string, now: Date): string {
  const recent = `PT${60 + spread(key) * 2}M`;
  return before(now, away.get(key) ?? recent).toISOString();
}

function signIn(key: string, at: Date, mfa: boolean): SignInRecord {
  return {
    id: signInId(personId(key), at.toISOString()),
    personId: personId(key),
    createdDateTime: at.toISOString(),
    appId: botAppId,
    appDisplayName: 'PIM Bot',
    resourceDisplayName: 'Microsoft Graph',
    multiFactor: mfa,
  };
}

/** A month of sign-ins of those who came to work, oldest first, the last one of each where `lastSeen` says. */
export function seedSignIns(
  people: readonly { readonly key: string; readonly mfa: boolean }[],
  now: Date,
): SignInRecord[] {
  const rows = people.flatMap(({ key, mfa }) => {
    if (away.has(key)) return [];
    const last = new Date(lastSeen(key, now));
    const days = Array.from({ length: 9 }, (_, index) => index * 3);
    return days.map((day) => signIn(key, before(last, `P${day}D`), mfa));
  });
  return rows.sort((a, b) => a.createdDateTime.localeCompare(b.createdDateTime));
}
