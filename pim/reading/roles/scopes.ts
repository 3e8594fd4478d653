import { wholeDirectory } from '../../person';
import type { Grant } from '../../wish';
import { isWord, type Token, typed, wordAt } from '../tokens';
import { shortScopeNames } from './scope-kinds';
import { heldScopeAt, type ScopeNames, scopeNames } from './scope-names';
import {
  afterScope,
  determiners,
  directories,
  type Marker,
  markers,
  notScopes,
  type ScopeKind,
  scopeKinds,
  timeNouns,
  wholes,
} from './scope-words';

/** Where a role is meant, and the place of the token after the words for it. */
export interface SaidScope {
  readonly name: string;
  readonly next: number;
}

/** The role that a scope is looked for. */
export interface ScopedRole {
  /** All that the person holds of it. */
  readonly held: readonly Grant[];
  readonly azure: boolean;
}

interface Message {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly scopes: ScopeNames;
}

/** Reads `on rg-prod`, `scoped to AU Berlin`, `for the Berlin administrative unit` behind a role. */
export function scopeAfter(
  message: { readonly text: string; readonly tokens: readonly Token[] },
  at: number,
  role: ScopedRole,
  grants: readonly Grant[],
): SaidScope | undefined {
  const { tokens } = message;
  const marker = markers(tokens, at);
  if (!marker) return undefined;
  const from = pastDeterminer(tokens, marker.next);
  const reading = { ...message, scopes: scopeNames(grants) };
  return (
    heldScope(reading, from, role, marker.meaning) ??
    shortlyNamed(tokens, from, grants) ??
    theDirectory(tokens, from) ??
    otherScope(reading, from, role, marker.meaning) ??
    (from === marker.next ? undefined : kindAlone(reading, from))
  );
}

/** `on the whole subscription` is on the subscription. */
function pastDeterminer(tokens: readonly Token[], at: number): number {
  const from = determiners.has(wordAt(tokens, at)) ? at + 1 : at;
  const whole = wholes.has(wordAt(tokens, from)) && scopeKinds(tokens, from + 1) !== undefined;
  return whole ? from + 1 : from;
}

function heldScope(
  reading: Message,
  at: number,
  { held }: ScopedRole,
  marker: Marker,
): SaidScope | undefined {
  const { tokens } = reading;
  const kind = scopeKinds(tokens, at);
  const found = (kind && heldName(reading, kind.next)) ?? heldName(reading, at);
  if (!found) return undefined;
  const after = kind ? undefined : scopeKinds(tokens, found.next);
  const told = kind !== undefined || after !== undefined || marker !== 'vague';
  if (!told && !held.some(({ scope }) => scope === found.name)) return undefined;
  return { name: found.name, next: after?.next ?? found.next };
}

/** A name that is held, in quotes or not. */
function heldName({ tokens, scopes }: Message, at: number): SaidScope | undefined {
  const quoted = wordAt(tokens, at) === '"';
  const found = heldScopeAt(tokens, quoted ? at + 1 : at, scopes);
  const closed = found && quoted && wordAt(tokens, found.next) === '"';
  return found && { name: found.name, next: found.next + (closed ? 1 : 0) };
}

/** `the payments subscription`, where `sub-payments` is held: with its kind the short name says enough. */
function shortlyNamed(
  tokens: readonly Token[],
  at: number,
  grants: readonly Grant[],
): SaidScope | undefined {
  const before = scopeKinds(tokens, at);
  if (before) return heldScopeAt(tokens, before.next, shortScopeNames(grants, before.meaning));
  const after = kindWithin(tokens, at, at + mostWords + 1);
  const found = after && heldScopeAt(tokens, at, shortScopeNames(grants, after.kind));
  return found?.next === after?.at && found && after
    ? { name: found.name, next: after.next }
    : undefined;
}

/** `the vault`, of which there may be only one. */
function kindAlone({ text, tokens }: Message, at: number): SaidScope | undefined {
  const kind = scopeKinds(tokens, at);
  if (!kind || kind.meaning === 'scope') return undefined;
  return { name: typed(text, tokens, at, kind.next), next: kind.next };
}

function theDirectory(tokens: readonly Token[], at: number): SaidScope | undefined {
  const found = directories(tokens, at);
  return found && { name: wholeDirectory, next: found.next };
}

/** A scope over which nothing is held: what it is called is taken as typed. */
function otherScope(
  { text, tokens }: Message,
  at: number,
  { azure }: ScopedRole,
  marker: Marker,
): SaidScope | undefined {
  const kind = scopeKinds(tokens, at);
  const from = kind?.next ?? at;
  const plain = azure && marker === 'likely' && looksLikeName(wordAt(tokens, from));
  if (!kind && azure && (plain || looksLikeResource(wordAt(tokens, from)))) {
    const after = scopeKinds(tokens, from + 1);
    return { name: typed(text, tokens, from, from + 1), next: after?.next ?? from + 1 };
  }
  const to = endOfName(tokens, from);
  if (to === from) return undefined;
  if (kind) return { name: typed(text, tokens, from, from + 1), next: from + 1 };
  const after = kindWithin(tokens, from, to);
  if (after) return { name: typed(text, tokens, from, after.at), next: after.next };
  return marker === 'certain' ? { name: typed(text, tokens, from, to), next: to } : undefined;
}

/** A single word behind `on` is a resource where it is no time and no phrase: not `on behalf`, `on Monday`. */
function looksLikeName(word: string): boolean {
  return /^[a-z][a-z0-9]{3,}$/.test(word) && !notScopes.has(word) && !timeNouns.has(word);
}

const mostWords = 4;

function endOfName(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to - from < mostWords && isNamePart(tokens[to])) to += 1;
  return timeNouns.has(wordAt(tokens, from)) ? from : to;
}

function isNamePart(token: Token | undefined): boolean {
  return isWord(token) && !afterScope.has(token.word) && !/^\d/.test(token.word);
}

function kindWithin(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly at: number; readonly next: number; readonly kind: ScopeKind } | undefined {
  for (let at = from + 1; at < to; at += 1) {
    const kind = scopeKinds(tokens, at);
    if (kind) return { at, next: kind.next, kind: kind.meaning };
  }
  return undefined;
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-?\d/;

/** Resources are called `rg-web`, `vm_01`: letters first, parted by a sign. */
function looksLikeResource(word: string): boolean {
  return (
    /^[a-z][a-z0-9]*[-_][a-z0-9]/.test(word) && !months.test(word) && !/^on-|-call$/.test(word)
  );
}
