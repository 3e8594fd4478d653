import { grantsOf, keyOf } from './grants';
import { wholeDirectory } from './person';
import { chooseRole, type RoleChoice } from './reading/roles/choose-role';
import type { RoleAtScope } from './standing';
import type { RoleMeant } from './wish';

/** Means one role that is held and no other: for a role that was picked from a list. */
export function exactly(role: RoleAtScope): RoleMeant {
  const grants = grantsOf([role]);
  const scope = grants[0]?.scope ?? wholeDirectory;
  return { said: role.roleName, names: [role.roleName], grants, ambiguous: false, scope };
}

/** A role by its name alone, wherever it is held. */
export function named(roleName: string): RoleMeant {
  return { said: roleName, names: [roleName], grants: [], ambiguous: false };
}

/** Whether a role is among what was meant; everything is, where no role was named. */
export function isMeant(roles: readonly RoleMeant[], roleName: string): boolean {
  return roles.length === 0 || roles.some(({ names }) => names.includes(roleName));
}

/** Whether a very role is meant, picked from a list or read from what is held, and no words for one. */
export function isPicked({ grants: [grant, ...others], ambiguous }: RoleMeant): boolean {
  return grant?.key !== undefined && others.length === 0 && !ambiguous;
}

/** Which of the roles that are held now is meant. One that was picked from a list is that very one. */
export function meantOf<Role extends RoleAtScope>(
  meant: RoleMeant,
  held: readonly Role[],
): RoleChoice<Role> {
  const key = isPicked(meant) ? meant.grants[0]?.key : undefined;
  const picked = key === undefined ? undefined : held.find((role) => keyOf(role) === key);
  return picked ? { kind: 'one', role: picked } : chooseRole(meant, held);
}

/** All of some roles that the words can mean. */
export function meantAmong<Role extends RoleAtScope>(
  meant: RoleMeant,
  held: readonly Role[],
): readonly Role[] {
  const choice = meantOf(meant, held);
  if (choice.kind === 'one') return [choice.role];
  return choice.kind === 'several' ? choice.roles : [];
}
