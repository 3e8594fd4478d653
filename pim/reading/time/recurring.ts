import { phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { readAmount } from './amount';
import { endsHere } from './length';
import { afterHours } from './range';
import type { TimePhrase } from './time-part';
import { unitMinutes } from './units';

const every = wordSet('every each');
const repeated = phraseBook([
  ['monday|tuesday|wednesday|thursday|friday|saturday|sunday', 'day'],
  ['mon|tue|wed|thu|fri|sat|sun|weekday|weekend|working day|business day|workday', 'day'],
  ['morning|afternoon|evening|night|other day|other week|single day|time', 'day'],
]);
const plainly = phraseBook([
  ['on weekdays|weekdays|on weekends|weekends|on mondays|mondays|on tuesdays|tuesdays', 'r'],
  ['on wednesdays|wednesdays|on thursdays|thursdays|on fridays|fridays|on saturdays', 'r'],
  ['saturdays|on sundays|sundays|once a day|once a week|twice a day|twice a week', 'r'],
  ['once a month|everyday', 'r'],
]);
/** Adjectives too: the `daily` of `daily checks` says nothing about the activation. */
const adverbs = wordSet('daily weekly monthly nightly hourly');
const behindAdverb = wordSet('between every');

/** Reads `every Monday`, `daily`, `each weekday`: nothing that one activation could be. */
export function readRecurring(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const next = everyNext(tokens, at) ?? plainly(tokens, at)?.next ?? adverbNext(tokens, at);
  return next === undefined
    ? undefined
    : { parts: [{ says: 'unclear' }], next: afterHours(tokens, next) };
}

function everyNext(tokens: readonly Token[], at: number): number | undefined {
  if (!every.has(wordAt(tokens, at))) return undefined;
  const day = repeated(tokens, at + 1);
  if (day) return day.next;
  const unitAt = readAmount(tokens, at + 1)?.next ?? at + 1;
  return unitMinutes.has(wordAt(tokens, unitAt)) ? unitAt + 1 : undefined;
}

function adverbNext(tokens: readonly Token[], at: number): number | undefined {
  if (!adverbs.has(wordAt(tokens, at))) return undefined;
  const after = wordAt(tokens, at + 1);
  const ends = endsHere(tokens, at + 1) || behindAdverb.has(after) || /^\d/.test(after);
  return ends ? at + 1 : undefined;
}

export const recurringBeginnings: Iterable<string> = [...every, ...plainly.firstWords, ...adverbs];

export const recurringWords: Iterable<string> = [
  ...every,
  ...repeated.words,
  ...plainly.words,
  ...adverbs,
];
