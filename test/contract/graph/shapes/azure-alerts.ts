import { z } from 'zod';
import { scopeId } from './azure';
import { count, flag, guid, moment, named, resource, text } from './values';

const names = z.enum([
  'TooManyOwnersAssignedToResource',
  'TooManyPermanentOwnersAssignedToResource',
  'DuplicateRoleCreated',
  'AzureRolesAssignedOutsidePim',
]);

export const azureAlertDefinition = resource(
  'Microsoft.Authorization/roleManagementAlertDefinitions',
  {
    scope: scopeId,
    displayName: named,
    description: text,
    severityLevel: z.enum(['Low', 'Medium', 'High']),
    securityImpact: text,
    mitigationSteps: text,
    howToPrevent: text,
    isRemediatable: flag,
    isConfigurable: flag,
  },
);

export const azureAlertConfiguration = resource(
  'Microsoft.Authorization/roleManagementAlertConfigurations',
  {
    alertConfigurationType: z.string().regex(/AlertConfiguration$/),
    alertDefinitionId: names,
    scope: scopeId,
    isEnabled: flag,
    thresholdNumberOfOwners: count.optional(),
    thresholdPercentageOfOwnersOutOfAllRoleMembers: count.optional(),
    thresholdNumberOfPermanentOwners: count.optional(),
    thresholdPercentageOfPermanentOwnersOutOfAllOwners: count.optional(),
    alertDefinition: azureAlertDefinition,
  },
);

export const azureAlert = resource('Microsoft.Authorization/roleManagementAlerts', {
  scope: scopeId,
  isActive: flag,
  incidentCount: count,
  lastModifiedDateTime: moment,
  lastScannedDateTime: moment,
  alertDefinition: azureAlertDefinition,
  alertConfiguration: azureAlertConfiguration,
});

export const azureIncident = resource(
  'Microsoft.Authorization/roleManagementAlerts/alertIncidents',
  {
    alertIncidentType: z.literal('AzureRolesAssignedOutsidePimAlertIncident'),
    assigneeId: guid,
    assigneeDisplayName: text,
    assigneeUserPrincipalName: text.nullable(),
    roleDisplayName: text.nullable(),
    roleTemplateId: guid,
    roleDefinitionId: named,
    assignmentActivatedDate: moment.optional(),
    requestorId: text.optional(),
    requestorDisplayName: text.optional(),
    requestorUserPrincipalName: text.optional(),
  },
);

export const azureOperation = z
  .object({
    id: guid,
    status: z.enum(['NotStarted', 'Running', 'Succeeded', 'Failed', 'Skipped']),
    statusDetail: text.nullable(),
    createdDateTime: moment,
    lastActionDateTime: moment.nullable(),
  })
  .strict();
