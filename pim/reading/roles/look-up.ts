import type { Names } from './held-names';
import type { NameBook } from './name-book';
import { type Hit, headFirstKey, nameKey } from './name-key';
import { ordinaryWords } from './phrase-signs';
import type { Piece } from './pieces';
import { isOwnWord } from './slips';
import { fillers, heads, synonyms } from './word-tables';
import { unfolded } from './words';

/** `doubt` where words of the name are missing: it is asked for, or offered, and never picked. */
export interface Match {
  readonly names: readonly string[];
  readonly sure: boolean;
  readonly doubt: boolean;
}

type Book = Exclude<keyof NameBook, 'words' | 'typed'>;

/** What some pieces can mean, by the surest way there is. */
export function lookUp(pieces: readonly Piece[], names: Names): Match | undefined {
  return named(pieces, names) ?? misspelt(pieces, names) ?? doubtful(pieces, names);
}

function named(pieces: readonly Piece[], names: Names): Match | undefined {
  const words = pieces.map(({ word }) => word);
  const exact = find(names, 'spaced', words.join(' ')) ?? find(names, 'exact', nameKey(words));
  if (exact) return exact;
  const meanings = pieces.flatMap(({ meaning }) => meaning);
  return (
    (isTelling(pieces) ? find(names, 'loose', nameKey(meanings)) : undefined) ??
    headFirst(pieces, meanings, names)
  );
}

/** A short form alone is a word of any other kind: `op`, `dev`. */
function isTelling(pieces: readonly Piece[]): boolean {
  const [only, ...others] = pieces;
  return (
    others.length > 0 || (only !== undefined && (only.word.length > 4 || /\d/.test(only.word)))
  );
}

/**
 * English puts the head last, and `admin role` is no role; so a name that begins with it has to look like
 * another language, or to be of words that are no ordinary ones: `admin exchange`.
 */
function headFirst(
  pieces: readonly Piece[],
  meanings: readonly string[],
  names: Names,
): Match | undefined {
  const [head = '', ...others] = meanings;
  if (!heads.has(head) || fillers.has(others.at(-1) ?? '')) return undefined;
  const telling = others.filter((word) => !fillers.has(word));
  const english = telling.length === others.length && englishHeads.has(pieces[0]?.typed ?? '');
  if (telling.length === 0 || (english && telling.some((word) => isOrdinary(word)))) {
    return undefined;
  }
  return find(names, 'headFirst', headFirstKey([head, ...telling]));
}

export const englishHeads: ReadonlySet<string> = new Set(
  'admin admins administrator administrators adm reader readers viewer operator operators op'.split(
    ' ',
  ),
);

function isOrdinary(word: string): boolean {
  return ordinaryWords.has(word) || heads.has(word);
}

function find({ books, own }: Names, way: Book, key: string): Match | undefined {
  const hits = books.flatMap((book) => book[way].get(key) ?? []);
  return hits.length === 0 ? undefined : joined(hits, own, way === 'headless' || way === 'gapped');
}

/**
 * What is called so by its own name comes first, and of several such what the person holds. A shared
 * nickname (`reader`) is never settled by what is held: it would pick a role that was not named.
 */
function joined(hits: readonly Hit[], own: ReadonlySet<string>, doubt: boolean): Match {
  const names = [...new Set(hits.flatMap((hit) => hit.names))];
  const held = names.filter((name) => own.has(name));
  const likeliest = [...held, ...names.filter((name) => !own.has(name))];
  const only = onlyOne(likeliest, held);
  if (doubt) return { names: likeliest, sure: names.length === 1 && held.length === 1, doubt };
  const sure = only !== undefined && hits.some((hit) => hit.sure && hit.names.includes(only));
  return { names: sure ? [only] : likeliest, sure, doubt };
}

function onlyOne(names: readonly string[], held: readonly string[]): string | undefined {
  return held.length === 1 || names.length === 1 ? names[0] : undefined;
}

const longLoneWord = 8;

function misspelt(pieces: readonly Piece[], names: Names): Match | undefined {
  const words = pieces.map((piece) => mendedWord(piece, names));
  if (!words.some(({ slip }) => slip)) return undefined;
  const [only, ...others] = words;
  if (others.length === 0 && only && isLoneSlip(only)) return undefined;
  const meanings = words.flatMap(({ meant }) => meant);
  const key = nameKey(meanings);
  return (
    find(names, 'exact', key) ?? find(names, 'loose', key) ?? headFirst(pieces, meanings, names)
  );
}

interface Mended {
  readonly word: string;
  readonly meant: readonly string[];
  readonly slip: boolean;
}

/** A slip may be in the letter that the plural was taken from: `tams`. */
export function mendedBy({ word, typed }: Piece, names: Names): string | undefined {
  if (synonyms.has(word)) return undefined;
  return names.mended(word) ?? (typed === word ? undefined : names.mended(typed));
}

function mendedWord(piece: Piece, names: Names): Mended {
  const { word, meaning } = piece;
  const meant = mendedBy(piece, names);
  return meant === undefined
    ? { word, meant: meaning, slip: false }
    : { word, meant: unfolded(meant), slip: true };
}

function isLoneSlip({ word, meant }: Mended): boolean {
  return word.length < longLoneWord || isOwnWord(word, meant[0] ?? '');
}

function doubtful(pieces: readonly Piece[], names: Names): Match | undefined {
  if (!isTelling(pieces)) return undefined;
  const key = nameKey(pieces.flatMap(({ meaning }) => meaning));
  const headless = find(names, 'headless', key);
  if (headless) return headless;
  return pieces.length > 1 ? find(names, 'gapped', key) : undefined;
}
