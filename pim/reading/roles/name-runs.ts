import type { Names } from './held-names';
import { mendedBy } from './look-up';
import type { Piece } from './pieces';
import { fillers, heads } from './word-tables';

const longestRun = 8;
const shortestJoined = 6;

/**
 * From each piece on, how many may belong to one name. Most words of a message stand in no name, and
 * nothing is looked up there; no name has the same word twice in a row.
 */
export function nameRuns(pieces: readonly Piece[], names: Names): readonly number[] {
  const telling = pieces.map((piece) => piece.kind === 'word' && stands(piece, names));
  markSplitWords(pieces, names, telling);
  const runs: number[] = new Array(pieces.length).fill(0);
  let length = 0;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    length = telling[at] === true || isFiller(pieces[at]) ? 1 + goesOn(pieces, at, length) : 0;
    runs[at] = telling[at] === true ? Math.min(length, longestRun) : 0;
  }
  return runs;
}

function isFiller(piece: Piece | undefined): boolean {
  return piece !== undefined && fillers.has(piece.word);
}

function goesOn(pieces: readonly Piece[], at: number, length: number): number {
  return pieces[at]?.word === pieces[at + 1]?.word ? 0 : length;
}

function stands(piece: Piece, names: Names): boolean {
  const { word, meaning } = piece;
  return (
    meaning[0] !== word ||
    heads.has(word) ||
    names.books.some(({ words }) => words.has(word)) ||
    mendedBy(piece, names) !== undefined
  );
}

/** `share point` is known when it is put together only. */
function markSplitWords(pieces: readonly Piece[], { books }: Names, telling: boolean[]): void {
  for (let at = 1; at < pieces.length; at += 1) {
    if (telling[at] === true && telling[at - 1] === true) continue;
    const joined = `${pieces[at - 1]?.word}${pieces[at]?.word}`;
    if (joined.length < shortestJoined || !books.some(({ words }) => words.has(joined))) continue;
    telling[at - 1] = true;
    telling[at] = true;
  }
}
