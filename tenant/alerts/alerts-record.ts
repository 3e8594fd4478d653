import type { AzureAlertsRecord } from './azure/azure-alerts-record';

export const alertNames = [
  'InvalidLicenseAlert',
  'NoMfaOnRoleActivationAlert',
  'RedundantAssignmentAlert',
  'RolesAssignedOutsidePimAlert',
  'SequentialActivationRenewalsAlert',
  'StaleSignInAlert',
  'TooManyGlobalAdminsAssignedToTenantAlert',
] as const;
export type AlertName = (typeof alertNames)[number];

/** One thing that an alert has found, with the fields of its kind. */
export interface IncidentRecord {
  readonly id: string;
  readonly assigneeId?: string;
  readonly roleDefinitionId?: string;
  /** Only what a kind of incident has of its own, in Graph's names. */
  readonly details: Readonly<Record<string, string | number | null>>;
}

export interface AlertRecord {
  isActive: boolean;
  isEnabled: boolean;
  /** The configuration's own fields, in Graph's names. */
  thresholds: Readonly<Record<string, string | number>>;
  incidents: readonly IncidentRecord[];
  lastModifiedDateTime: string;
  lastScannedDateTime: string;
}

/** A refresh under way; it finds what it finds when it ends. */
export interface RefreshRecord {
  readonly id: string;
  readonly alerts: readonly AlertName[];
  readonly createdDateTime: string;
  readonly endDateTime: string;
  done: boolean;
}

export type AlertEventKind =
  | 'triggered'
  | 'refreshed'
  | 'resolved'
  | 'deactivated'
  | 'changed'
  | 'enabled'
  | 'disabled';

/** What the audit log tells of alerts. */
export interface AlertEvent {
  readonly kind: AlertEventKind;
  readonly alert: AlertName;
  readonly at: string;
  /** Absent where time alone did it. */
  readonly byId?: string;
}

export interface AlertsRecord {
  readonly byName: Record<AlertName, AlertRecord>;
  readonly refreshes: Record<string, RefreshRecord>;
  readonly events: AlertEvent[];
  readonly azure: AzureAlertsRecord;
  /** When everything is looked at next. */
  nextScanDateTime: string;
}
