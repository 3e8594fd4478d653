import type { Named } from './action';
import { wordSet } from './phrase-book';
import { type Token, wordAt } from './tokens';
import { unknownRole } from './unknown-role';

const joiners = wordSet('and & plus');
const heads = wordSet('role admin administrator operator reader contributor owner group');
const determiners = wordSet('the a an my our your his her their this that these those');

/**
 * `Exchange Admin and Foo Bar Admin`: what of two is known, and the name that is not. It has to be called a
 * role at its end, and nothing else may be left over: `and tell Adele` is another request.
 */
export function unknownInList(
  text: string,
  tokens: readonly Token[],
  unexplained: readonly Token[],
): Named | undefined {
  const joiner = tokens.findIndex(({ word }) => joiners.has(word));
  const known = tokens[joiner - 1];
  if (!known?.roles || known.roles.some(({ ambiguous }) => ambiguous)) return undefined;
  const run = runFrom(tokens, joiner + 1, unexplained);
  const parts = new Set([known, ...tokens.slice(joiner, joiner + 1), ...run]);
  const isRole = heads.has(typedAs(text, run.at(-1)));
  if (!isRole || unexplained.some((token) => !parts.has(token))) return undefined;
  if (run.some((_, at) => determiners.has(wordAt(run, at)))) return undefined;
  const unknown = unknownRole(text, run);
  return unknown === undefined ? undefined : { roles: known.roles, unknown };
}

function runFrom(
  tokens: readonly Token[],
  from: number,
  unexplained: readonly Token[],
): readonly Token[] {
  const left = new Set(unexplained);
  const rest = tokens.slice(from);
  const end = rest.findIndex((token) => !left.has(token) && !isPart(token));
  return end < 0 ? rest : rest.slice(0, end);
}

/** `Admin` alone may be any of them, and is the end of the name here. */
function isPart({ roles: [only, ...others] = [] }: Token): boolean {
  return only?.ambiguous === true && others.length === 0 && !/\s/.test(only.said);
}

function typedAs(text: string, token: Token | undefined): string {
  return token ? text.slice(token.start, token.end).toLowerCase() : '';
}
