import { randomUUID } from 'node:crypto';
import { isAdministrator } from '../../directory/administration';
import type { Occasion } from '../../directory/order';
import { done, notFound, type Outcome, refused, unauthorized } from '../../directory/refusal';
import { invalidAlertRequest, refreshMs } from '../change-alert';
import { removeHolding } from '../remediate';
import type { AzureAlertName, AzureRefreshRecord } from './azure-alerts-record';
import { azureDefinitions } from './definitions';
import { type AzureHolding, heldOver, isOwner, isPermanentOwner } from './find-azure-incidents';
import { azureAlertsOf, scanAzure } from './scan-azure';

/** One alert of one scope. */
export interface AzureAlert {
  readonly scopeId: string;
  readonly name: AzureAlertName;
}

function mayChange(occasion: Occasion, scopeId: string): boolean {
  return isAdministrator(occasion, { provider: 'azure', roleDefinitionId: '', scopeId });
}

export function dismissAzureAlert(
  occasion: Occasion,
  { scopeId, name }: AzureAlert,
): Outcome<void> {
  if (!mayChange(occasion, scopeId)) return refused(unauthorized);
  const { directory, now } = occasion;
  const alert = azureAlertsOf(directory, scopeId, now)[name];
  if (alert.isActive) alert.lastModifiedDateTime = now.toISOString();
  alert.isActive = false;
  return done(undefined);
}

export interface AzureAlertChange extends AzureAlert {
  readonly type: string;
  readonly isEnabled?: boolean | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

function isPercentage(name: string): boolean {
  return name.startsWith('thresholdPercentage');
}

function isThreshold(name: string, value: unknown): boolean {
  const most = isPercentage(name) ? 100 : Number.MAX_SAFE_INTEGER;
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

/** An owner changes when an alert is raised; what is not named stays as it is. */
export function configureAzureAlert(occasion: Occasion, change: AzureAlertChange): Outcome<void> {
  const { scopeId, name, type, isEnabled, fields } = change;
  if (!mayChange(occasion, scopeId)) return refused(unauthorized);
  const alert = azureAlertsOf(occasion.directory, scopeId, occasion.now)[name];
  const strange = Object.entries(fields).some(
    ([field, value]) => !Object.hasOwn(alert.thresholds, field) || !isThreshold(field, value),
  );
  if (strange || type !== `${name}AlertConfiguration`) {
    return refused(invalidAlertRequest('The alert configuration is invalid.'));
  }
  const numbers = Object.entries(fields).map(([field, value]) => [field, Number(value)] as const);
  alert.thresholds = { ...alert.thresholds, ...Object.fromEntries(numbers) };
  alert.isEnabled = isEnabled ?? alert.isEnabled;
  alert.isActive = alert.isActive && alert.isEnabled;
  return done(undefined);
}

export function refreshAzureAlerts(
  occasion: Occasion,
  scopeId: string,
  alerts: readonly AzureAlertName[],
): Outcome<AzureRefreshRecord> {
  if (!mayChange(occasion, scopeId)) return refused(unauthorized);
  const { directory, now } = occasion;
  const refresh: AzureRefreshRecord = {
    id: randomUUID(),
    scopeId,
    alerts,
    createdDateTime: now.toISOString(),
    endDateTime: new Date(now.getTime() + refreshMs).toISOString(),
    done: false,
  };
  directory.alerts.azure.refreshes[refresh.id] = refresh;
  return done(refresh);
}

function isMeant(name: AzureAlertName, incidentId: string, holding: AzureHolding): boolean {
  const { id, principalId } = holding.schedule;
  if (name === 'AzureRolesAssignedOutsidePim') return id === incidentId;
  const counts = name === 'TooManyOwnersAssignedToResource' ? isOwner : isPermanentOwner;
  return principalId === incidentId && counts(holding);
}

/** Takes away what was found, wherever it is held; who may not do that above the scope is refused. */
export function remediateInAzure(
  occasion: Occasion,
  { scopeId, name }: AzureAlert,
  incidentId: string,
): Outcome<unknown> {
  if (!mayChange(occasion, scopeId)) return refused(unauthorized);
  const { directory, now } = occasion;
  const { incidents } = azureAlertsOf(directory, scopeId, now)[name];
  if (!incidents.some(({ id }) => id === incidentId)) return refused(notFound(incidentId));
  if (!azureDefinitions[name].isRemediatable) {
    return refused(invalidAlertRequest('The alert incident is not remediatable.'));
  }
  const found = heldOver(directory, scopeId, now).filter((one) => isMeant(name, incidentId, one));
  for (const { kind, schedule } of found) {
    const outcome = removeHolding(occasion, kind, schedule);
    if (!outcome.ok) return outcome;
  }
  scanAzure(directory, scopeId, name, { now, how: 'remediated' });
  return done(undefined);
}
