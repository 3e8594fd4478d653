import { addDuration } from '../../directory/duration';
import { own } from '../../directory/own';
import type { DirectoryState } from '../../directory/state';
import type { AlertRecord } from '../alerts-record';
import { type LookedAt, lookAgain } from '../look-again';
import { never } from '../seed-alerts';
import { type AzureAlertName, azureAlertNames, type ScopeAlerts } from './azure-alerts-record';
import { azureThresholds } from './definitions';
import { findAzureIncidents } from './find-azure-incidents';

function untouched(name: AzureAlertName): AlertRecord {
  return {
    isActive: false,
    isEnabled: true,
    thresholds: azureThresholds[name],
    incidents: [],
    lastModifiedDateTime: never,
    lastScannedDateTime: never,
  };
}

function recordOf({ alerts }: DirectoryState, scopeId: string): ScopeAlerts {
  const { byScope } = alerts.azure;
  const key = scopeId.toLowerCase();
  const found = own(byScope, key) ?? {
    TooManyOwnersAssignedToResource: untouched('TooManyOwnersAssignedToResource'),
    TooManyPermanentOwnersAssignedToResource: untouched('TooManyPermanentOwnersAssignedToResource'),
    DuplicateRoleCreated: untouched('DuplicateRoleCreated'),
    AzureRolesAssignedOutsidePim: untouched('AzureRolesAssignedOutsidePim'),
  };
  byScope[key] = found;
  return found;
}

export function scanAzure(
  directory: DirectoryState,
  scopeId: string,
  name: AzureAlertName,
  when: LookedAt,
): void {
  const alert = recordOf(directory, scopeId)[name];
  const found = findAzureIncidents(directory, name, alert, { scopeId, now: when.now });
  lookAgain(alert, found, when);
}

function endRefreshes(directory: DirectoryState, now: Date): void {
  for (const refresh of Object.values(directory.alerts.azure.refreshes)) {
    if (refresh.done || refresh.endDateTime > now.toISOString()) continue;
    for (const name of refresh.alerts) {
      const when = { now: new Date(refresh.endDateTime), how: 'asked' } as const;
      scanAzure(directory, refresh.scopeId, name, when);
    }
    refresh.done = true;
  }
}

/** A scope's alerts as they stand; they are looked at anew where that was not done for a day. */
export function azureAlertsOf(directory: DirectoryState, scopeId: string, now: Date): ScopeAlerts {
  endRefreshes(directory, now);
  const alerts = recordOf(directory, scopeId);
  const dayAgo = addDuration(now, '-P1D')?.toISOString() ?? '';
  for (const name of azureAlertNames) {
    if (alerts[name].lastScannedDateTime > dayAgo) continue;
    scanAzure(directory, scopeId, name, { now, how: 'daily' });
  }
  return alerts;
}
