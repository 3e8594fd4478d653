import { phraseBook, wordSet } from '../phrase-book';
import { isWord, type Token, wordAt } from '../tokens';
import { readNumber } from './amount';
import { type Length, readLength } from './length';
import type { TimePart, TimePhrase } from './time-part';

const openLengths = phraseBook([
  ['for a while|for some time|for a bit|for a moment|for now|for a short time', 'open'],
  ['for as long as possible|as long as possible|as long as i can', 'open'],
  ['max duration|maximum duration|max time|maximum time', 'open'],
  ['for max duration|for maximum duration|for the max duration', 'open'],
  ['for the maximum duration|for the max time|for the maximum time', 'open'],
  ['for the maximum|for the max|for max|for the longest time', 'open'],
]);
const markers = phraseBook([
  ['for|for up to|for at most|for max|for a maximum of|for about|for around|for approx', 'length'],
  ['for approx .|approx .|a|an', 'length'],
  ['for approximately|for roughly|for exactly|for only|for just|for the next', 'length'],
  ['for the coming|for a total of|for another|the next|over the next', 'length'],
  ['up to|at most|about|around|approx|roughly|duration|duration :|duration of', 'length'],
  ['duration is|length :|time :', 'length'],
]);
const tails = wordSet('max tops only window slot session period maximum');

/** Reads `for 2h`, `90 min`, `for the next 3 hours`, `in 30 minutes`, `for a while`, `for 1:30`. */
export function readLengthPhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const open = openLengths(tokens, at);
  if (open) return { parts: [{ says: 'open' }], next: open.next };
  const marker = markers(tokens, at);
  const marked = marker && readMarked(tokens, marker.next);
  return marked ?? readDelay(tokens, at) ?? readPlain(tokens, at);
}

function readMarked(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const length = readLength(tokens, at) ?? readHoursAndMinutes(tokens, at);
  if (length) return toPhrase(tokens, length);
  const word = wordAt(tokens, at);
  const withoutUnit = readNumber(word) !== undefined && !isWord(tokens[at + 1]);
  return withoutUnit ? { parts: [{ says: 'open' }], next: at + 1 } : undefined;
}

const hoursAndMinutes = /^(\d{1,2}):([0-5]\d)$/;

/** The 1:30 of `for 1:30` is a length; anywhere else it would be a time of day. */
function readHoursAndMinutes(tokens: readonly Token[], at: number): Length | undefined {
  const parts = hoursAndMinutes.exec(wordAt(tokens, at));
  return parts ? { minutes: Number(parts[1]) * 60 + Number(parts[2]), next: at + 1 } : undefined;
}

const delays = phraseBook([['in|in about|starting in|beginning in', 'delay']]);

function readDelay(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const marker = delays(tokens, at);
  const length = marker && readLength(tokens, marker.next);
  return length && { parts: [{ says: 'start-in', minutes: length.minutes }], next: length.next };
}

function readPlain(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const length = readLength(tokens, at);
  if (!length) return undefined;
  const { minutes, next } = length;
  const fromNow = wordAt(tokens, next) === 'from' && wordAt(tokens, next + 1) === 'now';
  return fromNow
    ? { parts: [{ says: 'start-in', minutes }], next: next + 2 }
    : toPhrase(tokens, length);
}

function toPhrase(tokens: readonly Token[], { minutes, next }: Length): TimePhrase {
  const part: TimePart = Number.isNaN(minutes) ? { says: 'open' } : { says: 'length', minutes };
  return { parts: [part], next: tails.has(wordAt(tokens, next)) ? next + 1 : next };
}
