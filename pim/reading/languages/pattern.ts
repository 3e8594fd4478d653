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
  return pattern.split('|').flatMap(expand).map(splitWords);
}

/** The innermost group first, so that groups may stand in groups. */
function expand(pattern: string): readonly string[] {
  const opens = pattern.lastIndexOf('(');
  const closes = pattern.indexOf(')', opens);
  if (opens < 0 || closes < 0) return [pattern];
  const options = pattern.slice(opens + 1, closes).split('/');
  return options.flatMap((option) =>
    expand(pattern.slice(0, opens) + option + pattern.slice(closes + 1)),
  );
}

const firstCharacter = 0x3005;
const lastCharacter = 0x9fff;

/** By blanks; places and the characters of Chinese and Japanese are words of their own. A pattern is no match for this. */
function splitWords(wording: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  const finish = (): void => {
    if (word !== '') words.push(word);
    word = '';
  };
  for (const character of wording) {
    if (standsAlone(character)) {
      finish();
      words.push(character);
    } else if (character === ' ') finish();
    else if (character === '<') {
      finish();
      word = character;
    } else word += character;
    if (word === '<role>') finish();
  }
  finish();
  return words;
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
