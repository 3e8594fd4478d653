import { azureRoleById } from '../directory/azure-roles';
import { azureScope } from '../directory/azure-scopes';
import { tenantId } from '../directory/cast-ids';
import { own } from '../directory/own';
import { roleById } from '../directory/roles';
import { tenantName } from '../directory/seed-people';
import type { DirectoryState, RoleAtScope } from '../directory/state';
import type { AuditDetail, AuditTarget } from './audit-row';

/** What people call a role: PIM's own words for a group's two. */
export function roleName({ provider, roleDefinitionId }: RoleAtScope): string {
  if (provider === 'group') return roleDefinitionId === 'owner' ? 'Owner' : 'Member';
  const name =
    provider === 'azure'
      ? azureRoleById(roleDefinitionId)?.name
      : roleById(roleDefinitionId)?.displayName;
  return name ?? roleDefinitionId;
}

/** What identifies a role in every PIM row, among the details and among the changed properties. */
export function roleDetails({ provider, roleDefinitionId }: RoleAtScope): AuditDetail[] {
  return [
    { key: 'RoleDefinitionOriginId', value: roleDefinitionId },
    { key: 'RoleDefinitionOriginType', value: provider === 'group' ? 'GroupRole' : 'BuiltInRole' },
    { key: 'TemplateId', value: roleDefinitionId },
  ];
}

export function roleTarget(role: RoleAtScope): AuditTarget {
  return {
    id: role.roleDefinitionId,
    displayName: roleName(role),
    type: 'Role',
    userPrincipalName: null,
    modifiedProperties: roleDetails(role).map(({ key, value }) => ({
      displayName: key,
      oldValue: '""',
      newValue: `"${value}"`,
    })),
  };
}

function targetNamed(type: AuditTarget['type'], id: string, displayName: string): AuditTarget {
  return { id, displayName, type, userPrincipalName: null, modifiedProperties: [] };
}

/** What the role is held over. */
export function scopeTarget(directory: DirectoryState, { provider, scopeId }: RoleAtScope) {
  if (provider === 'group') {
    return targetNamed('Group', scopeId, own(directory.groups, scopeId)?.displayName ?? scopeId);
  }
  if (provider === 'azure') {
    const name = azureScope(directory, scopeId)?.displayName ?? scopeId;
    return targetNamed('Resource', scopeId, name);
  }
  return targetNamed('Directory', tenantId, tenantName);
}
