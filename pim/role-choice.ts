import { builtInRoles, identifyRole, type NamedRole, roleWords, splitScope } from './role-names';
import { isWithinOneSlip } from './spelling';
import type { RoleAtScope } from './standing';

/** What came of the words for a role. `several` may hold a single role, where it was named with doubt. */
export type RoleChoice<Role> =
  | { readonly kind: 'one'; readonly role: Role }
  | { readonly kind: 'several'; readonly roles: readonly Role[] }
  | { readonly kind: 'not-held'; readonly roleName: string }
  | { readonly kind: 'unknown'; readonly near: readonly string[] };

const mostSuggestions = 3;

/**
 * Finds the role that somebody meant among those they hold.
 *
 * What would change access is never guessed: doubt about the role or about its scope gives a choice,
 * and a name that is only similar gives a suggestion.
 */
export function chooseRole<Role extends RoleAtScope>(
  said: string,
  held: readonly Role[],
): RoleChoice<Role> {
  const meant = candidates(said, held) ?? candidatesOverScope(said, held);
  if (!meant) return { kind: 'unknown', near: nearest(said, held) };
  const [role, ...others] = meant.held;
  if (role) {
    return meant.sure && others.length === 0
      ? { kind: 'one', role }
      : { kind: 'several', roles: meant.held };
  }
  const [roleName, ...otherNames] = meant.names;
  if (roleName === undefined || !meant.sure || otherNames.length > 0) {
    return { kind: 'unknown', near: meant.names.slice(0, mostSuggestions) };
  }
  return { kind: 'not-held', roleName };
}

/** The roles that words can mean: by name, and those of them that are held. */
interface Candidates<Role> {
  readonly names: readonly string[];
  readonly held: readonly Role[];
  readonly sure: boolean;
}

function candidates<Role extends RoleAtScope>(
  said: string,
  held: readonly Role[],
): Candidates<Role> | undefined {
  const words = roleWords(said);
  if (words.length === 1 && words[0] === 'admin') return everyAdministrator(held);
  const identified = identifyRole(said, held);
  if (!identified) return undefined;
  const { roles, sure } = identified;
  return {
    names: roles.map(({ roleName }) => roleName),
    held: held.filter(({ roleId }) => roles.some((role) => role.roleId === roleId)),
    sure,
  };
}

/** `admin` alone means any of them. */
function everyAdministrator<Role extends RoleAtScope>(held: readonly Role[]): Candidates<Role> {
  const administrators = held.filter(({ roleName }) => roleWords(roleName).includes('admin'));
  return { names: [], held: administrators, sure: false };
}

const unitWords: ReadonlySet<string> = new Set(['the', 'administrative', 'unit', 'au', 'whole']);
const directoryWords: ReadonlySet<string> = new Set(['directory', 'tenant', 'organization']);

/** A scope that was named and is not held leaves a choice, even of one: it is not what was asked for. */
function candidatesOverScope<Role extends RoleAtScope>(
  said: string,
  held: readonly Role[],
): Candidates<Role> | undefined {
  for (const { name, place } of splitScope(said)) {
    const meant = candidates(name, held);
    if (!meant) continue;
    const there = meant.held.filter(({ scopeName }) => scopeKey(scopeName) === scopeKey(place));
    return there.length > 0
      ? { ...meant, held: there }
      : { ...meant, sure: meant.held.length === 0 };
  }
  return undefined;
}

function scopeKey(place: string): string {
  const words = roleWords(place).filter((word) => !unitWords.has(word));
  const key = words.join('');
  return directoryWords.has(key) ? 'directory' : key;
}

function nearest(said: string, held: readonly NamedRole[]): readonly string[] {
  const words = roleWords(said);
  const ranked = [...byLikeness(words, held), ...byLikeness(words, builtInRoles)];
  return [...new Set(ranked)].slice(0, mostSuggestions);
}

function byLikeness(words: readonly string[], roles: readonly NamedRole[]): readonly string[] {
  return roles
    .map(({ roleName }) => ({ roleName, likeness: likeness(words, roleWords(roleName)) }))
    .filter((role) => role.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ roleName }) => roleName);
}

/** The share of words that two names have in common; `admin`, which most have, counts for nothing. */
function likeness(typed: readonly string[], name: readonly string[]): number {
  const told = typed.filter((word) => word !== 'admin');
  const telling = name.filter((word) => word !== 'admin');
  const shared = told.filter((word) => telling.some((other) => isAlike(word, other)));
  return shared.length / Math.max(told.length, telling.length, 1);
}

function isAlike(typed: string, word: string): boolean {
  if (typed.length < 3 || word.length < 3) return typed === word;
  return (
    word.startsWith(typed) ||
    typed.startsWith(word) ||
    (word.length >= 5 && word[0] === typed[0] && isWithinOneSlip(typed, word))
  );
}
