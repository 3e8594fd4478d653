import { wholeDirectory } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';

/** What people call it: the role and where it is held unless that is the whole directory; the group. */
export function roleWithScope({ kind, roleId, roleName, scopeId, scopeName }: RoleAtScope): string {
  if (kind === 'group') return roleId === 'owner' ? `${roleName} (owner)` : roleName;
  return scopeId === wholeDirectory ? roleName : `${roleName} over ${scopeName}`;
}

/** The same as it can be typed. */
export function roleAsTyped(role: RoleAtScope): string {
  const isOwner = role.kind === 'group' && role.roleId === 'owner';
  return isOwner ? `${role.roleName} owner` : roleWithScope(role);
}
