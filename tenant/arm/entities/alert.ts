import type { IncidentRecord } from '../../alerts/alerts-record';
import type {
  AzureAlertName,
  AzureRefreshRecord,
  ScopeAlerts,
} from '../../alerts/azure/azure-alerts-record';
import { azureDefinitions } from '../../alerts/azure/definitions';
import { azureRoleById } from '../../directory/azure-roles';
import { own } from '../../directory/own';
import type { DirectoryState } from '../../directory/state';
import { resourceId, roleResourceId } from '../resource-ids';

export const alertsType = 'roleManagementAlerts';
export const definitionsType = 'roleManagementAlertDefinitions';
export const configurationsType = 'roleManagementAlertConfigurations';
export const operationsType = 'roleManagementAlertOperations';

function resource(scopeId: string, type: string, name: string, properties: object): object {
  const id = resourceId(scopeId, type, name);
  return { id, name, type: `Microsoft.Authorization/${type}`, properties };
}

export function definitionResource(scopeId: string, name: AzureAlertName): object {
  const definition = { scope: scopeId, ...azureDefinitions[name] };
  return resource(scopeId, definitionsType, name, definition);
}

export function configurationResource(
  scopeId: string,
  name: AzureAlertName,
  alerts: ScopeAlerts,
): object {
  const { isEnabled, thresholds } = alerts[name];
  return resource(scopeId, configurationsType, name, {
    alertConfigurationType: `${name}AlertConfiguration`,
    alertDefinitionId: name,
    scope: scopeId,
    isEnabled,
    ...thresholds,
    alertDefinition: definitionResource(scopeId, name),
  });
}

function assignee({ people, groups }: DirectoryState, id: string) {
  const person = own(people, id);
  const type = own(groups, id) ? 'Group' : 'ServicePrincipal';
  return {
    name: person?.displayName ?? own(groups, id)?.displayName ?? id,
    userPrincipalName: person?.userPrincipalName ?? null,
    type: person ? 'User' : type,
  };
}

function incidentProperties(
  directory: DirectoryState,
  scopeId: string,
  { assigneeId = '', roleDefinitionId, details }: IncidentRecord,
): object {
  const { name, userPrincipalName, type } = assignee(directory, assigneeId);
  if (roleDefinitionId === undefined) return { assigneeName: name, assigneeType: type };
  return {
    assigneeId,
    assigneeDisplayName: name,
    assigneeUserPrincipalName: userPrincipalName,
    roleDisplayName: azureRoleById(roleDefinitionId)?.name ?? null,
    roleTemplateId: roleDefinitionId,
    roleDefinitionId: roleResourceId(scopeId, roleDefinitionId),
    ...details,
  };
}

export function incidentResource(
  directory: DirectoryState,
  { scopeId, name }: { readonly scopeId: string; readonly name: AzureAlertName },
  incident: IncidentRecord,
): object {
  return {
    id: `${resourceId(scopeId, alertsType, name)}/alertIncidents/${incident.id}`,
    name: incident.id,
    type: `Microsoft.Authorization/${alertsType}/alertIncidents`,
    properties: {
      alertIncidentType: `${name}AlertIncident`,
      ...incidentProperties(directory, scopeId, incident),
    },
  };
}

export function alertResource(scopeId: string, name: AzureAlertName, alerts: ScopeAlerts): object {
  const { isActive, incidents, lastModifiedDateTime, lastScannedDateTime } = alerts[name];
  return resource(scopeId, alertsType, name, {
    scope: scopeId,
    isActive,
    incidentCount: incidents.length,
    lastModifiedDateTime,
    lastScannedDateTime,
    alertDefinition: definitionResource(scopeId, name),
    alertConfiguration: configurationResource(scopeId, name, alerts),
  });
}

export function operationBody({ id, createdDateTime, endDateTime, done }: AzureRefreshRecord) {
  return {
    id,
    status: done ? 'Succeeded' : 'Running',
    statusDetail: null,
    createdDateTime,
    lastActionDateTime: done ? endDateTime : createdDateTime,
  };
}
