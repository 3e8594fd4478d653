import type { AlertRecord } from '../alerts-record';

export const azureAlertNames = [
  'TooManyOwnersAssignedToResource',
  'TooManyPermanentOwnersAssignedToResource',
  'DuplicateRoleCreated',
  'AzureRolesAssignedOutsidePim',
] as const;
export type AzureAlertName = (typeof azureAlertNames)[number];

export type ScopeAlerts = Record<AzureAlertName, AlertRecord>;

export interface AzureRefreshRecord {
  readonly id: string;
  readonly scopeId: string;
  readonly alerts: readonly AzureAlertName[];
  readonly createdDateTime: string;
  readonly endDateTime: string;
  done: boolean;
}

/** The alerts of Azure, of each scope that somebody has looked at. */
export interface AzureAlertsRecord {
  /** By the scope's ARM id in lower case. */
  readonly byScope: Record<string, ScopeAlerts>;
  readonly refreshes: Record<string, AzureRefreshRecord>;
}
