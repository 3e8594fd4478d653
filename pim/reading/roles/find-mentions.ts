import { type Token, wordAt } from '../tokens';
import type { Names } from './held-names';
import { englishHeads, lookUp, type Match } from './look-up';
import { nameKey } from './name-key';
import { nameRuns } from './name-runs';
import { afterRole, neverAlone, ordinaryPhrases, ordinaryWords } from './phrase-signs';
import type { Piece } from './pieces';
import { heads } from './word-tables';

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

/** Every mention, the longest first, from left to right. */
export function findMentions(reading: Reading): readonly Mention[] {
  const mentions: Mention[] = [];
  const runs = nameRuns(reading.pieces, reading.names);
  for (let at = 0; at < reading.pieces.length; ) {
    const mention = mentionAt(reading, at, runs[at] ?? 0);
    if (mention) mentions.push(mention);
    at = mention?.to ?? at + 1;
  }
  return mentions;
}

function mentionAt(reading: Reading, from: number, run: number): Mention | undefined {
  const { pieces, names } = reading;
  if (pieces[from]?.opens !== true || isCalledRole(pieces, from)) return undefined;
  for (let to = from + run; to > from; to -= 1) {
    if (pieces[to - 1]?.closes !== true) continue;
    const match = meaningOf(pieces.slice(from, to), names);
    if (match && isRole(reading, { from, to, match })) return { from, to, match };
  }
  return undefined;
}

/** `le rôle Administrateur Exchange` is a role of that name, and no administrator of roles. */
function isCalledRole(pieces: readonly Piece[], at: number): boolean {
  const [role] = pieces[at]?.meaning ?? [];
  const next = pieces[at + 1];
  const head = next?.meaning[0] ?? '';
  return role === 'role' && heads.has(head) && !englishHeads.has(next?.typed ?? '');
}

function isRole(reading: Reading, { from, to, match }: Mention): boolean {
  if (to - from === 1) return isRoleAlone(reading, from, match);
  const words = reading.pieces.slice(from, to).map(({ word }) => word);
  return !(match.doubt && ordinaryPhrases.has(nameKey(words)));
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

/** Letters of two alphabets in one word are a disguise; what follows is no role of its own. */
const mixed =
  /[a-z][^a-z]*[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}][^a-z]*[a-z]/u;

/** A single word is a role where it is no ordinary word. */
function isRoleAlone(reading: Reading, at: number, match: Match): boolean {
  const piece = reading.pieces[at];
  const token = piece && reading.tokens[piece.from];
  if (!piece || !token || mixed.test(wordAt(reading.tokens, piece.from - 1))) return false;
  if (neverAlone.has(token.word) || (match.doubt && ordinaryWords.has(token.word))) return false;
  if (isCommonWord(token.word, match) && !isCapital(reading.text, token)) return false;
  return match.sure || endsPhrase(reading.tokens[piece.to]);
}

/** Short ambiguous nicknames are words of one language or another: `la`, `sa`, `ha`, `era`. */
function isCommonWord(word: string, { sure }: Match): boolean {
  return word === 'era' || (word.length < 3 && !sure);
}

function isCapital(text: string, token: Token): boolean {
  const typed = text.slice(token.start, token.end);
  return typed === typed.toUpperCase();
}

/** What may mean several roles is no role where something follows that it belongs to: `security incident`. */
function endsPhrase(next: Token | undefined): boolean {
  return next === undefined || !/^[a-z\u00c0-\u024f]/.test(next.word) || afterRole.has(next.word);
}
