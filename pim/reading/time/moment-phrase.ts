import { phraseBook, wordSet } from '../phrase-book';
import { isWord, type Token, wordAt } from '../tokens';
import { borrowHalf } from './clock';
import { type Point, readPoint } from './point';
import type { TimePhrase } from './time-part';

/** Reads `now`, `until 17:00`, `from 14:00 to 16:00`, `tomorrow at 9`, `for today`, `by 5pm`. */
export function readMomentPhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  return (
    readNow(tokens, at) ??
    readRestOfDay(tokens, at) ??
    readRange(tokens, at) ??
    readEnd(tokens, at) ??
    readStart(tokens, at) ??
    readUnclear(tokens, at)
  );
}

const nowWords = phraseBook([
  ['now|right now|immediately|asap|at once|right away|straight away|today', 'now'],
  ['starting now|from now|as of now', 'now'],
]);

function readNow(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const now = nowWords(tokens, at);
  if (!now || readPoint(tokens, at)?.meaning.clock) return undefined;
  return { parts: [], next: now.next };
}

const restOfDay = phraseBook([
  ['for today|for the day|for the rest of the day|for the rest of today|rest of the day', 'end'],
]);
const endOfToday: Point = {
  day: { kind: 'in-days', days: 0 },
  clock: { hour: 17, minute: 0, style: 'end-of-day' },
};

function readRestOfDay(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const rest = restOfDay(tokens, at);
  if (!rest || readPoint(tokens, rest.next - 1)?.meaning.clock) return undefined;
  return { parts: [{ says: 'end', point: endOfToday }], next: rest.next };
}

const rangeOpeners = wordSet('from between');
const dayOpeners = wordSet('for on');
const rangeLinks = wordSet('to until till til - and');

function readRange(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const marked = rangeOpeners.has(wordAt(tokens, at));
  const ofDay = dayOpeners.has(wordAt(tokens, at));
  const from = readPoint(tokens, marked || ofDay ? at + 1 : at);
  if (ofDay && !from?.meaning.day) return undefined;
  if (!from?.meaning.clock) return readGluedRange(tokens, marked ? at + 1 : at);
  if (!rangeLinks.has(wordAt(tokens, from.next))) return undefined;
  const to = readPoint(tokens, from.next + 1);
  return to && toRange({ from: from.meaning, to: to.meaning, next: to.next, marked });
}

/** `14:00-16:00`, `2-4 pm`, `tomorrow 9-11`: one word, cut at its dash. */
function readGluedRange(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const day = readPoint(tokens, at)?.next ?? at;
  const glued = tokens[day];
  const [first, second, ...others] = glued?.word.split('-') ?? [];
  if (!glued || second === undefined || others.length > 0) return undefined;
  const from = readPoint([...tokens.slice(at, day), { ...glued, word: first ?? '' }], 0);
  const to = readPoint([{ ...glued, word: second }, ...tokens.slice(day + 1, day + 2)], 0);
  if (!from || !to) return undefined;
  return toRange({ from: from.meaning, to: to.meaning, next: day + to.next, marked: false });
}

interface Range {
  readonly from: Point;
  readonly to: Point;
  readonly next: number;
  readonly marked: boolean;
}

/** Two plain numbers are a range of hours only where `from` or a day says so. */
function toRange({ from, to, next, marked }: Range): TimePhrase | undefined {
  if (!from.clock || !to.clock) return undefined;
  const clock = borrowHalf(from.clock, to.clock);
  const plainNumbers = clock.style === 'bare' && to.clock.style === 'bare';
  if (plainNumbers && !marked && !from.day) return undefined;
  const start = { says: 'start', point: { ...from, clock } } as const;
  return { parts: [start, { says: 'end', point: to }], next };
}

const endMarkers = wordSet('until till til');
const endOfPhrase = wordSet('because due reason so since');

/** An end that is no time (`until the migration is over`) is to be asked for. */
function readEnd(tokens: readonly Token[], at: number): TimePhrase | undefined {
  if (!endMarkers.has(wordAt(tokens, at))) return undefined;
  const point = readPoint(tokens, at + 1);
  if (point) return { parts: [{ says: 'end', point: point.meaning }], next: point.next };
  let next = at + 1;
  while (isWord(tokens[next]) && !endOfPhrase.has(wordAt(tokens, next))) next += 1;
  return { parts: [{ says: 'open' }], next };
}

const startMarkers = phraseBook([
  ['from|at|@|after|starting|starting at|starting from|starting on|beginning', 'any'],
  ['beginning at|start at|start|as of', 'any'],
  ['for|on', 'day'],
]);

/** `for` and `on` only before a day: `for 2` counts hours, and `on 14` is nothing. */
function readStart(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const marker = startMarkers(tokens, at);
  const point = readPoint(tokens, marker?.next ?? at);
  if (!point || (marker?.meaning !== 'any' && !point.meaning.day)) return undefined;
  return { parts: [{ says: 'start', point: point.meaning }], next: point.next };
}

const deadlineMarkers = wordSet('by before');

/** A deadline, or a time of day with nothing to say whether it begins or ends there. */
function readUnclear(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const deadline = deadlineMarkers.has(wordAt(tokens, at));
  const point = readPoint(tokens, deadline ? at + 1 : at);
  const style = point?.meaning.clock?.style;
  const told = deadline || style === 'named' || style === 'end-of-day' || isTyped(tokens[at]);
  return point && told ? { parts: [{ says: 'unclear' }], next: point.next } : undefined;
}

function isTyped(token: Token | undefined): boolean {
  return /^\d{1,2}:\d{2}$/.test(token?.word ?? '');
}
