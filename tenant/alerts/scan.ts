import { isDeepStrictEqual } from 'node:util';
import { addDuration } from '../directory/duration';
import type { DirectoryState } from '../directory/state';
import {
  type AlertName,
  type AlertRecord,
  alertNames,
  type IncidentRecord,
  type RefreshRecord,
} from './alerts-record';
import { findIncidents } from './find-incidents';

/** How an alert comes to be looked at again. */
type Occasion = 'asked' | 'daily' | 'remediated';

/** What somebody dismissed comes back when they ask again, or when something new is found. */
function isRaised(alert: AlertRecord, found: readonly IncidentRecord[], how: Occasion): boolean {
  if (found.length === 0) return false;
  if (alert.isActive || how === 'asked') return true;
  const known = new Set(alert.incidents.map(({ id }) => id));
  return how === 'daily' && found.some(({ id }) => !known.has(id));
}

export function scan(
  directory: DirectoryState,
  name: AlertName,
  when: { readonly now: Date; readonly how: Occasion },
): void {
  const alert = directory.alerts.byName[name];
  const at = when.now.toISOString();
  const found = findIncidents(directory, name, when.now);
  const raised = isRaised(alert, found, when.how);
  const changed = raised !== alert.isActive || !isDeepStrictEqual(found, alert.incidents);
  if (raised && !alert.isActive) {
    directory.alerts.events.push({ kind: 'triggered', alert: name, at });
  }
  alert.isActive = raised;
  alert.incidents = found;
  alert.lastScannedDateTime = at;
  if (changed) alert.lastModifiedDateTime = at;
}

function openRefreshes({ alerts }: DirectoryState): RefreshRecord[] {
  return Object.values(alerts.refreshes).filter(({ done }) => !done);
}

function nextDue(directory: DirectoryState): string {
  const ends = openRefreshes(directory).map(({ endDateTime }) => endDateTime);
  const { nextScanDateTime } = directory.alerts;
  return [...ends, nextScanDateTime].sort((a, b) => a.localeCompare(b))[0] ?? nextScanDateTime;
}

/** Whether a refresh has ended or a day has passed. */
export function isScanDue(directory: DirectoryState, now: Date): boolean {
  return nextDue(directory) <= now.toISOString();
}

function finish(directory: DirectoryState, refresh: RefreshRecord): void {
  const now = new Date(refresh.endDateTime);
  for (const name of refresh.alerts) scan(directory, name, { now, how: 'asked' });
  refresh.done = true;
}

function scanAll(directory: DirectoryState, now: Date): void {
  for (const name of alertNames) scan(directory, name, { now, how: 'daily' });
  const next = addDuration(now, 'P1D') ?? now;
  directory.alerts.nextScanDateTime = next.toISOString();
}

/** Ends the refreshes whose time is over, and looks at everything once for each day that has begun. */
export function catchUpAlerts(directory: DirectoryState, now: Date): void {
  while (isScanDue(directory, now)) {
    const due = nextDue(directory);
    const over = openRefreshes(directory).find(({ endDateTime }) => endDateTime === due);
    if (over) finish(directory, over);
    else scanAll(directory, new Date(due));
  }
}
