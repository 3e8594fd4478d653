import { roleWord } from '../tokens';

/**
 * How the tables are written. `|` parts wordings of one meaning, `(a/b/)` wordings of a part of one.
 * Places for what varies: `#` a number, `@` a time of day, `&` the same or a bare hour, `%` a day,
 * `~` a length, `<role>` a role. The English names them `$1`, `$2` … in the order they are said in.
 */
export type Place = '#' | '@' | '&' | '%' | '~' | '<role>';

export const places: readonly Place[] = ['#', '@', '&', '%', '~', '<role>'];

/** A tree of phrases, word by word. */
export interface Phrases<Meaning> {
  /** Absent at the many ends: a map for each would take most of the time to build. */
  next?: Map<string, Phrases<Meaning>>;
  /** Those of `places` that follow here. */
  places?: Place[];
  meaning?: Meaning;
}

export function noPhrases<Meaning>(): Phrases<Meaning> {
  return {};
}

/** The wordings that a pattern stands for, each as its words. */
export function wordings(pattern: string): readonly (readonly string[])[] {
  return pattern
    .split('|')
    .flatMap((wording) => (isClosed(wording) ? expand(wording) : [wording]))
    .map(splitWords);
}

/** Groups may stand in groups. */
function expand(pattern: string): readonly string[] {
  const opens = pattern.indexOf('(');
  const closes = opens < 0 ? -1 : closingOf(pattern, opens);
  if (closes < 0) return [pattern];
  const before = pattern.slice(0, opens);
  const options = optionsOf(pattern.slice(opens + 1, closes)).flatMap(expand);
  const begun = options.map((option) => before + option);
  return expand(pattern.slice(closes + 1)).flatMap((rest) => begun.map((start) => start + rest));
}

function isClosed(pattern: string): boolean {
  return pattern.lastIndexOf('(') <= pattern.lastIndexOf(')');
}

function depthAfter(character: string | undefined, depth: number): number {
  if (character === '(') return depth + 1;
  return character === ')' ? Math.max(0, depth - 1) : depth;
}

function closingOf(pattern: string, opens: number): number {
  let depth = 0;
  for (let at = opens; at < pattern.length; at += 1) {
    depth = depthAfter(pattern[at], depth);
    if (depth === 0) return at;
  }
  return -1;
}

function optionsOf(group: string): readonly string[] {
  if (!group.includes('(')) return group.split('/');
  const options: string[] = [];
  let [begin, depth] = [0, 0];
  for (let at = 0; at <= group.length; at += 1) {
    depth = depthAfter(group[at], depth);
    if (at < group.length && (depth > 0 || group[at] !== '/')) continue;
    options.push(group.slice(begin, at));
    begin = at + 1;
  }
  return options;
}

/**
 * The words that a pattern contains, without its roles. Of two groups with a blank between, each is
 * read by itself: they have far more wordings together than words.
 */
export function wordsIn(pattern: string): readonly string[] {
  return pattern
    .replaceAll(roleWord, ' ')
    .split('|')
    .flatMap((wording) =>
      isClosed(wording) ? apart(wording).flatMap(wordsOfPart) : splitWords(wording),
    );
}

const ofCharacters = /^[\u3005-\u9fff #@&%~()/]*$/;

/** Where each character is a word, it is one however the groups are put together. */
function wordsOfPart(part: string): readonly string[] {
  return ofCharacters.test(part) ? [...part].filter(standsAlone) : expand(part).flatMap(splitWords);
}

/** Parted where no word goes on. */
function apart(pattern: string): readonly string[] {
  const parts: string[] = [];
  let [begin, depth] = [0, 0];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    depth = depthAfter(character, depth);
    if (depth > 0 || !(character === ' ' || standsAlone(character))) continue;
    parts.push(pattern.slice(begin, at), character);
    begin = at + 1;
  }
  return [...parts, pattern.slice(begin)];
}

const firstCharacter = 0x3005;
const lastCharacter = 0x9fff;

/** By blanks; places and the characters of Chinese and Japanese are words of their own. A pattern is no match for this. */
function splitWords(wording: string): readonly string[] {
  const words: string[] = [];
  let begin = 0;
  const finish = (at: number): void => {
    if (at > begin) words.push(wording.slice(begin, at));
    begin = at;
  };
  for (let at = 0; at < wording.length; at += 1) {
    const character = wording[at] ?? '';
    if (character === '<' || character === ' ' || standsAlone(character)) finish(at);
    if (character === ' ') begin = at + 1;
    else if (standsAlone(character) || endsRole(wording, begin, at)) finish(at + 1);
  }
  finish(wording.length);
  return words;
}

function endsRole(wording: string, begin: number, at: number): boolean {
  return wording[at] === '>' && wording.slice(begin, at + 1) === roleWord;
}

function standsAlone(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= firstCharacter && code <= lastCharacter) || '#@&%~'.includes(character);
}

/** What was added first stays where two wordings are the same. */
export function addPhrase<Meaning>(
  phrases: Phrases<Meaning>,
  words: readonly string[],
  meaning: Meaning,
): void {
  let at = phrases;
  for (const word of words) at = at.next?.get(word) ?? addNext(at, word);
  at.meaning ??= meaning;
}

function addNext<Meaning>(at: Phrases<Meaning>, word: string): Phrases<Meaning> {
  const added = noPhrases<Meaning>();
  at.next ??= new Map();
  at.next.set(word, added);
  const place = places.find((sign) => sign === word);
  if (place) at.places = [...(at.places ?? []), place];
  return added;
}

/** Every other way to write a phrase each of whose words may be written in several ways. */
export function eachWord(
  spellings: (word: string) => readonly string[],
): (words: readonly string[]) => readonly (readonly string[])[] {
  const known = new Map<string, readonly string[]>();
  const formsOf = (word: string): readonly string[] => {
    const forms = known.get(word) ?? [...new Set([word, ...spellings(word)])];
    known.set(word, forms);
    return forms;
  };
  return (words) => (words.every(isPlain) ? [] : combinations(words.map(formsOf)).slice(1));
}

function isPlain(word: string): boolean {
  return /^[ -~]*$/.test(word);
}

function combinations(forms: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return forms.reduce<readonly (readonly string[])[]>(
    (begun, of) => begun.flatMap((before) => of.map((form) => [...before, form])),
    [[]],
  );
}

export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
