import type { Token } from '../tokens';
import { cjkWords, longestCjkWord } from './word-tables';
import { plain, unfolded } from './words';

/**
 * A word of a name: most often a token, but `exchange-admin` is two and `管理者` is one of three tokens.
 * Slashes and signs part names, and are pieces too.
 */
export interface Piece {
  readonly kind: 'word' | 'slash' | 'sign';
  readonly word: string;
  readonly typed: string;
  /** What the word stands for where it is short or foreign. */
  readonly meaning: readonly string[];
  /** The token it begins in, and the place after the one it ends in. */
  readonly from: number;
  readonly to: number;
  /** Whether a name may begin or end with it: not in the middle of `SG-Prod-DBA`. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const cjk = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]$/u;
const latin = /^[a-z0-9]+$/;
const longestWord = 60;

export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const word = tokens[at]?.word ?? '';
    const known = latin.test(word) ? undefined : cjkWord(tokens, at);
    if (known) pieces.push(known);
    else pieces.push(...piecesOfToken(word, at));
    at = known ? known.to : at + 1;
  }
  return pieces;
}

/** The longest word of a Japanese or Chinese name that begins here. */
function cjkWord(tokens: readonly Token[], at: number): Piece | undefined {
  if (!cjk.test(tokens[at]?.word ?? '')) return undefined;
  const characters = tokens.slice(at, at + longestCjkWord).map(({ word }) => word);
  for (let length = characters.length; length > 0; length -= 1) {
    const meaning = cjkWords.get(characters.slice(0, length).join(''));
    if (meaning !== undefined) {
      return {
        kind: 'word',
        word: meaning,
        typed: meaning,
        meaning: [meaning],
        from: at,
        to: at + length,
        opens: true,
        closes: true,
      };
    }
  }
  return undefined;
}

function piecesOfToken(word: string, at: number): readonly Piece[] {
  if (latin.test(word)) return [wordPiece(word, at)];
  if (word.length > longestWord || !letterOrDigit.test(word)) return [signPiece(word, at)];
  const parts = word.split(/([/&+])|[-_.#@]/).filter((part) => part);
  return parts.map((part, index) => {
    if (/^[/&+]$/.test(part)) return { ...signPiece(part, at), kind: 'slash' };
    return {
      ...wordPiece(part, at),
      opens: index === 0 || isSlash(parts[index - 1]),
      closes: index === parts.length - 1 || isSlash(parts[index + 1]),
    };
  });
}

function isSlash(part: string | undefined): boolean {
  return part === '/' || part === '&' || part === '+';
}

export function wordPiece(typed: string, at: number): Piece {
  const word = plain(typed);
  return {
    kind: 'word',
    word,
    typed,
    meaning: unfolded(word),
    from: at,
    to: at + 1,
    opens: true,
    closes: true,
  };
}

function signPiece(word: string, at: number): Piece {
  return {
    kind: 'sign',
    word,
    typed: word,
    meaning: [word],
    from: at,
    to: at + 1,
    opens: false,
    closes: false,
  };
}
