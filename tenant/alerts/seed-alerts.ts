import { type AlertName, type AlertRecord, type AlertsRecord, alertNames } from './alerts-record';

/** How Graph writes that something has never happened. */
export const never = '0001-01-01T00:00:00Z';

const defaults: Readonly<Partial<Record<AlertName, AlertRecord['thresholds']>>> = {
  RedundantAssignmentAlert: { duration: 'P30D' },
  StaleSignInAlert: { duration: 'P30D' },
  SequentialActivationRenewalsAlert: {
    sequentialActivationCounterThreshold: 3,
    timeIntervalBetweenActivations: 'PT10S',
  },
  TooManyGlobalAdminsAssignedToTenantAlert: {
    globalAdminCountThreshold: 3,
    percentageOfGlobalAdminsOutOfRolesThreshold: 10,
  },
};

function untouched(name: AlertName): AlertRecord {
  return {
    isActive: false,
    isEnabled: true,
    thresholds: defaults[name] ?? {},
    incidents: [],
    lastModifiedDateTime: never,
    lastScannedDateTime: never,
  };
}

/** Alerts with the product's thresholds, to be looked at for the first time now. */
export function seedAlerts(now: Date): AlertsRecord {
  const byName = Object.fromEntries(alertNames.map((name) => [name, untouched(name)]));
  return {
    byName: byName as AlertsRecord['byName'],
    refreshes: {},
    events: [],
    azure: { byScope: {}, refreshes: {} },
    nextScanDateTime: now.toISOString(),
  };
}
