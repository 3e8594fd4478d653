import { type AzureScopeType, azureScopeType } from '../../azure-scope';
import type { RoleAtScope } from '../../standing';
import type { Grant } from '../../wish';
import { tokenise } from '../tokens';
import { isSameScope, type ScopeNames, scopeKey } from './scope-names';
import { type ScopeKind, scopeKinds } from './scope-words';

/** What organisations begin or end the names of their Azure scopes with, so that people leave it out. */
const affixes: ReadonlyMap<string, ScopeKind> = new Map([
  ['sub', 'subscription'],
  ['rg', 'resource group'],
  ['mg', 'management group'],
  ['kv', 'vault'],
]);

interface ShortName {
  readonly name: string;
  readonly kind: ScopeKind;
}

const shortest = 3;

/** `sub-payments` is called `payments` too, and is a subscription then. */
export function shortScopeName(scopeName: string): ShortName | undefined {
  const words = scopeName.split(/[-_\s.]+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const before = affixes.get(first.toLowerCase());
  const kind = before ?? affixes.get(last.toLowerCase());
  if (!kind || words.length < 2) return undefined;
  const name = (before ? words.slice(1) : words.slice(0, -1)).join(' ');
  return name.length >= shortest ? { name, kind } : undefined;
}

const known = new WeakMap<readonly Grant[], Map<ScopeKind, ScopeNames>>();

/** The short names of the scopes of a kind over which a person holds something, by their keys. */
export function shortScopeNames(grants: readonly Grant[], kind: ScopeKind): ScopeNames {
  const ofKinds = known.get(grants) ?? new Map<ScopeKind, ScopeNames>();
  known.set(grants, ofKinds);
  const before = ofKinds.get(kind);
  if (before) return before;
  const names = new Map<string, string>();
  for (const { scope = '' } of grants) {
    const short = shortScopeName(scope);
    if (short?.kind === kind) names.set(scopeKey(short.name), scope);
  }
  ofKinds.set(kind, names);
  return names;
}

/** Whether words that are not a scope's name can mean it all the same: its short name, or what it is. */
export function mayMeanScope(
  { scopeId, scopeName }: Pick<RoleAtScope, 'scopeId' | 'scopeName'>,
  said: string,
): boolean {
  const short = shortScopeName(scopeName);
  return (short !== undefined && isSameScope(short.name, said)) || isOfKind(scopeId, said);
}

const types: Readonly<Partial<Record<ScopeKind, AzureScopeType>>> = {
  'management group': 'management group',
  subscription: 'subscription',
  'resource group': 'resource group',
};

/** `the vault`, `the subscription`: the kind alone, without a name. */
function isOfKind(scopeId: RoleAtScope['scopeId'], said: string): boolean {
  const tokens = tokenise(said);
  const found = scopeKinds(tokens, 0);
  if (!found || found.next < tokens.length) return false;
  if (found.meaning === 'vault') return /\/vaults\/[^/]+$/i.test(scopeId);
  const type = types[found.meaning];
  return type !== undefined && type === azureScopeType({ scopeId });
}
