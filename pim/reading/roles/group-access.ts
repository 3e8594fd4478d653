import type { Grant, RoleMeant } from '../../wish';
import { wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import type { RolesKnown } from './held-names';
import { meantRole } from './meant-role';

/** How a group is held, as it stands where other roles have their scope. */
type Access = 'Member' | 'Owner';

const accesses: ReadonlyMap<string, Access> = new Map([
  ['member', 'Member'],
  ['members', 'Member'],
  ['membership', 'Member'],
  ['owner', 'Owner'],
  ['owners', 'Owner'],
  ['ownership', 'Owner'],
]);
const articles = wordSet('a an the my');
const nouns = wordSet('group groups role rights access');
const links = wordSet('of in for');

/**
 * Reads which of the two is meant of a group that can be held as member and as owner: `owner of
 * DEV-PAYMENTS`, `DEV-PAYMENTS as owner`. The words for it go into the mention of the group.
 */
export function markGroupAccess(tokens: readonly Token[], context: RolesKnown): readonly Token[] {
  const groups = (context.eligible ?? []).filter(({ kind }) => kind === 'group');
  if (groups.length === 0) return tokens;
  const named = tokens.map((token) => withOwners(token, groups, context));
  const out: Token[] = [];
  for (let at = 0; at < named.length; ) {
    const taken = accessAround(named, at, groups);
    const token = taken?.token ?? named[at];
    if (token) out.push(token);
    at = taken?.next ?? at + 1;
  }
  return out;
}

/** `owner of DEV-PAYMENTS` looks like Azure’s Owner over a scope of that name. */
function withOwners(token: Token, groups: readonly Grant[], context: RolesKnown): Token {
  return token.roles
    ? { ...token, roles: token.roles.map((meant) => ownerOfGroup(meant, groups, context)) }
    : token;
}

function ownerOfGroup(meant: RoleMeant, groups: readonly Grant[], context: RolesKnown): RoleMeant {
  const access = accesses.get(meant.said.toLowerCase());
  if (!access || meant.scope === undefined || meant.grants.length > 0) return meant;
  const group = meantRole(meant.scope, context);
  return isOneGroup(group, groups) ? heldAs(group, access, groups) : meant;
}

interface Taken {
  readonly token: Token;
  readonly next: number;
}

function accessAround(
  tokens: readonly Token[],
  at: number,
  groups: readonly Grant[],
): Taken | undefined {
  const before = accessAt(tokens, at);
  const behind = before && links.has(wordAt(tokens, at + 1)) ? past(tokens, at + 2, articles) : at;
  const first = groupAt(tokens, behind, groups);
  if (!first) return undefined;
  const after = before ? undefined : accessAfter(tokens, behind + 1);
  const access = before ?? after?.access;
  if (!access) return undefined;
  const roles = [heldAs(first.meant, access, groups)];
  const start = tokens[at]?.start ?? first.token.start;
  return { token: { ...first.token, start, roles }, next: after?.next ?? behind + 1 };
}

/** `the payments group as an owner`, `DEV-PAYMENTS owner`. */
function accessAfter(
  tokens: readonly Token[],
  from: number,
): { readonly access: Access; readonly next: number } | undefined {
  const noun = past(tokens, from, nouns);
  const at = wordAt(tokens, noun) === 'as' ? past(tokens, noun + 1, articles) : noun;
  const access = accessAt(tokens, at);
  return access && { access, next: at + 1 };
}

/** `owner` alone may have been taken for Azure’s role. */
function accessAt(tokens: readonly Token[], at: number): Access | undefined {
  const [meant, ...others] = tokens[at]?.roles ?? [];
  const word = meant && others.length === 0 && meant.scope === undefined ? meant.said : undefined;
  return accesses.get(word?.toLowerCase() ?? wordAt(tokens, at));
}

function past(tokens: readonly Token[], from: number, words: ReadonlySet<string>): number {
  let at = from;
  while (words.has(wordAt(tokens, at))) at += 1;
  return at;
}

function groupAt(
  tokens: readonly Token[],
  at: number,
  groups: readonly Grant[],
): { readonly token: Token; readonly meant: RoleMeant } | undefined {
  const token = tokens[at];
  const [meant, ...others] = token?.roles ?? [];
  return token && meant && others.length === 0 && isOneGroup(meant, groups)
    ? { token, meant }
    : undefined;
}

function isOneGroup({ names, ambiguous }: RoleMeant, groups: readonly Grant[]): boolean {
  const [name, ...others] = names;
  return !ambiguous && others.length === 0 && groups.some((group) => group.name === name);
}

function heldAs(meant: RoleMeant, access: Access, groups: readonly Grant[]): RoleMeant {
  const own = `${access.toLowerCase()}|`;
  const grants = groups.filter(
    ({ name, key }) => meant.names.includes(name) && key?.startsWith(own),
  );
  return { ...meant, grants, scope: access };
}
