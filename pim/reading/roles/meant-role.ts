import type { RoleMeant } from '../../wish';
import { type Token, tokenise, wordAt } from '../tokens';
import { anyAdministrator } from './find-mentions';
import { namesFor, type RolesKnown } from './held-names';
import { lookUp } from './look-up';
import { markRoles } from './mark-roles';
import { roleMeant } from './meaning';
import { aroundRole } from './phrase-signs';
import { type Piece, piecesOf } from './pieces';

const longestName = 200;
const mostPieces = 10;

/** Reads a text that is a role and nothing else: what somebody typed where a role was asked for. */
export function meantRole(text: string, context: RolesKnown): RoleMeant {
  const said = text.slice(0, longestName).trim();
  const tokens = trimmed(tokenise(said));
  return wholeName(said, tokens, context) ?? onlyMention(said, tokens, context) ?? unknown(said);
}

/** Here ordinary words are names too: nothing else was asked for. */
function wholeName(
  said: string,
  tokens: readonly Token[],
  context: RolesKnown,
): RoleMeant | undefined {
  const pieces = piecesOf(tokens);
  if (pieces.length === 0 || pieces.length > mostPieces || !pieces.every(isWordPiece)) {
    return undefined;
  }
  const names = namesFor(context);
  const [first, ...others] = pieces;
  const match =
    first?.word === 'admin' && others.length === 0
      ? anyAdministrator(names)
      : lookUp(pieces, names);
  return match && roleMeant(said, match, names);
}

function isWordPiece({ kind }: Piece): boolean {
  return kind === 'word';
}

function onlyMention(
  said: string,
  tokens: readonly Token[],
  context: RolesKnown,
): RoleMeant | undefined {
  const [mark, ...others] = trimmed(markRoles(said, tokens, context));
  const [role, ...more] = mark?.roles ?? [];
  if (others.length > 0 || !role) return undefined;
  if (more.length === 0) return role;
  const roles = [role, ...more];
  return {
    said,
    names: roles.flatMap(({ names }) => names),
    grants: roles.flatMap(({ grants }) => grants),
    ambiguous: true,
  };
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && aroundRole.has(wordAt(tokens, from))) from += 1;
  while (to > from && aroundRole.has(wordAt(tokens, to - 1))) to -= 1;
  return tokens.slice(from, to);
}

function unknown(said: string): RoleMeant {
  return { said, names: [], grants: [], ambiguous: false };
}
