import roles from '../../../data/entra-roles.json';
import type { RoleId } from '../../ids';

/** A role as far as its name goes. */
export interface NamedRole {
  readonly roleId: RoleId;
  readonly roleName: string;
}

/** The built-in Entra roles that somebody can be given. */
export const builtInRoles: readonly NamedRole[] = roles
  .filter((role) => role.assignable)
  .map((role) => ({ roleId: role.templateId as RoleId, roleName: role.displayName }));

const byName = new Map(builtInRoles.map((role) => [role.roleName, role]));

export function builtInRole(roleName: string): NamedRole | undefined {
  return byName.get(roleName);
}
