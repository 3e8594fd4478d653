import { type Token, wordAt } from './tokens';

export interface Found<Meaning> {
  readonly meaning: Meaning;
  /** The place after the phrase. */
  readonly next: number;
}

/** Looks up the longest known phrase that begins at a token. */
export interface PhraseBook<Meaning> {
  (tokens: readonly Token[], at: number): Found<Meaning> | undefined;
  /** Every word of its phrases, for knowing which words need no correction. */
  readonly words: ReadonlySet<string>;
  /** The words that its phrases begin with: before any other, nothing has to be looked up. */
  readonly firstWords: ReadonlySet<string>;
}

interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

type Entries<Meaning> = readonly (readonly [phrases: string, meaning: Meaning])[];

/** Phrases are written as people type them, without apostrophes; `|` parts wordings of one meaning. */
export function phraseBook<Meaning>(entries: Entries<Meaning>): PhraseBook<Meaning> {
  const byFirstWord = filed(entries);
  const lookUp = (tokens: readonly Token[], at: number): Found<Meaning> | undefined => {
    for (const { words, meaning } of byFirstWord.get(wordAt(tokens, at)) ?? none) {
      if (follow(tokens, at, words)) return { meaning, next: at + words.length };
    }
    return undefined;
  };
  return Object.assign(lookUp, {
    words: wordsOf(byFirstWord.values()),
    firstWords: new Set(byFirstWord.keys()),
  });
}

/** The phrases by what they begin with, the longest first. */
function filed<Meaning>(entries: Entries<Meaning>): ReadonlyMap<string, Phrase<Meaning>[]> {
  const byFirstWord = new Map<string, Phrase<Meaning>[]>();
  for (const [phrases, meaning] of entries) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.trim().split(' ');
      const others = byFirstWord.get(words[0] ?? '');
      if (others) others.push({ words, meaning });
      else byFirstWord.set(words[0] ?? '', [{ words, meaning }]);
    }
  }
  for (const phrases of byFirstWord.values()) {
    phrases.sort((a, b) => b.words.length - a.words.length);
  }
  return byFirstWord;
}

const none: readonly never[] = [];

/** The first of the words is known to be there. */
function follow(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 1; i < words.length; i += 1) {
    if (wordAt(tokens, at + i) !== words[i]) return false;
  }
  return true;
}

function wordsOf(lists: Iterable<readonly Phrase<unknown>[]>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const phrases of lists) {
    for (const { words } of phrases) for (const word of words) all.add(word);
  }
  return all;
}

/** A set of single words, for asking whether a token is one of them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
