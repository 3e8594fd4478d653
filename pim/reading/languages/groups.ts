import { roleWord, type Token, wordAt } from '../tokens';
import type { Bracket, Kind, Meaning } from './grammar';
import { longest, type Match, placed, type Reading, wordIn } from './match';
import { alignTimes } from './range';

/** Some words of a message and the English for them. */
export interface Group {
  readonly kind: Kind | 'role' | 'sign' | 'unknown';
  readonly english: readonly Token[];
  /** The words as they were. */
  readonly tokens: readonly Token[];
}

/** Brackets further apart than this are none; it keeps the search from growing with the text. */
const widestBracket = 24;
const ends = new Set([';', ':', '.', '!', '?', '\n', '—']);

/** Parts a message into what the language has phrases for and what it has not. */
export function group(reading: Reading): readonly Group[] {
  const groups: Group[] = [];
  const closing = new Set<number>();
  let at = 0;
  while (at < reading.tokens.length) {
    const found = closing.has(at) ? closed(reading, at) : next(reading, at, closing);
    groups.push(found);
    at += found.tokens.length;
    if (!endsCommand(found)) continue;
    const comma = groups.every(leads) ? commaAfter(reading, at) : undefined;
    groups.push(...groupReason(reading, at, comma));
    at = comma ?? reading.tokens.length;
  }
  return groups;
}

/** Whether a reason so far stands before any command: `因为…，激活…`. */
function leads({ kind }: Group): boolean {
  return kind === 'opener' || kind === 'sign' || kind === 'reason';
}

function commaAfter({ tokens }: Reading, at: number): number | undefined {
  const comma = tokens.findIndex(({ word }, i) => i > at && word === ',');
  return comma < 0 ? undefined : comma;
}

/** Of a reason only what may make it a condition is translated; the rest stays as it was typed. */
function groupReason(reading: Reading, from: number, to = reading.tokens.length): readonly Group[] {
  const groups: Group[] = [];
  let at = from;
  while (at < to) {
    const match = sentenceAt(reading, at);
    const hinge = match?.meaning.kind === 'guard' && hinges.has(match.meaning.english[0] ?? '');
    const found = match && hinge ? translated(reading, at, match) : untranslated(reading, at);
    groups.push(found);
    at += found.tokens.length;
  }
  return groups;
}

const hinges = new Set(['if', 'unless', 'once', 'only', 'provided']);
const reasons = new Set(['because', 'reason', 'justification']);

function endsCommand({ kind, english }: Group): boolean {
  return kind === 'reason' || (kind === 'unknown' && reasons.has(english[0]?.word ?? ''));
}

function next(reading: Reading, at: number, closing: Set<number>): Group {
  const match = sentenceAt(reading, at);
  const opened = longest(reading, reading.grammar.opens, at);
  if (opened && opened.next >= (match?.next ?? 0)) {
    const bracket = findClosing(reading, opened, closing);
    if (bracket) return translated(reading, at, { ...opened, meaning: bracket });
  }
  if (isPurpose(reading, at)) {
    const because: Meaning = { kind: 'reason', english: ['because'] };
    return translated(reading, at, { meaning: because, next: at + 1, filled: [] });
  }
  return match ? translated(reading, at, match) : untranslated(reading, at);
}

/** A lone `2h`, `17:00` or date is left to the English grammar: what stands before it may be English. */
function sentenceAt(reading: Reading, at: number): Match<Meaning> | undefined {
  const match = longest(reading, reading.grammar.sentences, at);
  const digits = reading.words.slice(at, match?.next ?? at).every((word) => /^\d/.test(word));
  return digits ? undefined : match;
}

function isPurpose(reading: Reading, at: number): boolean {
  const [words, verbs] = reading.grammar.purpose;
  return words.has(wordIn(reading, at)) && verbs.has(wordIn(reading, at + 1));
}

/** The nearest end that fits; which tokens it takes is noted in `closing`. */
function findClosing(
  reading: Reading,
  opened: Match<readonly Bracket[]>,
  closing: Set<number>,
): Meaning | undefined {
  const widest = Math.min(reading.tokens.length, opened.next + widestBracket);
  for (let at = opened.next; at < widest; at += 1) {
    if (ends.has(wordIn(reading, at))) return undefined;
    const fitting = closingAt(reading, opened.meaning, at);
    if (fitting) {
      for (let taken = at; taken < fitting.next; taken += 1) closing.add(taken);
      return { kind: 'verb', english: fitting.english };
    }
  }
  return undefined;
}

function closingAt(
  reading: Reading,
  brackets: readonly Bracket[],
  at: number,
): { readonly english: readonly string[]; readonly next: number } | undefined {
  for (const { english, closes } of brackets) {
    const match = longest(reading, closes, at);
    if (match) return { english, next: match.next };
  }
  return undefined;
}

function closed({ tokens }: Reading, at: number): Group {
  return { kind: 'phrase', english: [], tokens: tokens.slice(at, at + 1) };
}

function translated(reading: Reading, at: number, match: Match<Meaning>): Group {
  const tokens = reading.tokens.slice(at, match.next);
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const slip = tokens.find((token) => token.slipOf !== undefined);
  const filled = alignTimes(match.filled);
  const english = match.meaning.english.flatMap((word): readonly Token[] => {
    const place = placed(word, filled);
    if (place?.role) return [place.role];
    return (place?.words ?? [word]).map((said) => ({ word: said, start, end }));
  });
  const [first, ...rest] = english;
  const marked = first && slip ? [withSlip(first, slip), ...rest] : english;
  return { kind: match.meaning.kind, english: marked, tokens };
}

function withSlip(token: Token, { slipOf, word }: Token): Token {
  return { ...token, ...(slipOf === undefined ? {} : { slipOf, mended: word }) };
}

function untranslated({ tokens }: Reading, at: number): Group {
  const found = tokens.slice(at, at + 1);
  const word = wordAt(tokens, at);
  const kind = word === roleWord ? 'role' : isSign(word) ? 'sign' : 'unknown';
  return { kind, english: found, tokens: found };
}

function isSign(word: string): boolean {
  return word.length === 1 && ',;:.!?\n—'.includes(word);
}
