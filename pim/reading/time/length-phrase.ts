import { phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { readNumber, readSpelled } from './amount';
import { endsHere, lengthBeginnings, readLength } from './length';
import type { TimePart, TimePhrase } from './time-part';

const openLengths = phraseBook([
  ['for a while|for a little while|for some time|for a bit|for a moment|for a short time', 'open'],
  ['for a short while|for a long time|for a long while|for now|for the time being', 'open'],
  [
    'for a sec|for a second|a bit longer|a little longer|a while longer|a little bit longer',
    'open',
  ],
  ['for a bit longer|for a little longer|for a while longer|for longer|some more time', 'open'],
  ['a bit more time|a little more time|more time|for as long as i need|as long as i need', 'open'],
  ['as long as needed|for as long as needed|as long as necessary|for as long as it takes', 'open'],
  ['as long as it takes|indefinitely|forever|permanently|for ever|for good', 'open'],
  ['for the morning|for the afternoon|for the evening|for the night|overnight', 'open'],
  ['for the rest of the morning|for the rest of the afternoon|for the week', 'open'],
]);
const longestWords = 'max maximum longest full';
const longestAdjectives = wordSet(longestWords);
const longestNouns = phraseBook([
  ['time|duration|length|period|amount of time|amount', 'noun'],
  ['possible time|possible duration|allowed time|allowed duration|permitted time', 'noun'],
  ['time allowed|duration allowed|time possible|duration possible|time permitted', 'noun'],
  ['possible|allowed|permitted|allowable time', 'noun'],
]);
const longestIdioms = phraseBook([
  ['as long as possible|for as long as possible|as long as allowed|for as long as allowed', 'max'],
  ['as long as i can|for as long as i can|as long as permitted|as long as you can', 'max'],
  ['for as long as you can|for as long as permitted|as long as it can', 'max'],
]);
const markers = phraseBook<'for' | 'label'>([
  ['for|by|lasting|limited to|limit to', 'for'],
  [
    'duration|duration of|duration is|duration :|length :|length|length of|time :|period :',
    'label',
  ],
  ['max duration|max duration :|maximum duration|maximum duration :|for a duration of', 'label'],
  ['for a period of|over a period of|a period of', 'label'],
]);
const qualifiers = phraseBook([
  ['up to|at most|no more than|not more than|no longer than|not longer than|less than|under', 'q'],
  ['at least|max|max .|maximum|a maximum of|maximum of|max of|a max of|the maximum of', 'q'],
  ['about|around|approx|approx .|approximately|roughly|exactly|only|just|a total of|ca|ca .', 'q'],
  ['circa|say|maybe|nearly|almost|another|over|a|an|the|:', 'q'],
]);
const tails = phraseBook([
  [
    'max|max .|maximum|tops|only|at most|at the most|or so|or less|in total|total|long|longer',
    'tail',
  ],
  ['more|extra|window|slot|session|period|block|window of|slot of|session of|of', 'tail'],
]);

/** Reads `for 2h`, `90 min`, `for the next 3 hours`, `in 30 minutes`, `for a while`, `for 1:30`. */
export function readLengthPhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const open = openLengths(tokens, at);
  if (open) return { parts: [{ says: 'open' }], next: open.next };
  return (
    readDelay(tokens, at) ??
    readMarked(tokens, at) ??
    readLongest(tokens, at) ??
    readPlain(tokens, at)
  );
}

/** The most that the role allows; `max 2 hours` is a length. */
function readLongest(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const idiom = longestIdioms(tokens, at);
  if (idiom) return { parts: [{ says: 'longest' }], next: idiom.next };
  const marked = wordAt(tokens, at) === 'for';
  const article = marked ? at + 1 : at;
  const adjective = wordAt(tokens, article) === 'the' ? article + 1 : article;
  if (!longestAdjectives.has(wordAt(tokens, adjective))) return undefined;
  const noun = longestNouns(tokens, adjective + 1);
  if (!noun && !(marked && endsHere(tokens, adjective + 1))) return undefined;
  return { parts: [{ says: 'longest' }], next: noun?.next ?? adjective + 1 };
}

