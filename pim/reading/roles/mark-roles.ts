import type { RoleMeant } from '../../wish';
import { roleWord, type Token, wordAt } from '../tokens';
import { completeLists } from './complete-lists';
import { afterConnective, roleNouns } from './connectives';
import { findMentions, type Mention, type Reading } from './find-mentions';
import { namesFor, type RolesKnown } from './held-names';
import { heldOf, roleMeant } from './meaning';
import { piecesOf } from './pieces';
import { distantScope, type Placed, placed } from './placed';

/** Replaces every mention of a role, with its scope, by one token; a list of roles is one mention. */
export function markRoles(
  text: string,
  tokens: readonly Token[],
  context: RolesKnown,
): readonly Token[] {
  const names = namesFor(context);
  const reading: Reading = { text, tokens, pieces: piecesOf(tokens), names };
  const mentions = completeLists(reading, findMentions(reading));
  if (mentions.length === 0) return tokens;
  const groups = grouped(reading, mentions).filter((group) => isWhole(reading, group));
  const [only, ...others] = groups.flat();
  const distant =
    only && others.length === 0 && only.meant.scope === undefined
      ? distantScope(reading, only)
      : undefined;
  const marks = groups.map((group) => markOf(tokens, group, distant?.meant));
  return replaced(tokens, distant ? [...marks, { ...distant, roles: [] }] : marks);
}

type Group = readonly Placed[];

/** Puts roles that stand in a list together. */
function grouped(reading: Reading, mentions: readonly Mention[]): readonly Group[] {
  const groups: Placed[][] = [];
  const { pieces, tokens } = reading;
  let end = 0;
  for (const mention of mentions) {
    if ((pieces[mention.from]?.from ?? 0) < end && !isInSlashes(reading, mention)) continue;
    const next = placed(reading, mention, end);
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && belongs(reading, last, next)) group.push(next);
    else groups.push([next]);
    end = Math.min(next.to, tokens.length);
  }
  return groups.map((group) => withSharedScope(reading, group));
}

function isInSlashes({ pieces }: Reading, { from }: Mention): boolean {
  return pieces[from - 1]?.kind === 'slash';
}

/** A lone word that may mean several roles is too little to be an item of a list: `exchange, security`. */
function belongs({ pieces }: Reading, last: Placed, next: Placed): boolean {
  if ([last, next].some(({ mention }) => mention.to - mention.from === 1 && !mention.match.sure)) {
    return false;
  }
  const end = last.mention.to;
  const ended = pieces[end]?.from === last.to - 1 ? end : pieceAfter(pieces, end, last.to);
  const past = roleNouns.has(pieces[ended]?.word ?? '') ? ended + 1 : ended;
  return afterConnective(pieces, past) === next.mention.from;
}

function pieceAfter(pieces: Reading['pieces'], from: number, token: number): number {
  let at = from;
  while (at < pieces.length && (pieces[at]?.from ?? token) < token) at += 1;
  return at;
}

/** `contributor and VM contributor on rg-prod`: what is said of the last one holds for all that are held there. */
function withSharedScope({ names }: Reading, group: Group): Group {
  const scope = group.at(-1)?.meant.scope;
  if (scope === undefined) return group;
  return group.map((item) => {
    const held = heldOf(item.meant.names, names).some((grant) => grant.scope === scope);
    return held && item.meant.scope === undefined
      ? { ...item, meant: roleMeant(item.meant.said, item.mention.match, names, scope) }
      : item;
  });
}

/** Half a word is no mention: `exchange/training`. */
function isWhole({ pieces }: Reading, group: Group): boolean {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return false;
  const opens = pieces[first.mention.from - 1]?.from !== pieces[first.mention.from]?.from;
  const closes = pieces[last.mention.to]?.from !== (pieces[last.mention.to - 1]?.to ?? 0) - 1;
  return opens && closes;
}

/** Roles and the tokens they were said with, from one place to before another. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly roles: readonly RoleMeant[];
}

function markOf(tokens: readonly Token[], group: Group, distant: RoleMeant | undefined): Mark {
  const from = group[0]?.from ?? 0;
  const to = group.at(-1)?.to ?? from;
  const quoted = wordAt(tokens, from - 1) === '"' && wordAt(tokens, to) === '"' ? 1 : 0;
  return {
    from: from - quoted,
    to: to + quoted,
    roles: distant ? [distant] : group.map(({ meant }) => meant),
  };
}

function replaced(tokens: readonly Token[], marks: readonly Mark[]): readonly Token[] {
  const out: Token[] = [];
  let at = 0;
  for (const { from, to, roles } of marks) {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last) continue;
    out.push(...tokens.slice(at, from));
    if (roles.length > 0) out.push({ word: roleWord, start: first.start, end: last.end, roles });
    at = to;
  }
  return [...out, ...tokens.slice(at)];
}
