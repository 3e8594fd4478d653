import { wholeDirectory } from './person';
import type { RoleAtScope } from './standing';
import type { Grant } from './wish';

/** What a role over a scope is known by, in what was read and on cards: `roleId|scopeId`. */
export function keyOf({ roleId, scopeId }: Pick<RoleAtScope, 'roleId' | 'scopeId'>): string {
  return `${roleId}|${scopeId}`;
}

/** What reading needs to know of roles that are held. */
export function grantsOf(held: readonly RoleAtScope[]): readonly Grant[] {
  return held.map((role) => ({
    kind: role.kind,
    name: role.roleName,
    ...(role.kind === 'group' ? {} : { scope: scopeOf(role) }),
    key: keyOf(role),
  }));
}

function scopeOf({ scopeId, scopeName }: RoleAtScope): string {
  return scopeId === wholeDirectory ? wholeDirectory : scopeName;
}
