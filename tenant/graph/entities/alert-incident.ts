import type { AlertName, IncidentRecord } from '../../alerts/alerts-record';
import { definitions } from '../../alerts/definitions';
import { own } from '../../directory/own';
import { roleById } from '../../directory/roles';
import type { DirectoryState } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Typed, typed } from '../odata/entity';

/** Stands for the seven kinds, each with fields of its own. */
export const incidentType: EntityType = {
  name: 'microsoft.graph.unifiedRoleManagementAlertIncident',
  properties: ['id'],
  navigation: {},
  open: true,
};

function assigneeFields({ people }: DirectoryState, { assigneeId }: IncidentRecord): Json {
  if (assigneeId === undefined) return {};
  const person = own(people, assigneeId);
  return {
    assigneeId,
    assigneeDisplayName: person?.displayName ?? null,
    assigneeUserPrincipalName: person?.userPrincipalName ?? null,
  };
}

function roleFields({ roleDefinitionId }: IncidentRecord): Json {
  if (roleDefinitionId === undefined) return {};
  return {
    roleDefinitionId,
    roleTemplateId: roleDefinitionId,
    roleDisplayName: roleById(roleDefinitionId)?.displayName ?? null,
  };
}

export function incidentEntities(directory: DirectoryState, name: AlertName): Typed[] {
  return directory.alerts.byName[name].incidents.map((incident) =>
    typed(incidentType, {
      '@odata.type': `#microsoft.graph.${definitions[name].typeName}AlertIncident`,
      id: incident.id,
      ...assigneeFields(directory, incident),
      ...roleFields(incident),
      ...incident.details,
    }),
  );
}
