import { isWithinOneSlip } from '../../spelling';

/** Two words that are one slip apart begin alike within one letter; so much of the beginning is looked up. */
const lookedUp = 6;

/** Finds the known words that are one slip away from what was typed. */
export interface NearWords {
  has(word: string): boolean;
  near(typed: string): readonly string[];
  /** Lower is likelier: the place in the list that the words came in. */
  rank(word: string): number;
}

/**
 * Each word is filed under its beginning with every one of its letters left out (SymSpell's way), so
 * that a look-up costs seven keys whatever was typed, and not a comparison with every word.
 */
export function nearWords(words: Iterable<string>): NearWords {
  const ranks = new Map<string, number>();
  for (const word of words) if (!ranks.has(word)) ranks.set(word, ranks.size);
  const filed = new Map<string, string[]>();
  for (const word of ranks.keys()) {
    for (const key of keysOf(word)) {
      const there = filed.get(key);
      if (there) there.push(word);
      else filed.set(key, [word]);
    }
  }
  return {
    has: (word) => ranks.has(word),
    rank: (word) => ranks.get(word) ?? ranks.size,
    near: (typed) => {
      const filedAlike = keysOf(typed).flatMap((key) => filed.get(key) ?? []);
      return [...new Set(filedAlike)].filter((word) => isWithinOneSlip(typed, word));
    },
  };
}

function keysOf(word: string): readonly string[] {
  const beginning = word.length > lookedUp ? word.slice(0, lookedUp) : word;
  const keys = [beginning];
  for (let left = 0; left < beginning.length; left += 1) {
    if (beginning[left] === beginning[left + 1]) continue;
    keys.push(beginning.slice(0, left) + beginning.slice(left + 1));
  }
  return keys;
}
