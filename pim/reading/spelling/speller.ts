import type { Token } from '../tokens';
import { mendBlanks } from './blanks';
import { namesIn } from './capitals';
import { nearWords } from './near-words';
import { realNames, realWords } from './real-words';
import type { Vocabulary } from './vocabulary';
import { mendWord } from './word';

/** Corrects words that are one slip of the fingers away from a known one. */
export interface Speller {
  /** `text` is what the tokens were made of: its capitals tell names. */
  mend(tokens: readonly Token[], text: string): readonly Token[];
  /** Whether a word needs no correction. */
  knows(word: string): boolean;
}

/**
 * `guards` (`not`, `if`, `said` …) need not be among the words. `ofRoles` are the words of the names of
 * roles; they are less likely than the others, and the only short ones that a name in capitals may be
 * a slip of. Where two words are as likely, none is meant.
 */
export function speller(
  words: Iterable<string>,
  guards: Iterable<string>,
  ofRoles: Iterable<string> = [],
): Speller {
  const guardWords = new Set([...guards].filter(isSpeltAlone));
  const roleWords = new Set(ofRoles);
  const known = nearWords(spelt(words, guardWords, roleWords));
  const vocabulary: Vocabulary = {
    known,
    others: nearWords([...realWords, ...realNames].filter((word) => !known.has(word))),
    guards: guardWords,
    ofRoles: roleWords,
    stays: (word) => known.has(word) || realWords.has(word) || realNames.has(word),
  };
  return {
    knows: (word) => vocabulary.stays(word) || guardWords.has(word),
    mend(tokens, text) {
      if (tokens.every(({ word }) => vocabulary.stays(word))) return tokens;
      const parted = mendBlanks(tokens, vocabulary);
      const isName = namesIn(text, parted);
      return parted.map((token, at) =>
        mendWord(token, vocabulary, { isName: isName(at), afterRole: followsRole(parted, at) }),
      );
    },
  };

  function followsRole(tokens: readonly Token[], at: number): boolean {
    const before = tokens[at - 1];
    return before !== undefined && roleWords.has(before.word);
  }
}

function* spelt(...lists: readonly Iterable<string>[]): Iterable<string> {
  for (const list of lists) for (const word of list) if (isSpeltAlone(word)) yield word;
}

function isSpeltAlone(word: string): boolean {
  return word !== '' && !word.includes(' ');
}
