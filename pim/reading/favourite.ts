import { phraseBook, wordSet } from './phrase-book';
import { type Token, tokenise, wordAt } from './tokens';
import { readVerb } from './verbs';

export interface FoundFavourite {
  readonly name: string;
  readonly next: number;
}

const sets = 'roles role set bundle favourite favorite favourites favorites preset pack profile';
const setWords = wordSet(sets);
const behindName = wordSet(
  'because since for until till from at in on as with due to so starting tomorrow today tonight now please pls thanks again roles role set bundle',
);
const lead = wordSet('my the favourite favorite preset bundle set "');
const again = phraseBook<string>([
  [
    'same as yesterday|same as last time|same again|the same again|same as before|the same as before',
    'last',
  ],
  [
    'same as last|the same as last time|same thing again|the same as yesterday|what i had last time',
    'last',
  ],
  [
    'my last role again|my last role|my last roles|last one again|the last one again|last time',
    'last',
  ],
  ['the same roles again|the same roles|same roles again|same roles as last time', 'last'],
  ['the same role again|same role again|the same role as last time', 'last'],
  ['my last activation again|my last activation|repeat my last activation|repeat last', 'last'],
  ['what i had yesterday|what i had before|same as usual', 'last'],
  ['my usual|the usual|my usual roles|my usual role|the usual roles|usual|the usual role', 'usual'],
  ['my favourites|my favorites|my favourite|my favorite|favourites|favorites', 'usual'],
  ['my favourite roles|my favorite roles|my favourite role|my favorite role', 'usual'],
]);

export const favouriteWords: ReadonlySet<string> = new Set([...again.words, ...setWords]);

/** Reads a saved set of roles by its name (`my morning bundle`), `my usual`, or `same again`. */
export function readFavourite(
  {
    tokens,
    favourites,
  }: { readonly tokens: readonly Token[]; readonly favourites: readonly string[] },
  at: number,
): FoundFavourite | undefined {
  return readSaved(tokens, at, favourites) ?? readKnown(tokens, at);
}

function readKnown(tokens: readonly Token[], at: number): FoundFavourite | undefined {
  const found = again(tokens, at);
  return found && { name: found.meaning, next: afterSetWords(tokens, found.next) };
}

const longestLead = 4;

function readSaved(
  tokens: readonly Token[],
  at: number,
  favourites: readonly string[],
): FoundFavourite | undefined {
  let from = at;
  while (from - at < longestLead && lead.has(wordAt(tokens, from))) from += 1;
  for (const { name, words } of longestFirst(favourites)) {
    const next = from + words.length;
    if (!words.every((word, i) => isTyped(tokens[from + i], word))) continue;
    const after = afterSetWords(tokens, next);
    // `morning` alone is a time of day: it is a set only where it is called one.
    if (from > at || after > next || isOrdered(tokens, at, next)) return { name, next: after };
  }
  return undefined;
}

interface SavedName {
  readonly name: string;
  readonly words: readonly string[];
}

const savedNames = new WeakMap<readonly string[], readonly SavedName[]>();

/** `patch tuesday evening` is not `patch tuesday`. Read once for all places where they are looked for. */
function longestFirst(favourites: readonly string[]): readonly SavedName[] {
  const known = savedNames.get(favourites);
  if (known) return known;
  const names = favourites
    .toSorted((a, b) => b.length - a.length)
    .map((name) => ({ name, words: wordsOf(name) }));
  savedNames.set(favourites, names);
  return names;
}

/** A name as it is compared, word by word. */
function wordsOf(name: string): readonly string[] {
  return tokenise(name).map(({ word }) => word);
}

/** What people call their own is no slip of another word. */
function isTyped(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.word === word || token.slipOf === word);
}

export function isFavouriteName(favourite: string, name: string): boolean {
  return wordsOf(favourite).join(' ') === wordsOf(name).join(' ');
}

/** `activate patch tuesday`, `activate morning because …`: behind a verb a name needs nothing around it. */
function isOrdered(tokens: readonly Token[], at: number, next: number): boolean {
  const verb = at > 0 ? readVerb(tokens, at - 1) : undefined;
  if (verb?.next !== at || verb.meaning.intent !== 'activate') return false;
  return next - at > 1 || (verb.meaning.firm && !goesOn(tokens[next]));
}

/** `activate morning shift admin`: the word belongs to those behind it. */
function goesOn(token: Token | undefined): boolean {
  return token !== undefined && /\p{L}/u.test(token.word) && !behindName.has(token.word);
}

function afterSetWords(tokens: readonly Token[], from: number): number {
  let next = from;
  while (setWords.has(wordAt(tokens, next)) || wordAt(tokens, next) === '"') next += 1;
  return next;
}
