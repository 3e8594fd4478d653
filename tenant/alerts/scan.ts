import { addDuration } from '../directory/duration';
import type { DirectoryState } from '../directory/state';
import { type AlertName, alertNames, type RefreshRecord } from './alerts-record';
import { findIncidents } from './find-incidents';
import { type LookedAt, lookAgain } from './look-again';

export function scan(directory: DirectoryState, name: AlertName, when: LookedAt): void {
  const found = findIncidents(directory, name, when.now);
  const isNews = lookAgain(directory.alerts.byName[name], found, when);
  if (!isNews) return;
  directory.alerts.events.push({ kind: 'triggered', alert: name, at: when.now.toISOString() });
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
