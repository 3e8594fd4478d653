import { wholeDirectory } from '../../person';
import type { RoleMeant } from '../../wish';
import { typed, wordAt } from '../tokens';
import type { Mention, Reading } from './find-mentions';
import type { Match } from './look-up';
import { heldOf, roleMeant } from './meaning';
import { builtInRole } from './role-catalogue';
import { heldScopeBefore, scopeNames } from './scope-names';
import { scopeAfter } from './scopes';

/** A mention with its scope, and the tokens it takes, from one place to before another. */
export interface Placed {
  readonly mention: Mention;
  readonly from: number;
  readonly to: number;
  readonly meant: RoleMeant;
}

/** Reads where a role is meant, behind it or, as in `rg-prod contributor`, before it. */
export function placed(reading: Reading, mention: Mention, after: number): Placed {
  const { text, tokens, pieces, names } = reading;
  const from = pieces[mention.from]?.from ?? 0;
  const to = pieces[mention.to - 1]?.to ?? from;
  const said = saidOf(reading, mention, from, to);
  const role = {
    held: heldOf(mention.match.names, names),
    azure: mention.match.names.some((name) => !builtInRole(name)),
  };
  const scope =
    pieces[mention.to]?.from === to - 1
      ? undefined
      : scopeAfter({ text, tokens }, to, role, names.grants);
  if (scope) {
    const match = calledSo(mention.match, said, scope.name);
    return { mention, from, to: scope.next, meant: roleMeant(said, match, names, scope.name) };
  }
  const before = scopeBefore(reading, from);
  if (before && before.from >= after && role.held.some((grant) => grant.scope === before.name)) {
    const meant = roleMeant(said, calledSo(mention.match, said, before.name), names, before.name);
    return { mention, from: before.from, to, meant };
  }
  return { mention, from, to, meant: roleMeant(said, mention.match, names) };
}

/** A part of `exchange/teams admin` is not typed as a token of its own. */
function saidOf(
  { text, tokens, pieces }: Reading,
  mention: Mention,
  from: number,
  to: number,
): string {
  const whole = pieces[mention.from - 1]?.from !== from && pieces[mention.to]?.from !== to - 1;
  return whole
    ? typed(text, tokens, from, to)
    : pieces
        .slice(mention.from, mention.to)
        .map(({ word }) => word)
        .join(' ');
}

/** With a scope, `Reader` is the Azure role of that name, and not one of those of Entra. */
function calledSo(match: Match, said: string, scope: string): Match {
  const name = match.names.find((other) => other.toLowerCase() === said.toLowerCase());
  return match.sure || name === undefined || scope === wholeDirectory
    ? match
    : { ...match, names: [name], sure: true };
}

function scopeBefore(
  { tokens, names }: Reading,
  to: number,
): { readonly name: string; readonly from: number } | undefined {
  const linked = ['の', '的'].includes(wordAt(tokens, to - 1)) ? to - 1 : to;
  return heldScopeBefore(tokens, linked, scopeNames(names.grants));
}

/** `activate contributor for 2h on rg-prod`: a scope that is held may stand further on, before any reason. */
export function distantScope(
  reading: Reading,
  { to, meant }: Placed,
): { readonly meant: RoleMeant; readonly from: number; readonly to: number } | undefined {
  const { tokens, names, text } = reading;
  const held = heldOf(meant.names, names);
  if (!held.some(({ scope }) => scope !== undefined && scope !== wholeDirectory)) return undefined;
  for (let at = to; at < Math.min(tokens.length, to + mostBetween); at += 1) {
    if (reasonWords.has(wordAt(tokens, at))) return undefined;
    const scope = scopeAfter({ text, tokens }, at, { held, azure: false }, held);
    if (scope && held.some((grant) => grant.scope === scope.name)) {
      const match = calledSo(
        { names: meant.names, sure: !meant.ambiguous, doubt: false },
        meant.said,
        scope.name,
      );
      return { meant: roleMeant(meant.said, match, names, scope.name), from: at, to: scope.next };
    }
  }
  return undefined;
}

const mostBetween = 8;

const reasonWords: ReadonlySet<string> = new Set(
  'because since due reason as so : wegen weil da grund car parce motif porque motivo pois razón - —'.split(
    ' ',
  ),
);
