import { z } from 'zod';
import { count, duration, entity, flag, guid, moment, named, text, typed } from './values';

const names = [
  'InvalidLicenseAlert',
  'NoMfaOnRoleActivationAlert',
  'RedundantAssignmentAlert',
  'RolesAssignedOutsidePimAlert',
  'SequentialActivationRenewalsAlert',
  'StaleSignInAlert',
  'TooManyGlobalAdminsAssignedToTenantAlert',
] as const;

/** `DirectoryRole_{tenantId}_{Name}`, of alert, definition and configuration alike. */
const alertId = z.string().regex(new RegExp(`^DirectoryRole_[0-9a-f-]{36}_(${names.join('|')})$`));

const scope = { scopeId: z.literal('/'), scopeType: z.literal('DirectoryRole') };

export const alert = entity({
  id: alertId,
  alertDefinitionId: alertId,
  ...scope,
  incidentCount: count,
  isActive: flag,
  lastModifiedDateTime: moment,
  lastScannedDateTime: moment,
});

export const alertDefinition = entity({
  id: alertId,
  ...scope,
  displayName: named,
  description: named,
  severityLevel: z.enum(['unknown', 'informational', 'low', 'medium', 'high']),
  securityImpact: text,
  mitigationSteps: text,
  howToPrevent: text,
  isRemediatable: flag,
  isConfigurable: flag,
});

function configured<Fields extends z.ZodRawShape>(name: string, fields: Fields) {
  return typed(`${name}AlertConfiguration`, {
    id: alertId,
    alertDefinitionId: alertId,
    ...scope,
    isEnabled: flag,
    ...fields,
  });
}

/** Each kind with its own thresholds. */
export const alertConfiguration = z.discriminatedUnion('@odata.type', [
  configured('invalidLicense', {}),
  configured('noMfaOnRoleActivation', {}),
  configured('redundantAssignment', { duration }),
  configured('rolesAssignedOutsidePrivilegedIdentityManagement', {}),
  configured('sequentialActivationRenewals', {
    sequentialActivationCounterThreshold: count,
    timeIntervalBetweenActivations: duration,
  }),
  configured('staleSignIn', { duration }),
  configured('tooManyGlobalAdminsAssignedToTenant', {
    globalAdminCountThreshold: count,
    percentageOfGlobalAdminsOutOfRolesThreshold: count,
  }),
]);

const assignee = {
  id: named,
  assigneeId: guid,
  assigneeDisplayName: text.nullable(),
  assigneeUserPrincipalName: text.nullable(),
};

const holding = {
  ...assignee,
  roleDefinitionId: guid,
  roleTemplateId: guid,
  roleDisplayName: text.nullable(),
};

export const alertIncident = z.discriminatedUnion('@odata.type', [
  typed('invalidLicenseAlertIncident', { id: named, tenantLicenseStatus: text }),
  typed('noMfaOnRoleActivationAlertIncident', {
    id: named,
    roleDisplayName: text.nullable(),
    roleDefinitionId: guid,
    roleTemplateId: guid,
  }),
  typed('redundantAssignmentAlertIncident', {
    ...holding,
    lastActivationDateTime: moment.nullable(),
  }),
  typed('rolesAssignedOutsidePrivilegedIdentityManagementAlertIncident', {
    ...holding,
    assignmentCreatedDateTime: moment.nullable(),
  }),
  typed('sequentialActivationRenewalsAlertIncident', {
    ...holding,
    activationCount: count,
    sequenceStartDateTime: moment,
    sequenceEndDateTime: moment,
  }),
  typed('staleSignInAlertIncident', {
    ...holding,
    assignmentCreatedDateTime: moment.nullable(),
    lastSignInDateTime: moment.nullable(),
  }),
  typed('tooManyGlobalAdminsAssignedToTenantAlertIncident', assignee),
]);

export const alertOperation = entity({
  id: guid,
  status: z.enum(['notStarted', 'running', 'succeeded', 'failed', 'skipped']),
  statusDetail: text.nullish(),
  resourceLocation: text.nullish(),
  createdDateTime: moment,
  lastActionDateTime: moment.nullable(),
});
