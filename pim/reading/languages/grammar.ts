import { roleWord } from '../tokens';
import { keptEnglish } from './english';
import type { Language, ReadNumber, Table, ToClock } from './language';
import { addPhrase, noPhrases, type Phrases, wordings, wordsIn } from './pattern';

export type Kind = 'guard' | 'verb' | 'opener' | 'phrase' | 'time' | 'reason' | 'reason-end';

/** What a phrase means: English words, or what makes a time of day of its numbers. */
export interface Meaning {
  readonly kind: Kind;
  readonly english: readonly string[];
  readonly clock?: ToClock;
}

/** Two words that belong together with others between. */
export interface Bracket {
  readonly english: readonly string[];
  readonly closes: Phrases<Meaning>;
}

/** The tables of a language, built for reading. */
export interface Grammar {
  readonly sentences: Phrases<Meaning>;
  readonly lengths: Phrases<Meaning>;
  readonly clocks: Phrases<Meaning>;
  readonly days: Phrases<Meaning>;
  readonly opens: Phrases<readonly Bracket[]>;
  readonly purpose: readonly [words: ReadonlySet<string>, verbs: ReadonlySet<string>];
  readonly readNumber: ReadNumber;
  readonly simplified: (word: string) => string;
  readonly verbLast: boolean;
  /** Words that may be glued to a number: the `std` of `2std`. */
  readonly units: ReadonlySet<string>;
}

export function buildGrammar(language: Language): Grammar {
  const clocks = noPhrases<Meaning>();
  for (const [clock, said] of language.clocks) {
    const meaning: Meaning = { kind: 'time', english: [], clock };
    for (const form of forms(language, said)) addPhrase(clocks, form, meaning);
  }
  const lengths = build(language, [['time', language.lengths]]);
  return {
    sentences: build(language, sentenceTables(language)),
    lengths,
    clocks,
    days: build(language, [['time', language.days]]),
    opens: buildBrackets(language),
    purpose: buildPurpose(language),
    readNumber: language.readNumber,
    simplified: language.simplified,
    verbLast: language.verbLast,
    units: new Set(
      [lengths, clocks].flatMap(wordsAfterNumber).filter((word) => !isShort.has(word)),
    ),
  };
}

function buildPurpose({ purpose: [words, verbs], spellings }: Language): Grammar['purpose'] {
  const known = split(verbs.replaceAll('\n', ' ')).flatMap((verb) => [
    verb,
    ...spellings([verb]).flat(),
  ]);
  return [new Set(split(words)), new Set(known)];
}

type Tables = readonly (readonly [Kind, Table])[];

function sentenceTables(language: Language): Tables {
  return [
    ['phrase', keptEnglish],
    ['guard', language.guards],
    ['verb', language.verbs],
    ['opener', language.openers],
    ['phrase', language.phrases],
    ['time', language.times],
    ['reason', language.reasons],
    ['reason-end', language.reasonEnds],
  ];
}

/** All as written come first, so that no word without its accents displaces another that has none: `sí`, `si`. */
function build({ spellings }: Language, tables: Tables): Phrases<Meaning> {
  const phrases = noPhrases<Meaning>();
  const entries = tables.flatMap(([kind, table]) =>
    table.flatMap(([english, said]) => {
      const meaning: Meaning = { kind, english: split(english) };
      return wordings(said).map((words) => ({ words, meaning }));
    }),
  );
  for (const { words, meaning } of entries) addPhrase(phrases, words, meaning);
  for (const { words, meaning } of entries) {
    for (const form of spellings(words)) addPhrase(phrases, form, meaning);
  }
  return phrases;
}

function buildBrackets(language: Language): Phrases<readonly Bracket[]> {
  const known = new Map<string, Bracket[]>();
  for (const [english, opens, closes] of language.brackets) {
    const bracket = {
      english: split(english),
      closes: build(language, [['verb', [[english, closes]]]]),
    };
    for (const form of forms(language, opens)) {
      const key = form.join(' ');
      known.set(key, [...(known.get(key) ?? []), bracket]);
    }
  }
  const phrases = noPhrases<readonly Bracket[]>();
  for (const [key, of] of known) addPhrase(phrases, key.split(' '), of);
  return phrases;
}

function forms({ spellings }: Language, said: string): readonly (readonly string[])[] {
  return wordings(said).flatMap((words) => [words, ...spellings(words)]);
}

function split(english: string): readonly string[] {
  return english.split(' ').filter((word) => word !== '');
}

/** `2h` and `30min` are English as well. */
const isShort = new Set(['h', 'm', 'min']);

function wordsAfterNumber(phrases: Phrases<Meaning>): readonly string[] {
  return [...(phrases.next?.get('#')?.next?.keys() ?? [])];
}

const noWord = new Set(['#', '@', '&', '%', '~', roleWord]);

/** Every word that the tables contain. */
export function wordsOf(tables: readonly Table[]): Iterable<string> {
  const words = tables.flatMap((table) => table.flatMap(([, said]) => wordsIn(said)));
  return new Set(words.filter((word) => !noWord.has(word)));
}
