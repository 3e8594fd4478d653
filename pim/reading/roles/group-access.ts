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
  const marked = tokens.map((token) => withOwners(token, groups, context));
  const out: Token[] = [];
  for (let at = 0; at < marked.length; ) {
    const found = accessAround(marked, at, groups);
    const token = found?.token ?? marked[at];
    if (token) out.push(token);
    at = found?.next ?? at + 1;
  }
  return out.length < tokens.length ? joined(out) : marked;
}

const between = wordSet('and plus & + ,');

/** `DEV-PAYMENTS as owner and Exchange Admin`: with the words for it gone, the two are a list. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const last = out.at(-1);
    const next = between.has(wordAt(tokens, at)) ? past(tokens, at + 1, articles) : at;
    const other = tokens[next];
    if (last?.roles && next > at && other?.roles) {
      out.splice(-1, 1, { ...last, end: other.end, roles: [...last.roles, ...other.roles] });
      at = next;
    } else if (token) out.push(token);
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
  const before = (tokens[at]?.roles?.length ?? 1) === 1 ? accessAt(tokens, at) : undefined;
  if (before) {
    const named = links.has(wordAt(tokens, at + 1)) ? past(tokens, at + 2, articles) : at;
    return taken(tokens[named], { place: 0, access: before, groups }, named + 1);
  }
  const after = accessAfter(tokens, at + 1);
  return after && taken(tokens[at], { ...after, place: -1, groups }, after.next);
}

/** The token of a group, or of a list that begins or ends with one, with what was said about it. */
function taken(
  token: Token | undefined,
  said: {
    readonly place: 0 | -1;
    readonly access: Access;
    readonly groups: readonly Grant[];
    readonly others?: readonly RoleMeant[];
  },
  next: number,
): Taken | undefined {
  const meant = token?.roles?.at(said.place);
  if (!token?.roles || !meant || !isOneGroup(meant, said.groups)) return undefined;
  const held = heldAs(meant, said.access, said.groups);
  const roles = [...token.roles.with(said.place, held), ...(said.others ?? [])];
  return { token: { ...token, roles }, next };
}

interface After {
  readonly access: Access;
  /** `owner and Exchange Admin` may have been taken for a list. */
  readonly others: readonly RoleMeant[];
  readonly next: number;
}

/** `the payments group as an owner`, `DEV-PAYMENTS owner`. */
function accessAfter(tokens: readonly Token[], from: number): After | undefined {
  const noun = past(tokens, from, nouns);
  const at = wordAt(tokens, noun) === 'as' ? past(tokens, noun + 1, articles) : noun;
  const others = tokens[at]?.roles?.slice(1) ?? [];
  const access = accessAt(tokens, at);
  return access && { access, others, next: at + 1 };
}

/** `owner` alone may have been taken for Azure’s role. */
function accessAt(tokens: readonly Token[], at: number): Access | undefined {
  const meant = tokens[at]?.roles?.[0];
  const word = meant?.scope === undefined ? meant?.said : undefined;
  return accesses.get(word?.toLowerCase() ?? wordAt(tokens, at));
}

function past(tokens: readonly Token[], from: number, words: ReadonlySet<string>): number {
  let at = from;
  while (words.has(wordAt(tokens, at))) at += 1;
  return at;
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
