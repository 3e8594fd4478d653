import { isWithinOneSlip } from '../../spelling';
import { plain, unfolded } from './words';

/** Finds the word of a name that another is a slip of, where it can be one only. */
export type Mender = (word: string) => string | undefined;

const longWord = 6;
const veryLongWord = 7;

/** Short words that names begin with so often that their slips are worth mending. */
const shortWords: ReadonlySet<string> = new Set(['user', 'team', 'teams', 'group', 'groups']);

/** Words of sentences that such a slip would be: `use admin rights`, `them`, `grow`. */
const others: ReadonlySet<string> = new Set(
  `use uses used usual usar usare super ser oser suer term terms tears tea teas seam beam ream steam them
  then tema temas item items times time grow grown grows grip admit`.split(/\s+/),
);

/** Words a letter away from a long word of a name, which alone mean something else. */
const lookalikes: ReadonlySet<string> = new Set(
  `exchanged exchanger exchanges licensed secured contribute contributed contributes contributing
  compliant complaint complaints securing passworded developed operated applications`.split(/\s+/),
);

/** Whether a word that stands alone is something else than a slip: nothing around it says that a role is meant. */
export function isOwnWord(word: string, meant: string): boolean {
  return lookalikes.has(word) || word[0] !== meant[0];
}

interface Spelt {
  readonly word: string;
  readonly letters: number;
}

interface Words {
  readonly all: ReadonlySet<string>;
  /** By first letter and length; only those in which slips are mended. */
  readonly byStart: ReadonlyMap<string, readonly Spelt[]>;
  readonly byTail: ReadonlyMap<string, readonly string[]>;
}

const letters = /^[a-z]{4,}$/;

export function mender(words: Iterable<string>): Mender {
  const known = indexed(words);
  return (word) => {
    if (!letters.test(word) || others.has(word)) return undefined;
    if (isAdministrator(word)) return 'admin';
    if (known.all.has(word)) return undefined;
    return onlyMeaning([...sameFirstLetter(word, known), ...otherFirstLetter(word, known)]);
  };
}

function onlyMeaning([first, ...others]: readonly string[]): string | undefined {
  if (first === undefined) return undefined;
  const meaning = unfolded(plain(first)).join(' ');
  const agreed = others.every((other) => unfolded(plain(other)).join(' ') === meaning);
  return agreed ? plain(first) : undefined;
}

/** Nearly every name ends in it, so that it is known by any of its slips. */
function isAdministrator(word: string): boolean {
  return word.length <= 'admin'.length + 1 && isWithinOneSlip(word, 'admin');
}

function indexed(words: Iterable<string>): Words {
  const all = new Set([...words, ...shortWords]);
  const byStart = new Map<string, Spelt[]>();
  const byTail = new Map<string, string[]>();
  for (const word of all) {
    if (!letters.test(word)) continue;
    const isLong = word.length >= longWord;
    if (isLong || shortWords.has(word)) {
      put(byStart, `${word[0]}${word.length}`, { word, letters: lettersOf(word) });
    }
    if (isLong) put(byTail, word.slice(1), word);
  }
  return { all, byStart, byTail };
}

function put<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

const firstLetter = 97;

/** Which letters are in a word, a bit for each. */
function lettersOf(word: string): number {
  let found = 0;
  for (let at = 0; at < word.length; at += 1) found |= 1 << (word.charCodeAt(at) - firstLetter);
  return found;
}

/** One slip changes two letters at most, so that most words need not be compared letter by letter. */
function differInTwo(one: number, other: number): boolean {
  const differing = one ^ other;
  const withoutFirst = differing & (differing - 1);
  return (withoutFirst & (withoutFirst - 1)) === 0;
}

function sameFirstLetter(word: string, { byStart }: Words): readonly string[] {
  const found: string[] = [];
  const typed = lettersOf(word);
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    for (const meant of byStart.get(`${word[0]}${length}`) ?? none) {
      if (differInTwo(typed, meant.letters) && isWithinOneSlip(word, meant.word)) {
        found.push(meant.word);
      }
    }
  }
  return found;
}

const none: readonly never[] = [];

/** A first letter that is missing, too many or exchanged with the second; a wrong one in very long words only. */
function otherFirstLetter(word: string, { byTail, all }: Words): readonly string[] {
  if (word.length < longWord - 1) return [];
  const [first = '', second = ''] = word;
  const tail = word.slice(1);
  const exchanged = `${second}${first}${word.slice(2)}`;
  return [
    ...(byTail.get(word) ?? []),
    ...(word.length >= veryLongWord ? (byTail.get(tail) ?? []) : []),
    ...[tail, exchanged].filter((meant) => meant.length >= longWord && all.has(meant)),
  ];
}
