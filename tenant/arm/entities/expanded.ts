import { azureRoleById } from '../../directory/azure-roles';
import { azureScope, tenantRoot } from '../../directory/azure-scopes';
import { botServicePrincipalId, pimServicePrincipalId } from '../../directory/cast-ids';
import { own } from '../../directory/own';
import type { Subject } from '../../directory/schedules';
import type { DirectoryState } from '../../directory/state';
import type { Json } from '../arm-call';
import { roleResourceId } from '../resource-ids';

const services: Readonly<Record<string, string>> = {
  [pimServicePrincipalId]: 'MS-PIM',
  [botServicePrincipalId]: 'PIM Bot',
};

export function principalType(
  directory: DirectoryState,
  id: string,
): 'User' | 'Group' | 'ServicePrincipal' {
  if (Object.hasOwn(services, id)) return 'ServicePrincipal';
  return Object.hasOwn(directory.groups, id) ? 'Group' : 'User';
}

export function expandedPrincipal(directory: DirectoryState, id: string): Json {
  const person = own(directory.people, id);
  const name = person ?? own(directory.groups, id);
  return {
    id,
    displayName: name?.displayName ?? own(services, id) ?? null,
    ...(person ? { email: person.userPrincipalName } : {}),
    type: principalType(directory, id),
  };
}

/** A resource's type is in its id: `Microsoft.KeyVault/vaults`. */
function scopeType(type: string | undefined, id: string): string | undefined {
  if (type !== 'resource') return type;
  const [, resource = ''] = id.split(/\/providers\//i);
  return resource.split('/').slice(0, 2).join('/');
}

export function expandedScope(directory: DirectoryState, scopeId: string): Json {
  const scope = azureScope(directory, scopeId);
  const id = scope?.id ?? scopeId;
  return {
    id,
    displayName: scope?.displayName ?? (scopeId === tenantRoot ? 'Tenant root' : scopeId),
    type: scopeType(scope?.type, id) ?? 'tenant',
  };
}

export function expandedRole(scopeId: string, roleDefinitionId: string): Json {
  return {
    id: roleResourceId(scopeId, roleDefinitionId),
    displayName: azureRoleById(roleDefinitionId)?.name ?? null,
    type: 'BuiltInRole',
  };
}

/** The names that PIM for Azure sends along, so that nobody has to look them up. */
export function expandedProperties(directory: DirectoryState, subject: Subject): Json {
  return {
    scope: expandedScope(directory, subject.scopeId),
    roleDefinition: expandedRole(subject.scopeId, subject.roleDefinitionId),
    principal: expandedPrincipal(directory, subject.principalId),
  };
}
