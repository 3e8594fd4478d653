import catalogue from '../../data/entra-roles.json';

/** A built-in directory role: its id is its template's. */
export interface RoleDefinition {
  readonly templateId: string;
  readonly displayName: string;
  readonly description: string;
  readonly isPrivileged: boolean;
  readonly allowedResourceActions: readonly string[];
  readonly assignable: boolean;
  readonly auScopeSupported: boolean;
}

export const roleDefinitions: readonly RoleDefinition[] = catalogue;

const byId = new Map(roleDefinitions.map((role) => [role.templateId, role]));
const byName = new Map(roleDefinitions.map((role) => [role.displayName, role]));

export function roleById(id: string): RoleDefinition | undefined {
  return byId.get(id.toLowerCase());
}

/** The id of a role that the tenant's own code names; an unknown name is a mistake of ours. */
export function roleIdOf(displayName: string): string {
  const role = byName.get(displayName);
  if (!role) throw new Error(`No role is called "${displayName}"`);
  return role.templateId;
}

export const globalAdministrator = roleIdOf('Global Administrator');
export const privilegedRoleAdministrator = roleIdOf('Privileged Role Administrator');

/** Those who may change PIM for others. */
export const administratorRoles = [privilegedRoleAdministrator, globalAdministrator];

/** Those who, besides them, may change groups that lead to no role. */
export const groupAdministratorRoles = [
  roleIdOf('Groups Administrator'),
  roleIdOf('User Administrator'),
  roleIdOf('Identity Governance Administrator'),
];

/** Those who may see everybody's eligibilities, assignments and requests. */
export const readerRoles = [
  ...administratorRoles,
  roleIdOf('Global Reader'),
  roleIdOf('Security Reader'),
  roleIdOf('Security Administrator'),
];

/** Roles that can be held over a single object, by what the object is. */
export const scopableToObject: Readonly<Record<string, readonly string[]>> = {
  application: [roleIdOf('Application Administrator'), roleIdOf('Cloud Application Administrator')],
  group: [roleIdOf('Groups Administrator'), roleIdOf('User Administrator')],
};