function readMarked(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const marker = markers(tokens, at);
  if (!marker) return undefined;
  const from = skipQualifiers(tokens, marker.next);
  const colon = marker.meaning === 'label' || wordAt(tokens, marker.next) === ':';
  return (
    readPlain(tokens, from) ??
    readHoursAndMinutes(tokens, from, colon) ??
    readUnitless(tokens, marker.next)
  );
}

function skipQualifiers(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    if (readLength(tokens, next)) return next;
    next = qualifiers(tokens, next)?.next ?? next;
  }
  return next;
}

/** The `for 2` that counts something nobody named. */
function readUnitless(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const from = skipQualifiers(tokens, at);
  const isNumber = readNumber(wordAt(tokens, from)) !== undefined;
  const next = isNumber ? from + 1 : readSpelled(tokens, from)?.next;
  if (next === undefined || !endsHere(tokens, next)) return undefined;
  return { parts: [{ says: 'open' }], next };
}

const hoursAndMinutes = /^(\d{1,2}):([0-5]\d)$/;
/** From here on `for 9:30` is likelier to be the time of day at which it should begin. */
const longestClockwork = 8;

/** The 1:30 of `for 1:30` is a length; anywhere else it would be a time of day. */
function readHoursAndMinutes(
  tokens: readonly Token[],
  at: number,
  labelled: boolean,
): TimePhrase | undefined {
  const parts = hoursAndMinutes.exec(wordAt(tokens, at));
  if (!parts) return undefined;
  const hours = Number(parts[1]);
  const minutes = hours * 60 + Number(parts[2]);
  const clear = labelled || hours <= longestClockwork;
  return { parts: [clear ? { says: 'length', minutes } : { says: 'unclear' }], next: at + 1 };
}

const delays = phraseBook([
  ['in|in about|in around|in approx|in another|starting in|beginning in|to start in', 'delay'],
  ['start in|after|within', 'delay'],
]);

function readDelay(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const marker = delays(tokens, at);
  const length = marker && readLength(tokens, marker.next);
  if (!length) return undefined;
  const within = wordAt(tokens, at) === 'within' || Number.isNaN(length.minutes);
  const part: TimePart = within
    ? { says: 'unclear' }
    : { says: 'start-in', minutes: length.minutes };
  return { parts: [part], next: length.next };
}

const distances = phraseBook<1 | -1>([
  ['from now|hence', 1],
  ['ago', -1],
]);

/** Makes what stands before it a guess: `an hour or two`. */
const vaguely = phraseBook([
  ['or two|or three|or 2|or 3|or more|or longer|or less than that', 'vague'],
]);

function readPlain(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const from = skipQualifiers(tokens, at);
  const length = readLength(tokens, from);
  if (!length) return undefined;
  const vague = vaguely(tokens, length.next);
  if (vague) return { parts: [{ says: 'open' }], next: vague.next };
  const { minutes } = length;
  const distance = distances(tokens, length.next);
  if (distance) {
    const counted = minutes * distance.meaning;
    const part: TimePart = Number.isNaN(counted)
      ? { says: 'unclear' }
      : { says: 'start-in', minutes: counted };
    return { parts: [part], next: distance.next };
  }
  const part: TimePart = Number.isNaN(minutes) ? { says: 'open' } : { says: 'length', minutes };
  return { parts: [part], next: tails(tokens, length.next)?.next ?? length.next };
}

/** What a phrase can begin with, digits aside. */
export const lengthPhraseBeginnings: Iterable<string> = [
  ...[openLengths, longestIdioms, markers, qualifiers, delays].flatMap(({ firstWords }) => [
    ...firstWords,
  ]),
  ...longestAdjectives,
  ...lengthBeginnings,
  'the',
];

export const lengthPhraseWords: Iterable<string> = [
  ...[
    openLengths,
    longestNouns,
    longestIdioms,
    markers,
    qualifiers,
    tails,
    vaguely,
    delays,
    distances,
  ].flatMap(({ words }) => [...words]),
  ...longestAdjectives,
];
