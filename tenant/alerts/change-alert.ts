import { randomUUID } from 'node:crypto';
import { isAdministrator } from '../directory/administration';
import { directoryRole } from '../directory/directory-role';
import type { Occasion } from '../directory/order';
import { done, type Outcome, type Refusal, refused, unauthorized } from '../directory/refusal';
import type { AlertEventKind, AlertName, RefreshRecord } from './alerts-record';
import { definitions } from './definitions';
import { changedThresholds } from './thresholds';

/** How long a refresh takes. */
export const refreshMs = 10_000;

export function invalidAlertRequest(message: string): Refusal {
  return { status: 400, code: 'BadRequest', message };
}

export function mayChangeAlerts(occasion: Occasion): boolean {
  return isAdministrator(occasion, directoryRole(''));
}

export function logAlert(
  { directory, caller, now }: Occasion,
  kind: AlertEventKind,
  alert: AlertName,
): void {
  directory.alerts.events.push({ kind, alert, at: now.toISOString(), byId: caller.id });
}

/** An administrator has seen an alert and does not want to see it again before something new is found. */
export function dismissAlert(occasion: Occasion, name: AlertName): Outcome<void> {
  if (!mayChangeAlerts(occasion)) return refused(unauthorized);
  const alert = occasion.directory.alerts.byName[name];
  if (!alert.isActive) return done(undefined);
  alert.isActive = false;
  alert.lastModifiedDateTime = occasion.now.toISOString();
  logAlert(occasion, 'deactivated', name);
  return done(undefined);
}

export interface AlertChange {
  readonly name: AlertName;
  readonly type: string;
  readonly isEnabled?: boolean | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An administrator changes when an alert is raised; what is not named stays as it is. */
export function configureAlert(occasion: Occasion, change: AlertChange): Outcome<void> {
  if (!mayChangeAlerts(occasion)) return refused(unauthorized);
  const { name, type, isEnabled, fields } = change;
  const alert = occasion.directory.alerts.byName[name];
  if (type !== `#microsoft.graph.${definitions[name].typeName}AlertConfiguration`) {
    return refused(invalidAlertRequest(`The type '${type}' is not that of the configuration.`));
  }
  const thresholds = changedThresholds(name, alert.thresholds, fields);
  if (!thresholds) {
    return refused(invalidAlertRequest('The alert configuration is invalid.'));
  }
  alert.thresholds = thresholds;
  if (Object.keys(fields).length > 0) logAlert(occasion, 'changed', name);
  if (isEnabled !== undefined && isEnabled !== alert.isEnabled) {
    alert.isEnabled = isEnabled;
    alert.isActive = alert.isActive && isEnabled;
    logAlert(occasion, isEnabled ? 'enabled' : 'disabled', name);
  }
  return done(undefined);
}

/** An administrator wants alerts looked at now; it takes a moment. */
export function refreshAlerts(
  occasion: Occasion,
  alerts: readonly AlertName[],
): Outcome<RefreshRecord> {
  if (!mayChangeAlerts(occasion)) return refused(unauthorized);
  const { directory, now } = occasion;
  const refresh: RefreshRecord = {
    id: randomUUID(),
    alerts,
    createdDateTime: now.toISOString(),
    endDateTime: new Date(now.getTime() + refreshMs).toISOString(),
    done: false,
  };
  directory.alerts.refreshes[refresh.id] = refresh;
  for (const name of alerts) logAlert(occasion, 'refreshed', name);
  return done(refresh);
}
