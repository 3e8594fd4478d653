import type { Token } from '../tokens';
import type { Names } from './held-names';
import { lookUp, type Match } from './look-up';
import { afterRole, isShort, neverAlone, ordinaryWords } from './phrase-signs';
import type { Piece } from './pieces';

/** Words that name a role; `from` and `to` are places of pieces. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly match: Match;
}

/** A message, its words as words of names, and the names there are. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly pieces: readonly Piece[];
  readonly names: Names;
}

const mostPieces = 8;

/** Every mention, the longest first, from left to right. */
export function findMentions(reading: Reading): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < reading.pieces.length; ) {
    const mention = mentionAt(reading, at);
    if (mention) mentions.push(mention);
    at = mention?.to ?? at + 1;
  }
  return mentions;
}

function mentionAt(reading: Reading, from: number): Mention | undefined {
  const { pieces, names } = reading;
  if (pieces[from]?.opens !== true) return undefined;
  for (let to = from + runLength(pieces, from); to > from; to -= 1) {
    if (pieces[to - 1]?.closes !== true) continue;
    const match = meaningOf(pieces.slice(from, to), names);
    if (match && (to - from > 1 || isRoleAlone(reading, from, match))) return { from, to, match };
  }
  return undefined;
}

function runLength(pieces: readonly Piece[], from: number): number {
  let length = 0;
  while (length < mostPieces && pieces[from + length]?.kind === 'word') length += 1;
  return length;
}

function meaningOf(pieces: readonly Piece[], names: Names): Match | undefined {
  const [only, ...others] = pieces;
  if (others.length === 0 && only?.word === 'admin') return anyAdministrator(names);
  return lookUp(pieces, names);
}

/** `admin` alone means any of them, and never one. */
export function anyAdministrator({ own }: Names): Match {
  const held = [...own].filter((name) => /\badministrator$/i.test(name));
  return { names: held, sure: false, doubt: true };
}

/** A single word is a role where it is no ordinary word, and, if it may mean several, where nothing follows that it belongs to. */
function isRoleAlone({ text, tokens, pieces }: Reading, at: number, match: Match): boolean {
  const piece = pieces[at];
  if (!piece) return false;
  const word = tokens[piece.from]?.word ?? '';
  if (neverAlone.has(word) || (match.doubt && ordinaryWords.has(word))) return false;
  if (match.sure) return word !== 'era' || isCapital(text, tokens[piece.from]);
  if (isShort(word) && !isCapital(text, tokens[piece.from])) return false;
  return endsPhrase(tokens[piece.to]);
}

function isCapital(text: string, token: Token | undefined): boolean {
  if (!token) return false;
  const typed = text.slice(token.start, token.end);
  return typed === typed.toUpperCase();
}

function endsPhrase(next: Token | undefined): boolean {
  return next === undefined || !/^[a-z\u00c0-\u024f]/.test(next.word) || afterRole.has(next.word);
}
