import { isDeepStrictEqual } from 'node:util';
import type { AlertRecord, IncidentRecord } from './alerts-record';

/** When an alert is looked at again, and how it comes to be. */
export interface LookedAt {
  readonly now: Date;
  readonly how: 'asked' | 'daily' | 'remediated';
}

/** What somebody dismissed comes back when they ask again, or when something new is found. */
function isRaised(
  alert: AlertRecord,
  found: readonly IncidentRecord[],
  how: LookedAt['how'],
): boolean {
  if (found.length === 0) return false;
  if (alert.isActive || how === 'asked') return true;
  const known = new Set(alert.incidents.map(({ id }) => id));
  return how === 'daily' && found.some(({ id }) => !known.has(id));
}

/** Writes down what was found now; tells whether the alert is raised that was not. */
export function lookAgain(
  alert: AlertRecord,
  found: readonly IncidentRecord[],
  { now, how }: LookedAt,
): boolean {
  const at = now.toISOString();
  const raised = isRaised(alert, found, how);
  const isNews = raised && !alert.isActive;
  const changed = raised !== alert.isActive || !isDeepStrictEqual(found, alert.incidents);
  alert.isActive = raised;
  alert.incidents = found;
  alert.lastScannedDateTime = at;
  if (changed) alert.lastModifiedDateTime = at;
  return isNews;
}
