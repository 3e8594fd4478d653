import { wholeDirectory } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';

/** A role's name, with where it is held unless that is the whole directory. */
export function roleWithScope(role: RoleAtScope): string {
  return role.scopeId === wholeDirectory
    ? role.roleName
    : `${role.roleName} over ${role.scopeName}`;
}
