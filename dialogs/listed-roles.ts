import { kindSaid } from '../pim/kind-said';
import { meantAmong } from '../pim/role-meant';
import { searchRoles } from '../pim/role-search';
import type { RoleAtScope, Standing, Unread } from '../pim/standing';
import { unreadFor } from '../pim/unread-for';
import type { RoleMeant } from '../pim/wish';

/**
 * Which of somebody's roles a question for a list is about: those it names, those of the kind it
 * names, or all. A list may show what is only similar to the words, where nothing is called so.
 */
export function listedRoles<Role extends RoleAtScope>(
  text: string,
  named: readonly RoleMeant[],
  held: readonly Role[],
): readonly Role[] {
  if (named.length > 0) return held.filter(isOneOf(named.flatMap((one) => allMeant(one, held))));
  const kind = kindSaid(text);
  const some = held.filter((role) => role.kind === kind);
  return some.length > 0 ? some : held;
}

function isOneOf<Role>(found: readonly Role[]): (role: Role) => boolean {
  const all = new Set(found);
  return (role) => all.has(role);
}

function allMeant<Role extends RoleAtScope>(
  meant: RoleMeant,
  held: readonly Role[],
): readonly Role[] {
  const called = meantAmong(meant, held);
  return called.length > 0 || meant.names.length > 0 ? called : searchRoles(meant.said, held);
}

/** What could not be read and may hold what was asked for; without a name that is all of it. */
export function unreadAbout(named: readonly RoleMeant[], standing: Standing): readonly Unread[] {
  if (named.length === 0) return standing.unread;
  const about = new Set(named.flatMap((meant) => unreadFor(meant, standing)));
  return standing.unread.filter((one) => about.has(one));
}

/** What the named ones are called, in the words of whoever asked where nothing else is known. */
export function calledTogether(named: readonly RoleMeant[]): string {
  return named.map(({ names, said }) => names[0] ?? said).join(', ');
}
