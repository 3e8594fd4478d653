import { isWithinOneSlip } from '../../spelling';

/** Two words that are one slip apart begin alike within one letter; so much of the beginning is looked up. */
const lookedUp = 6;
const none: readonly string[] = [];
/** What was looked up a moment ago is looked up again while the same message is read. */
const mostRemembered = 500;

/** Finds the known words that are one slip away from what was typed. */
export interface NearWords {
  has(word: string): boolean;
  near(typed: string): readonly string[];
}

/**
 * Each word is filed under its beginning with every one of its letters left out (SymSpell's way), so
 * that a look-up costs seven keys whatever was typed, and not a comparison with every word.
 */
export function nearWords(words: Iterable<string>): NearWords {
  const known = new Set(words);
  const remembered = new Map<string, readonly string[]>();
  let filed: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    has: (word) => known.has(word),
    near(typed) {
      // Most messages have no slip in them, and the first one is not to wait.
      filed ??= fileUnderBeginnings(known);
      const found = remembered.get(typed) ?? find(typed, filed);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(typed, found);
      return found;
    },
  };
}

function find(typed: string, filed: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>();
  for (const key of keysOf(typed)) {
    for (const word of filed.get(key) ?? none) if (isWithinOneSlip(typed, word)) found.add(word);
  }
  return [...found];
}

function fileUnderBeginnings(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const filed = new Map<string, string[]>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const there = filed.get(key);
      if (there) there.push(word);
      else filed.set(key, [word]);
    }
  }
  return filed;
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
