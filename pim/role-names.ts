import roles from '../data/entra-roles.json';
import aliases from '../data/role-aliases.json';
import type { RoleId } from './ids';
import { isWithinOneSlip } from './spelling';

/** A role as far as its name goes. */
export interface NamedRole {
  readonly roleId: RoleId;
  readonly roleName: string;
}

/** The built-in Entra roles that somebody can be given. */
export const builtInRoles: readonly NamedRole[] = roles
  .filter((role) => role.assignable)
  .map((role) => ({ roleId: role.templateId as RoleId, roleName: role.displayName }));

/** How words were found to be a role's name; the order is that of trust. */
type Recognition = 'name' | 'alias' | 'shortened' | 'misspelt';

/** Which roles some words can mean. `sure` only where they mean one role and nothing else. */
export interface Identified {
  readonly by: Recognition;
  readonly roles: readonly NamedRole[];
  readonly sure: boolean;
}

interface Entry {
  readonly words: readonly string[];
  readonly key: string;
  readonly roles: readonly NamedRole[];
  readonly sure: boolean;
}

const longestName = 120;

const spellings: ReadonlyMap<string, string> = new Map([
  ['adm', 'admin'],
  ['admn', 'admin'],
  ['amdin', 'admin'],
  ['adimn', 'admin'],
  ['admni', 'admin'],
  ['organisational', 'organizational'],
  ['licence', 'license'],
  ['centre', 'center'],
]);

/** The words that tell roles apart: lower case, singular, `administrator` as `admin`, no signs. */
export function roleWords(text: string): readonly string[] {
  return text
    .slice(0, longestName)
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll('administrator', 'admin')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(roleWord);
}

function roleWord(word: string): string {
  if (word.length > 10 && isWithinOneSlip(word, 'administrator')) return 'admin';
  const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss');
  const stem = singular ? word.slice(0, -1) : word;
  return spellings.get(stem) ?? stem;
}

function entry(text: string, meant: readonly NamedRole[], sure: boolean): Entry {
  const words = roleWords(text);
  return { words, key: words.join(''), roles: meant, sure };
}

const names: readonly Entry[] = builtInRoles.map((role) => entry(role.roleName, [role], true));

const nicknames: readonly Entry[] = aliases
  .filter((alias) => alias.kind === 'entra')
  .map((alias) => {
    const candidates = alias.candidates ?? [{ kind: 'entra', id: alias.templateId }];
    const ids: readonly string[] = candidates
      .filter(({ kind }) => kind === 'entra')
      .map(({ id }) => id);
    const meant = builtInRoles.filter(({ roleId }) => ids.includes(roleId));
    return entry(alias.alias, meant, !alias.ambiguous);
  });

const knownWords: ReadonlySet<string> = new Set(names.flatMap(({ words }) => words));

const scopeMarker = '\\s(?:scoped to|over|within|on|in)\\s';
const atLastMarker = new RegExp(`^(.{1,120})${scopeMarker}(.{1,120})$`, 'i');
const atFirstMarker = new RegExp(`^(.{1,120}?)${scopeMarker}(.{1,120})$`, 'i');

/** Parts `User Administrator over Branch offices` into the role and where it is held: in the ways there are. */
export function splitScope(
  said: string,
): readonly { readonly name: string; readonly place: string }[] {
  return [atLastMarker, atFirstMarker].flatMap((shape) => {
    const [, name, place] = shape.exec(said) ?? [];
    return name === undefined || place === undefined ? [] : [{ name, place }];
  });
}

/**
 * Finds the roles that words can mean: a whole official name, an alias, a name without its
 * `Administrator`, or one of these with a slip in its long words. Half a name means nothing.
 */
export function identifyRole(
  said: string,
  others: readonly NamedRole[] = [],
): Identified | undefined {
  const { words, key } = entry(said, [], false);
  if (key === '') return undefined;
  const named = [...names, ...others.map((role) => entry(role.roleName, [role], true))];
  return (
    found('name', named, (name) => name.key === key) ??
    found('alias', nicknames, (name) => name.key === key) ??
    found('shortened', shortenable(named, words), () => true) ??
    found('misspelt', [...named, ...nicknames], (name) => isMisspelt(words, name.words))
  );
}

function found(
  by: Recognition,
  entries: readonly Entry[],
  matches: (entry: Entry) => boolean,
): Identified | undefined {
  const hits = entries.filter(matches);
  const byId = new Map(hits.flatMap((hit) => hit.roles).map((role) => [role.roleId, role]));
  if (byId.size === 0) return undefined;
  return { by, roles: [...byId.values()], sure: byId.size === 1 && hits.every((hit) => hit.sure) };
}

/** `Security` may be the administrator, the operator or the reader: then it is all of them. */
function shortenable(named: readonly Entry[], words: readonly string[]): readonly Entry[] {
  const longer = named.filter(
    (name) =>
      name.words.length === words.length + 1 &&
      words.every((word, index) => name.words[index] === word),
  );
  return longer.some((name) => name.words.at(-1) === 'admin') ? longer : [];
}

function isMisspelt(typed: readonly string[], meant: readonly string[]): boolean {
  return (
    typed.length === meant.length && typed.every((word, index) => isSlip(word, meant[index] ?? ''))
  );
}

/** Only long words, and never their first letter: a short word one letter away is another word. */
function isSlip(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  return (
    meant.length >= 6 &&
    typed[0] === meant[0] &&
    /^[a-z0-9]+$/.test(typed) &&
    !knownWords.has(typed) &&
    isWithinOneSlip(typed, meant)
  );
}
