import type { Names } from './held-names';
import type { NameBook } from './name-book';
import { type Hit, headFirstKey, nameKey } from './name-key';
import type { Piece } from './pieces';
import { fillers, heads } from './word-tables';
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
  const exact = find(names, 'exact', nameKey(pieces.map(({ word }) => word)));
  if (exact) return exact;
  const meanings = pieces.flatMap(({ meaning }) => meaning);
  return (
    (isTelling(pieces) ? find(names, 'loose', nameKey(meanings)) : undefined) ??
    headFirst(meanings, names)
  );
}

/** A short form alone is a word of any other kind: `op`, `dev`. */
function isTelling(pieces: readonly Piece[]): boolean {
  const [only, ...others] = pieces;
  return others.length > 0 || (only !== undefined && only.word.length > 4);
}

function headFirst(meanings: readonly string[], names: Names): Match | undefined {
  const [head = '', ...others] = meanings;
  if (!heads.has(head) || fillers.has(others.at(-1) ?? '')) return undefined;
  const telling = others.filter((word) => !fillers.has(word));
  return telling.length === 0
    ? undefined
    : find(names, 'headFirst', headFirstKey([head, ...telling]));
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

interface Telling {
  readonly words: readonly string[];
  readonly slip: boolean;
}

function misspelt(pieces: readonly Piece[], names: Names): Match | undefined {
  const [only, ...others] = pieces;
  if (others.length === 0 && (only?.word.length ?? 0) < longLoneWord) return undefined;
  const words = pieces.map(({ word, meaning }): Telling => {
    const meant = meaning[0] === word ? names.mended(word) : undefined;
    return { words: meant === undefined ? meaning : unfolded(meant), slip: meant !== undefined };
  });
  if (!words.some(({ slip }) => slip)) return undefined;
  const meanings = words.flatMap((word) => word.words);
  const key = nameKey(meanings);
  return find(names, 'exact', key) ?? find(names, 'loose', key) ?? headFirst(meanings, names);
}

function doubtful(pieces: readonly Piece[], names: Names): Match | undefined {
  if (!isTelling(pieces)) return undefined;
  const key = nameKey(pieces.flatMap(({ meaning }) => meaning));
  const headless = find(names, 'headless', key);
  if (headless) return headless;
  return pieces.length > 1 ? find(names, 'gapped', key) : undefined;
}
