import { type Found, phraseBook } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { readSpelled, spelledBeginnings } from './amount';
import type { Clock } from './clock';
import { hourInHalf, readHalf } from './half-of-day';

const pastHour = phraseBook<number>([
  ['half past|half after', 30],
  ['a quarter past|quarter past|a quarter after|quarter after', 15],
  ['a quarter to|quarter to|a quarter before|quarter before|a quarter till|quarter till', -15],
  ['quarter of', -15],
]);
const directions = phraseBook<1 | -1>([
  ['past|minutes past|after|minutes after', 1],
  ['to|minutes to|before|minutes before', -1],
]);

/** Reads `half past four`, `quarter to 5 pm`, `ten to six`, `nine o'clock`, `four thirty`, `five pm`. */
export function readSpokenClock(
  tokens: readonly Token[],
  at: number,
  licensed: boolean,
): Found<Clock> | undefined {
  const past = pastHour(tokens, at);
  if (past) return shifted(tokens, past.next, past.meaning);
  return (licensed ? readMinutesPast(tokens, at) : undefined) ?? readHourWord(tokens, at, licensed);
}

/** `ten past nine`: only minutes that people say so, since `5 to 6` may be two hours. */
function readMinutesPast(tokens: readonly Token[], at: number): Found<Clock> | undefined {
  const minutes = readHourNumber(tokens, at, 29);
  const direction = minutes && directions(tokens, minutes.next);
  if (!direction || minutes.meaning % 5 !== 0 || /^\d/.test(wordAt(tokens, at))) return undefined;
  return shifted(tokens, direction.next, minutes.meaning * direction.meaning);
}

function shifted(tokens: readonly Token[], at: number, minutes: number): Found<Clock> | undefined {
  const hour = readHourNumber(tokens, at, 12);
  if (!hour) return undefined;
  const told = minutes < 0 ? ((hour.meaning + 10) % 12) + 1 : hour.meaning;
  return inSaidHalf(tokens, { hour: told, minute: (minutes + 60) % 60, next: hour.next });
}

const minuteWords = new Set(['oh', 'o']);

/** An hour in a word is a time of day after `at` and the like, or with `pm` or `o'clock` behind it. */
function readHourWord(
  tokens: readonly Token[],
  at: number,
  licensed: boolean,
): Found<Clock> | undefined {
  const hour = /^\d/.test(wordAt(tokens, at)) ? undefined : readHourNumber(tokens, at, 12);
  if (!hour) return undefined;
  const zero = minuteWords.has(wordAt(tokens, hour.next)) ? hour.next + 1 : hour.next;
  const minute = readSpelled(tokens, zero);
  const isMinute = minute && (zero > hour.next ? minute.value < 10 : minute.value >= 10);
  const said = isMinute
    ? { hour: hour.meaning, minute: minute.value, next: minute.next }
    : { hour: hour.meaning, minute: 0, next: hour.next };
  const sure = licensed || readHalf(tokens, said.next).next > said.next;
  return sure && said.minute < 60 ? inSaidHalf(tokens, said) : undefined;
}

function readHourNumber(
  tokens: readonly Token[],
  at: number,
  most: number,
): Found<number> | undefined {
  const word = wordAt(tokens, at);
  const said = /^\d{1,2}$/.test(word)
    ? { value: Number(word), next: at + 1 }
    : readSpelled(tokens, at);
  const onDial = said && said.value >= 1 && said.value <= most;
  return onDial ? { meaning: said.value, next: said.next } : undefined;
}

interface SaidClock {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
}

function inSaidHalf(tokens: readonly Token[], { hour, minute, next }: SaidClock): Found<Clock> {
  const half = readHalf(tokens, next);
  const meaning: Clock =
    half.half === undefined
      ? { hour, minute, style: 'bare' }
      : { hour: hourInHalf(hour, half.half), minute, style: 'named' };
  return { meaning, next: half.next };
}

export const spokenClockBeginnings: Iterable<string> = [
  ...pastHour.firstWords,
  ...spelledBeginnings,
];

export const spokenClockWords: Iterable<string> = [...pastHour.words, ...directions.words];
