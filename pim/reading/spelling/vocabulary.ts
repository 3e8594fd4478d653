import type { NearWords } from './near-words';

/** What words are known, and which of them have a part of their own in spelling. */
export interface Vocabulary {
  readonly known: NearWords;
  /** Words of the language and names that are none of the known ones. */
  readonly others: NearWords;
  readonly guards: ReadonlySet<string>;
  readonly ofRoles: ReadonlySet<string>;
  /** Known, or a word of the language that is no slip of a known one. */
  stays(word: string): boolean;
}
