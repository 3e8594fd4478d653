import { type Found, phraseBook, wordSet } from '../phrase-book';
import { isWord, roleWord, type Token, wordAt } from '../tokens';
import type { Clock } from './clock';
import { readLength } from './length';
import { type Point, pointBeginnings, pointWords, readPoint } from './point';
import { rangeBeginnings, rangeWords, readRange } from './range';
import { readRecurring, recurringBeginnings, recurringWords } from './recurring';
import type { TimePhrase } from './time-part';
import { unitMinutes } from './units';

/** Reads `now`, `until 17:00`, `from 14:00 to 16:00`, `tomorrow at 9`, `for today`, `by 5pm`. */
export function readMomentPhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  return (
    readRecurring(tokens, at) ??
    readNow(tokens, at) ??
    readRestOfDay(tokens, at) ??
    readRange(tokens, at) ??
    readDeadline(tokens, at) ??
    readEnd(tokens, at) ??
    readStart(tokens, at) ??
    readPlain(tokens, at)
  );
}

const nowWords = phraseBook<'now' | 'unclear'>([
  ['now|right now|just now|immediately|instantly|asap|at once|right away|straight away', 'now'],
  [
    'straightaway|as soon as possible|effective immediately|starting now|starting immediately',
    'now',
  ],
  ['from now|from now on|as of now|starting right now|from right now|this minute', 'now'],
  ['beginning now|start now|starts now|starting today|from today|effective now', 'now'],
  [
    'later|later today|later on|some time later|next week|this week|next month|this weekend',
    'unclear',
  ],
  ['for next week|for this week|for the weekend|at the weekend|over the weekend', 'unclear'],
  ['on the weekend|next weekend|for this weekend|soon', 'unclear'],
]);

function readNow(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const now = nowWords(tokens, at);
  if (!now || readPoint(tokens, now.next - 1, 'none')?.meaning.clock) return undefined;
  return { parts: now.meaning === 'now' ? [] : [{ says: 'unclear' }], next: now.next };
}

const restOfDay = phraseBook([
  ['for today|for today only|for the day|for the rest of the day|for the rest of today', 'end'],
  ['the rest of the day|rest of the day|rest of today|for the remainder of the day', 'end'],
  ['remainder of the day|for the whole day|for the entire day|all day|the whole day', 'end'],
  ['all day today|for all day|for the rest of my day|for the rest of the working day', 'end'],
  ['for the rest of my working day|for the rest of the workday|for the working day', 'end'],
]);
const endOfToday: Point = {
  day: { kind: 'in-days', days: 0 },
  clock: { hour: 17, minute: 0, style: 'end-of-day' },
};

function readRestOfDay(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const rest = restOfDay(tokens, at);
  if (!rest || readPoint(tokens, rest.next - 1, 'none')?.meaning.clock) return undefined;
  return { parts: [{ says: 'end', point: endOfToday, loose: true }], next: rest.next };
}

const deadlines = wordSet('by before');

/** `by 5pm` may be when it is needed or when it ends; `by 2 hours` is a length. */
function readDeadline(tokens: readonly Token[], at: number): TimePhrase | undefined {
  if (!deadlines.has(wordAt(tokens, at))) return undefined;
  const point = readLength(tokens, at + 1) ? undefined : readPoint(tokens, at + 1, 'marked');
  return point && { parts: [{ says: 'unclear' }], next: point.next };
}

const endMarkers = phraseBook<'strong' | 'weak'>([
  ['until|till|til|untill|up until|up till|only until|until :|till :|just until', 'strong'],
  ['to|up to|upto|through to|through|thru|ending|ending at|ends at|end at|ends|end|end :', 'weak'],
  ['finishing at|no later than|not later than|expires at|expiring at|valid until|to :', 'weak'],
  ['ends :|ending on|but not after|not after|not past', 'weak'],
]);
const endOfPhrase: ReadonlySet<string> = new Set([
  roleWord,
  ...wordSet('because due reason so since for please pls thanks'),
]);
/** How many words what it lasts until may have, such as `the maintenance is over`. */
const longestClause = 10;

/** An end that is no time (`until the migration is over`) is to be asked for. */
function readEnd(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const marker = endMarkers(tokens, at);
  if (!marker) return undefined;
  const strong = marker.meaning === 'strong';
  const point = readPoint(tokens, marker.next, strong ? 'marked' : 'none');
  if (point && (strong || point.meaning.clock)) {
    return { parts: [{ says: 'end', point: point.meaning }], next: point.next };
  }
  if (!strong) return undefined;
  let next = marker.next;
  while (continues(tokens, next) && next < marker.next + longestClause) next += 1;
  return { parts: [{ says: 'open' }], next };
}

function continues(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at]) && !endOfPhrase.has(wordAt(tokens, at));
}

const startMarkers = phraseBook<'any' | 'sure'>([
  ['from|at|@|after|starting|starting at|starting from|starting on|beginning|beginning at', 'any'],
  ['start at|starts at|to start at|as of|as from|not before|effective|from about|at about', 'any'],
  [
    'at around|at exactly|start :|from :|starts|starting :|at :|beginning on|begins at|once it is',
    'any',
  ],
  ['for|on|around|about|start', 'sure'],
]);

/** `for` and `on` only before a day or a time that cannot be mistaken: `for 2` counts hours. */
function readStart(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const marker = startMarkers(tokens, at);
  const any = marker?.meaning === 'any';
  const point = marker && readPoint(tokens, marker.next, any ? 'marked' : 'none');
  if (!point || !(any || isPlain(point.meaning))) return undefined;
  if (isLength(tokens, marker.next, point)) return undefined;
  return { parts: [{ says: 'start', point: point.meaning }], next: point.next };
}

function isPlain({ day, clock }: Point): boolean {
  return day !== undefined || clock?.style === 'named';
}

/** The `1:30 hours` of `for 1:30 hours` is none of day, and `after 2 hours` a delay. */
function isLength(tokens: readonly Token[], at: number, { meaning, next }: Found<Point>): boolean {
  const counted = meaning.day === undefined && unitMinutes.has(wordAt(tokens, next));
  return counted && readLength(tokens, at) !== undefined;
}

/** A day alone tells of the start; a time of day alone may be where it begins or ends. */
function readPlain(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const point = readPoint(tokens, at, 'none');
  if (!point || isLength(tokens, at, point)) return undefined;
  const { day, clock } = point.meaning;
  if (day) return { parts: [{ says: 'start', point: point.meaning }], next: point.next };
  const told = clock && (isNamed(clock) || /^\d{1,2}:\d{2}/.test(wordAt(tokens, at)));
  return told ? { parts: [{ says: 'moment', point: point.meaning }], next: point.next } : undefined;
}

function isNamed({ style }: Clock): boolean {
  return style === 'named' || style === 'end-of-day';
}

const books = [nowWords, restOfDay, endMarkers, startMarkers];

/** What a phrase can begin with, digits aside. */
export const momentPhraseBeginnings: Iterable<string> = [
  ...pointBeginnings,
  ...rangeBeginnings,
  ...recurringBeginnings,
  ...books.flatMap(({ firstWords }) => [...firstWords]),
  ...deadlines,
];

export const momentPhraseWords: Iterable<string> = [
  ...pointWords,
  ...rangeWords,
  ...recurringWords,
  ...books.flatMap(({ words }) => [...words]),
  ...deadlines,
];
