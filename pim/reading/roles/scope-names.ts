import { wholeDirectory } from '../../person';
import type { Grant } from '../../wish';
import { type Token, tokenise } from '../tokens';

/** The name of a scope as compared: what is typed may lack the signs of `rg-prod`. */
function keyOf(words: readonly string[]): string {
  return words.join('').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const mostWords = 6;

export function isSameScope(one: string, other: string): boolean {
  return scopeKey(one) === scopeKey(other);
}

export function scopeKey(scope: string): string {
  return keyOf(tokenise(scope).map(({ word }) => word));
}

export interface HeldScope {
  readonly name: string;
  /** The place of the token after its name. */
  readonly next: number;
}

export type ScopeNames = ReadonlyMap<string, string>;

const known = new WeakMap<readonly Grant[], ScopeNames>();

/** The names of all scopes over which a person holds something, by their keys. */
export function scopeNames(grants: readonly Grant[]): ScopeNames {
  const before = known.get(grants);
  if (before) return before;
  const names = new Map(
    grants.flatMap(({ scope }) =>
      scope === undefined || scope === wholeDirectory ? [] : [[scopeKey(scope), scope] as const],
    ),
  );
  known.set(grants, names);
  return names;
}

/** The longest name of a scope that is held and begins here. */
export function heldScopeAt(
  tokens: readonly Token[],
  at: number,
  names: ScopeNames,
): HeldScope | undefined {
  if (names.size === 0) return undefined;
  for (let length = Math.min(mostWords, tokens.length - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ word }) => word);
    const name = names.get(keyOf(words));
    if (name !== undefined && keyOf(words.slice(-1)) !== '') return { name, next: at + length };
  }
  return undefined;
}

/** Where a held scope's name ends before a place: `rg-prod contributor`. */
export function heldScopeBefore(
  tokens: readonly Token[],
  to: number,
  names: ScopeNames,
): { readonly name: string; readonly from: number } | undefined {
  if (names.size === 0) return undefined;
  for (let from = Math.max(0, to - mostWords); from < to; from += 1) {
    const words = tokens.slice(from, to).map(({ word }) => word);
    const name = names.get(keyOf(words));
    if (name !== undefined && keyOf(words.slice(0, 1)) !== '') return { name, from };
  }
  return undefined;
}
