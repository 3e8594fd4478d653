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
}

/** Phrases are written as people type them, without apostrophes; `|` parts wordings of one meaning. */
export function phraseBook<Meaning>(
  entries: readonly (readonly [phrases: string, meaning: Meaning])[],
): PhraseBook<Meaning> {
  const byFirstWord = new Map<string, { words: readonly string[]; meaning: Meaning }[]>();
  for (const [phrases, meaning] of entries) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.trim().split(' ');
      const first = words[0] ?? '';
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, meaning }]);
    }
  }
  for (const phrases of byFirstWord.values()) {
    phrases.sort((a, b) => b.words.length - a.words.length);
  }
  const lookUp = (tokens: readonly Token[], at: number): Found<Meaning> | undefined => {
    const known = byFirstWord.get(wordAt(tokens, at));
    const hit = known?.find(({ words }) =>
      words.every((word, i) => wordAt(tokens, at + i) === word),
    );
    return hit && { meaning: hit.meaning, next: at + hit.words.length };
  };
  const words = [...byFirstWord.values()].flat().flatMap((phrase) => phrase.words);
  return Object.assign(lookUp, { words: new Set(words) });
}

/** A set of single words, for asking whether a token is one of them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
