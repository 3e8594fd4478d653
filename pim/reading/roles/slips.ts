import { isWithinOneSlip } from '../../spelling';

/** Finds the word that another is a slip of, if it is one word only. */
export type Mender = (word: string) => string | undefined;

const longWord = 6;
const safeFirstLetter = 7;

/** Words that differ from a word of a name by a letter, and mean something else. */
const others: ReadonlySet<string> = new Set(
  `render leader header order grouped groupe leaders exchanged exchanger intoned printed prints secured
  licensed licensee reported reporter attach police polices devise device searched writes written owned
  reordered manage managed messages messaged passwords networked placed tenants applied directed
  directors director hybrids external internal creators created operators contribute contributed
  contributes contributing designer resigned signed starts globe globes globally locale loyal
  support supports teammates terms terns tears trams user users uses used term team`.split(/\s+/),
);

interface Words {
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  readonly byTail: ReadonlyMap<string, readonly string[]>;
  readonly all: ReadonlySet<string>;
}

export function mender(words: Iterable<string>): Mender {
  const known = indexed(words);
  const mended = (word: string): string | undefined => {
    if (word.length < 4 || others.has(word) || known.all.has(word) || !/^[a-z]+$/.test(word)) {
      return undefined;
    }
    const hits = new Set([...sameFirstLetter(word, known), ...otherFirstLetter(word, known)]);
    const [only, ...more] = hits;
    return more.length === 0 ? only : undefined;
  };
  return mended;
}

function indexed(words: Iterable<string>): Words {
  const all = new Set(words);
  const byStart = new Map<string, string[]>();
  const byTail = new Map<string, string[]>();
  for (const word of all) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) continue;
    const start = `${word[0]}${word.length}`;
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
    const tail = word.slice(1);
    if (word.length >= safeFirstLetter) byTail.set(tail, [...(byTail.get(tail) ?? []), word]);
  }
  return { all, byStart, byTail };
}

function sameFirstLetter(word: string, { byStart }: Words): readonly string[] {
  return [word.length - 1, word.length, word.length + 1]
    .flatMap((length) => byStart.get(`${word[0]}${length}`) ?? [])
    .filter((meant) => isSlipOf(word, meant));
}

/** In a short word only two letters exchanged or one typed twice: every other slip makes another word. */
function isSlipOf(typed: string, meant: string): boolean {
  if (!isWithinOneSlip(typed, meant)) return false;
  if (meant.length >= longWord) return true;
  if (typed.length > meant.length) return typed.replace(/(.)\1/, '$1') === meant;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  return typed.length === meant.length && typed[at] === meant[at + 1];
}

/** A wrong, missing, doubled or exchanged first letter, in long words. */
function otherFirstLetter(word: string, { byTail, all }: Words): readonly string[] {
  if (word.length < longWord) return [];
  const [first = '', second = ''] = word;
  const exchanged = `${second}${first}${word.slice(2)}`;
  return [
    ...(byTail.get(word) ?? []),
    ...(byTail.get(word.slice(1)) ?? []),
    ...(exchanged !== word && all.has(exchanged) ? [exchanged] : []),
    ...(first === second && all.has(word.slice(1)) ? [word.slice(1)] : []),
  ];
}
