import { grantsOf } from '../../grants';
import { wholeDirectory } from '../../person';
import type { RoleAtScope } from '../../standing';
import type { RoleMeant } from '../../wish';
import { meantRole } from './meant-role';
import { nearNames } from './near-names';
import { mayMeanScope } from './scope-kinds';
import { isSameScope } from './scope-names';

/** What came of the words for a role. `several` may hold a single role, where it was named with doubt. */
export type RoleChoice<Role> =
  | { readonly kind: 'one'; readonly role: Role }
  | { readonly kind: 'several'; readonly roles: readonly Role[] }
  | { readonly kind: 'not-held'; readonly roleName: string }
  | { readonly kind: 'unknown'; readonly near: readonly string[] };

const mostSuggestions = 3;

/**
 * Finds the role that is meant among those that somebody holds at this moment.
 *
 * What would change access is never guessed: doubt about the role or about its scope gives a choice,
 * and a name that is only similar gives a suggestion.
 */
export function chooseRole<Role extends RoleAtScope>(
  meant: RoleMeant,
  held: readonly Role[],
): RoleChoice<Role> {
  const named = calledSo(meant, held);
  if (named.length > 0) return among(meant, named);
  const again = meantRole(wordsFor(meant), { eligible: grantsOf(held) });
  const fresh = calledSo(again, held);
  return fresh.length > 0 ? among(again, fresh) : notAmong(again, held);
}

/** The words that name a role with its scope, for reading them once more. */
export function wordsFor({ said, scope }: RoleMeant): string {
  if (scope === undefined) return said;
  return `${said} over ${scope === wholeDirectory ? 'directory' : scope}`;
}

function calledSo<Role extends RoleAtScope>(
  { names }: RoleMeant,
  held: readonly Role[],
): readonly Role[] {
  return held.filter(({ roleName }) => names.includes(roleName));
}

function among<Role extends RoleAtScope>(
  { ambiguous, scope }: RoleMeant,
  named: readonly Role[],
): RoleChoice<Role> {
  const there = scope === undefined ? whereUnsaid(named) : overScope(named, scope);
  const [role, ...others] = there;
  if (role && others.length === 0 && !ambiguous) return { kind: 'one', role };
  return { kind: 'several', roles: role ? there : named };
}

/** Who holds a role over the whole directory and over a part of it means the whole, unless they say the part. */
function whereUnsaid<Role extends RoleAtScope>(named: readonly Role[]): readonly Role[] {
  const whole = new Set(
    named.filter(({ scopeId }) => scopeId === wholeDirectory).map(({ roleId }) => roleId),
  );
  return named.filter(({ roleId, scopeId }) => scopeId === wholeDirectory || !whole.has(roleId));
}

/** What a scope is really called goes before what it may be called. */
export function overScope<Role extends RoleAtScope>(
  named: readonly Role[],
  scope: string,
): readonly Role[] {
  const there = named.filter((role) => isAt(role, scope));
  return there.length > 0 ? there : named.filter((role) => mayMeanScope(role, scope));
}

function isAt({ scopeId, scopeName }: RoleAtScope, scope: string): boolean {
  return scope === wholeDirectory ? scopeId === wholeDirectory : isSameScope(scopeName, scope);
}

function notAmong(
  { said, names, ambiguous }: RoleMeant,
  held: readonly RoleAtScope[],
): RoleChoice<never> {
  const [roleName, ...others] = names;
  if (roleName === undefined) {
    return {
      kind: 'unknown',
      near: nearNames(
        said,
        held.map((role) => role.roleName),
      ),
    };
  }
  return ambiguous || others.length > 0
    ? { kind: 'unknown', near: names.slice(0, mostSuggestions) }
    : { kind: 'not-held', roleName };
}
