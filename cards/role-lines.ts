import { azureScopeName, azureScopeType, azureScopeTypes } from '../pim/azure-scope';
import type { RoleAtScope } from '../pim/standing';
import { roleWithScope } from './role-choice';

/** A line of a list: whatever is told of it follows its name. */
export interface RoleLine {
  readonly name: string;
  readonly detail: string;
}

/** As many as can still be read in one line. */
const mostInLine = 12;

/**
 * The lines of one section, by name. In Azure a line is a scope, with all roles over it. `detailOf`
 * tells what there is to say of one role, and nothing where that is nothing.
 */
export function roleLines<Role extends RoleAtScope>(
  roles: readonly Role[],
  detailOf: (role: Role) => string,
): readonly RoleLine[] {
  const azure = roles.filter(({ kind }) => kind === 'azure');
  const others = roles.filter(({ kind }) => kind !== 'azure');
  return [
    ...others
      .map((role) => ({ name: nameOf(role), detail: detailOf(role) }))
      .sort((a, b) => byName(a.name, b.name)),
    ...byScope(azure).map((over) => scopeLine(over, detailOf)),
  ];
}

/** The section says whether a group's members or owners are meant. */
function nameOf(role: RoleAtScope): string {
  return role.kind === 'group' ? role.roleName : roleWithScope(role);
}

interface OverScope<Role> {
  readonly scope: Role;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The widest scopes first: what is held there may be all that is needed. */
function byScope<Role extends RoleAtScope>(roles: readonly Role[]): readonly OverScope<Role>[] {
  const scopes = new Map<string, Role[]>();
  for (const role of roles) {
    const key = role.scopeId.toLowerCase();
    scopes.set(key, [...(scopes.get(key) ?? []), role]);
  }
  const found = [...scopes.values()].flatMap((over) => {
    const [scope] = over;
    if (!scope) return [];
    const sorted = over.toSorted((a, b) => byName(a.roleName, b.roleName));
    return [{ scope, name: scopeName(scope, roles), roles: sorted }];
  });
  return found.sort((a, b) => width(a.scope) - width(b.scope) || byName(a.name, b.name));
}

function width(scope: RoleAtScope): number {
  return azureScopeTypes.indexOf(azureScopeType(scope));
}

/** Two scopes of one name are told apart by where they are. */
function scopeName(scope: RoleAtScope, all: readonly RoleAtScope[]): string {
  const own = scope.scopeId.toLowerCase();
  const isNamesake = (other: RoleAtScope) =>
    other.scopeId.toLowerCase() !== own && other.scopeName === scope.scopeName;
  const where = all.some(isNamesake) ? ` in ${parentName(scope, all)}` : '';
  return `${azureScopeName(scope)}${where}`;
}

/** What it is a part of, by name where that is known. */
function parentName({ scopeId }: RoleAtScope, all: readonly RoleAtScope[]): string {
  const parent = scopeId.replace(/\/(?:resourceGroups\/[^/]+|providers\/.+)$/i, '');
  const known = all.find((role) => role.scopeId.toLowerCase() === parent.toLowerCase());
  return known?.scopeName ?? parent.slice(parent.lastIndexOf('/') + 1);
}

function scopeLine<Role extends RoleAtScope>(
  { name, roles }: OverScope<Role>,
  detailOf: (role: Role) => string,
): RoleLine {
  const told = roles.slice(0, mostInLine).map((role) => {
    const detail = detailOf(role);
    return detail === '' ? role.roleName : `${role.roleName} (${detail})`;
  });
  const left = roles.length - told.length;
  return { name, detail: [...told, ...(left > 0 ? [`${left} more`] : [])].join(', ') };
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
