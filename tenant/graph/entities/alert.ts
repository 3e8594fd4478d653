import { type AlertName, alertNames } from '../../alerts/alerts-record';
import { definitions } from '../../alerts/definitions';
import { tenantId } from '../../directory/cast-ids';
import type { DirectoryState } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';
import { incidentEntities } from './alert-incident';

const scope: Json = { scopeId: '/', scopeType: 'DirectoryRole' };

/** Alert, definition and configuration share one id. */
export function alertId(name: AlertName): string {
  return `DirectoryRole_${tenantId}_${name}`;
}

export function alertNamed(id: string): AlertName | undefined {
  return alertNames.find((name) => alertId(name).toLowerCase() === id.toLowerCase());
}

function nameIn({ id }: Json): AlertName {
  const name = alertNamed(String(id));
  if (!name) throw new Error(`No alert has the id ${String(id)}`);
  return name;
}

const toDefinition: Navigation = (alert) => definitionEntity(nameIn(alert));

const toConfiguration: Navigation = (alert, { directory }) =>
  configurationEntity(directory, nameIn(alert));

const toIncidents: Navigation = (alert, { directory }) =>
  incidentEntities(directory, nameIn(alert));

export const definitionType: EntityType = {
  name: 'microsoft.graph.unifiedRoleManagementAlertDefinition',
  properties: [
    'id',
    'displayName',
    'scopeType',
    'scopeId',
    'description',
    'severityLevel',
    'securityImpact',
    'mitigationSteps',
    'howToPrevent',
    'isRemediatable',
    'isConfigurable',
  ],
  navigation: {},
};

export function definitionEntity(name: AlertName): Typed {
  const { typeName: _typeName, ...definition } = definitions[name];
  return typed(definitionType, { id: alertId(name), ...scope, ...definition });
}

export const configurationType: EntityType = {
  name: 'microsoft.graph.unifiedRoleManagementAlertConfiguration',
  properties: [
    'id',
    'alertDefinitionId',
    'scopeType',
    'scopeId',
    'isEnabled',
    'duration',
    'sequentialActivationCounterThreshold',
    'timeIntervalBetweenActivations',
    'globalAdminCountThreshold',
    'percentageOfGlobalAdminsOutOfRolesThreshold',
  ],
  navigation: { alertDefinition: toDefinition },
};

export function configurationEntity({ alerts }: DirectoryState, name: AlertName): Typed {
  const { isEnabled, thresholds } = alerts.byName[name];
  return typed(configurationType, {
    '@odata.type': `#microsoft.graph.${definitions[name].typeName}AlertConfiguration`,
    id: alertId(name),
    alertDefinitionId: alertId(name),
    ...scope,
    isEnabled,
    ...thresholds,
  });
}

export const alertType: EntityType = {
  name: 'microsoft.graph.unifiedRoleManagementAlert',
  properties: [
    'id',
    'alertDefinitionId',
    'scopeType',
    'scopeId',
    'incidentCount',
    'isActive',
    'lastModifiedDateTime',
    'lastScannedDateTime',
  ],
  navigation: {
    alertDefinition: toDefinition,
    alertConfiguration: toConfiguration,
    alertIncidents: toIncidents,
  },
};

export function alertEntity({ alerts }: DirectoryState, name: AlertName): Typed {
  const { incidents, isActive, lastModifiedDateTime, lastScannedDateTime } = alerts.byName[name];
  return typed(alertType, {
    id: alertId(name),
    alertDefinitionId: alertId(name),
    ...scope,
    incidentCount: incidents.length,
    isActive,
    lastModifiedDateTime,
    lastScannedDateTime,
  });
}
