import { deeds, fillers, things } from './task-vocabulary';

/** What a description of some work is about, in words that are the same however it was put. */
export interface TaskWords {
  /** `reset`, `read` … */
  readonly deeds: ReadonlySet<string>;
  /** `password`, `mailbox` … */
  readonly things: ReadonlySet<string>;
}

const longestTask = 500;

/** `Update all properties except User Principal Name` is not about that name. */
const exception = ' except ';

interface Meaning {
  readonly kind: 'thing' | 'deed';
  readonly words: readonly string[];
}

interface Vocabulary {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** How many words the longest phrase has that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
  readonly fillers: ReadonlySet<string>;
}

let known: Vocabulary | undefined;

/** Built when first somebody asks: most conversations never do. */
function vocabulary(): Vocabulary {
  known ??= readVocabulary();
  return known;
}

function readVocabulary(): Vocabulary {
  const meanings = new Map([...readLines(deeds, 'deed'), ...readLines(things, 'thing')]);
  const longest = new Map<string, number>();
  for (const phrase of meanings.keys()) {
    const [first = '', ...others] = phrase.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, others.length + 1));
  }
  return { meanings, longest, fillers: new Set([...fillers].map(stem)) };
}

function readLines(lines: string, kind: Meaning['kind']): readonly [string, Meaning][] {
  return lines
    .split('\n')
    .filter((line) => line.includes(':'))
    .flatMap((line) => {
      const [name = '', phrases = ''] = line.split(': ');
      // A line without a name lists words that say nothing, and must not be read otherwise.
      const meaning = { kind, words: name.split(' ').filter((word) => word !== '') };
      return phrases
        .split(', ')
        .map((phrase): [string, Meaning] => [phrase.split(' ').map(stem).join(' '), meaning]);
    });
}

function isFiller(word: string): boolean {
  return vocabulary().fillers.has(word) || /^\d+$/.test(word);
}

function stems(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(stem);
}

/** The same for `policy`, `policies`; `license`, `licensing`; `reset`, `resetting`. No word that people know. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = withoutSuffix(singular(word));
  const end = bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
  const last = end.at(-1) ?? '';
  const isDoubled = last === end.at(-2) && !'aeiou'.includes(last);
  return isDoubled ? end.slice(0, -1) : end;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const isPlural = word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us');
  return isPlural ? word.slice(0, -1) : word;
}

function withoutSuffix(word: string): string {
  if (word.length <= 5) return word;
  if (word.endsWith('ing')) return word.slice(0, -3);
  return word.endsWith('ed') ? word.slice(0, -2) : word;
}

/** Reads a description of some work. The longest phrase that is known counts. */
export function readTask(text: string): TaskWords {
  const [told = ''] = text.slice(0, longestTask).replaceAll('(', ' ').split(exception);
  const words = stems(told);
  const found = { deed: new Set<string>(), thing: new Set<string>() };
  for (let at = 0; at < words.length; ) {
    const { meaning, length } = meaningAt(words, at);
    for (const word of meaning?.words ?? []) found[meaning?.kind ?? 'thing'].add(word);
    at += length;
  }
  return { deeds: found.deed, things: found.thing };
}

function meaningAt(
  words: readonly string[],
  at: number,
): { readonly meaning?: Meaning; readonly length: number } {
  const word = words[at] ?? '';
  const { meanings, longest } = vocabulary();
  for (let length = longest.get(word) ?? 0; length > 0; length -= 1) {
    const meaning = meanings.get(words.slice(at, at + length).join(' '));
    if (meaning && at + length <= words.length) return { meaning, length };
  }
  return isFiller(word) ? { length: 1 } : { meaning: { kind: 'thing', words: [word] }, length: 1 };
}
