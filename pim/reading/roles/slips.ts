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

interface Words {
  readonly all: ReadonlySet<string>;
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  readonly byTail: ReadonlyMap<string, readonly string[]>;
}

const letters = /^[a-z]{4,}$/;

export function mender(words: Iterable<string>): Mender {
  const known = indexed(words);
  return (word) => {
    if (!letters.test(word) || others.has(word)) return undefined;
    if (isAdministrator(word)) return 'admin';
    if (known.all.has(word)) return undefined;
    const hits = [...sameFirstLetter(word, known), ...otherFirstLetter(word, known)];
    const meanings = new Set(hits.map((hit) => unfolded(plain(hit)).join(' ')));
    return meanings.size === 1 && hits[0] !== undefined ? plain(hits[0]) : undefined;
  };
}

/** Nearly every name ends in it, so that it is known by any of its slips. */
function isAdministrator(word: string): boolean {
  return word.length <= 'admin'.length + 1 && isWithinOneSlip(word, 'admin');
}

function indexed(words: Iterable<string>): Words {
  const all = new Set([...words, ...shortWords]);
  const byStart = new Map<string, string[]>();
  const byTail = new Map<string, string[]>();
  for (const word of all) {
    if (!letters.test(word)) continue;
    put(byStart, `${word[0]}${word.length}`, word);
    if (word.length >= longWord) put(byTail, word.slice(1), word);
  }
  return { all, byStart, byTail };
}

function put(map: Map<string, string[]>, key: string, word: string): void {
  const known = map.get(key);
  if (known) known.push(word);
  else map.set(key, [word]);
}

function sameFirstLetter(word: string, { byStart }: Words): readonly string[] {
  return [word.length - 1, word.length, word.length + 1]
    .flatMap((length) => byStart.get(`${word[0]}${length}`) ?? [])
    .filter(
      (meant) =>
        (meant.length >= longWord || shortWords.has(meant)) && isWithinOneSlip(word, meant),
    );
}

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
