import { tokenise } from '../tokens';
import { gapped, headless, type Spelt } from './missing-words';
import { type Hit, headFirstKey, nameKey } from './name-key';
import { type Piece, piecesOf, wordPiece } from './pieces';
import { heads } from './word-tables';

export interface NameEntry extends Hit {
  /** What people write. */
  readonly text: string;
  /** A name counts for more than a nickname, and that for more than one with several meanings. */
  readonly rank: 'name' | 'nickname' | 'shared';
}

/** The ways in which names are looked up, from the words as they are to names with words left out. */
export interface NameBook {
  /** The words as they are. */
  readonly spaced: ReadonlyMap<string, Hit>;
  /** The words joined. */
  readonly exact: ReadonlyMap<string, Hit>;
  /** Short and foreign words spelt out. */
  readonly loose: ReadonlyMap<string, Hit>;
  /** The head first, the rest in any order: `Administrateur de l'accès conditionnel`. */
  readonly headFirst: ReadonlyMap<string, Hit>;
  /** Without `Administrator` at the end. */
  readonly headless: ReadonlyMap<string, Hit>;
  /** First and last word are there, some between are not: `privileged admin`. */
  readonly gapped: ReadonlyMap<string, Hit>;
  /** Every word of the names, as compared, and every two of them joined. */
  readonly words: ReadonlySet<string>;
  /** Every word of the names, as people type it. */
  readonly typed: ReadonlySet<string>;
}

type Ranked = Hit & { readonly rank: NameEntry['rank'] };

const ranks: Readonly<Record<NameEntry['rank'], number>> = { name: 2, nickname: 1, shared: 0 };

function add(book: Map<string, Ranked>, key: string, entry: Ranked): void {
  const known = book.get(key);
  const more = known ? ranks[entry.rank] - ranks[known.rank] : 1;
  if (more > 0) book.set(key, entry);
  if (more !== 0 || !known || meansSame(known, entry)) return;
  const names = [...new Set([...known.names, ...entry.names])];
  const sure = names.length === 1 && known.sure && entry.sure;
  book.set(key, { names, sure, rank: entry.rank });
}

function meansSame(known: Ranked, { names, sure }: Ranked): boolean {
  return (
    names.length === 1 &&
    known.names.length === 1 &&
    names[0] === known.names[0] &&
    sure === known.sure
  );
}

export function nameBook(entries: readonly NameEntry[]): NameBook {
  const read = nameReader();
  const spaced = new Map<string, Ranked>();
  const exact = new Map<string, Ranked>();
  const loose = new Map<string, Ranked>();
  const headFirst = new Map<string, Ranked>();
  const typed = new Set<string>();
  const words = new Set<string>();
  const spelt: Spelt[] = [];
  for (const entry of entries) {
    const text = entry.text.toLowerCase();
    const { plainWords, meanings } = read(text);
    addAll(words, plainWords);
    addAll(words, meanings);
    addAll(words, pairs(plainWords));
    addAll(typed, plainName.test(text) ? text.split(' ') : text.split(/[\s\-'’]+/));
    add(spaced, plainWords.join(' '), entry);
    add(exact, nameKey(plainWords), entry);
    if (!isHeadFirst(meanings)) add(loose, nameKey(meanings), entry);
    if (entry.rank !== 'shared') add(headFirst, headFirstKey(headBefore(meanings)), entry);
    if (entry.rank === 'name') spelt.push({ words: plainWords, name: entry.text });
  }
  const shortened = { headless: headless(spelt), gapped: gapped(spelt) };
  return { spaced, exact, loose, headFirst, ...shortened, words, typed };
}

/** `powerplatform` is known where `Power Platform` is. */
function pairs(words: readonly string[]): readonly string[] {
  return words
    .slice(1)
    .flatMap((word, index) => ((words[index]?.length ?? 0) > 2 ? [`${words[index]}${word}`] : []));
}

function addAll(set: Set<string>, words: readonly string[]): void {
  for (const word of words) set.add(word);
}

function headBefore(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  return last === undefined || isHeadFirst(words) ? words : [last, ...words.slice(0, -1)];
}

function isHeadFirst(words: readonly string[]): boolean {
  return words.length > 1 && heads.has(words[0] ?? '');
}

interface NameWords {
  readonly plainWords: readonly string[];
  readonly meanings: readonly string[];
}

const plainName = /^[a-z0-9 ]+$/;

/** Nearly all names are plain words, and their words come again and again: those are read once. */
function nameReader(): (text: string) => NameWords {
  const known = new Map<string, Piece>();
  const pieceOf = (word: string): Piece => {
    const piece = known.get(word) ?? wordPiece(word, 0);
    known.set(word, piece);
    return piece;
  };
  return (text) =>
    wordsOf(plainName.test(text) ? text.split(' ').map(pieceOf) : piecesOf(tokenise(text)));
}

function wordsOf(pieces: readonly Piece[]): NameWords {
  const words = pieces.filter(({ kind }) => kind === 'word');
  return {
    plainWords: words.map(({ word }) => word),
    meanings: words.flatMap(({ meaning }) => meaning),
  };
}
