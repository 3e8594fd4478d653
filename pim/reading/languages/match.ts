import { roleWord, type Token } from '../tokens';
import type { Grammar, Meaning } from './grammar';
import type { Phrases, Place } from './pattern';

/** What stood in a place of a phrase. */
export interface Filled {
  readonly words: readonly string[];
  /** Its number, where it has one. */
  readonly value: number;
  readonly role?: Token;
  /** Set on a time of day, whose `value` is its minutes: whether `morning` or `afternoon` was said. */
  readonly clock?: { readonly part: boolean };
}

export interface Match<Of> {
  readonly meaning: Of;
  readonly next: number;
  readonly filled: readonly Filled[];
}

interface FilledPlace {
  readonly filled: Filled;
  readonly next: number;
}

/** A message in the hands of one language. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** The words of the tokens as the tables write them. */
  readonly words: readonly string[];
  readonly grammar: Grammar;
}

/** The word at a place; empty past the end, which no phrase contains. */
export function wordIn({ words }: Reading, at: number): string {
  return words[at] ?? '';
}

/** The longest phrase that begins at a token. Phrases are short, so this takes no longer for long texts. */
export function longest<Of>(
  reading: Reading,
  phrases: Phrases<Of>,
  at: number,
): Match<Of> | undefined {
  const word = wordIn(reading, at);
  const literal = isPlace(word) ? undefined : phrases.next?.get(word);
  let best: Match<Of> | undefined =
    phrases.meaning === undefined ? undefined : { meaning: phrases.meaning, next: at, filled: [] };
  const consider = (match: Match<Of> | undefined): void => {
    if (match && (!best || match.next > best.next)) best = match;
  };
  if (literal) consider(longest(reading, literal, at + 1));
  for (const place of phrases.places ?? []) {
    const here = fillers[place](reading, at);
    const after = here && phrases.next?.get(place);
    const match = after && longest(reading, after, here.next);
    if (match && here) consider({ ...match, filled: [here.filled, ...match.filled] });
  }
  return best;
}

function isPlace(word: string): boolean {
  return word === roleWord || (word.length === 1 && '#@&%~'.includes(word));
}

type Filler = (reading: Reading, at: number) => FilledPlace | undefined;

const fillNumber: Filler = ({ words, grammar }, at) => {
  const counted = grammar.readNumber(words, at);
  if (!counted) return undefined;
  const { value, count } = counted;
  return { filled: { words: [String(value)], value }, next: at + count };
};

const digital = /^([01]?\d|2[0-4])[:.h]([0-5]\d)$/;
const hour = /^([01]?\d|2[0-4])h$/;

const fillClock: Filler = (reading, at) => {
  const match = longest(reading, reading.grammar.clocks, at);
  const numbers = match?.filled.map(({ value }) => value) ?? [];
  if (!match || !numbers.every(Number.isInteger)) return fillDigital(reading, at);
  // 8時 is a time of day, 8時間 a length.
  if (wordIn(reading, match.next) === '間') return undefined;
  const { clock } = match.meaning;
  const said = clock?.(numbers[0] ?? 0, numbers[1]) ?? '';
  return { filled: clockSaid(said, clock?.part ?? false), next: match.next };
};

function clockSaid(said: string, part: boolean): Filled {
  const [hours, minutes] = said.split(':').map(Number);
  return { words: [said], value: (hours ?? 0) * 60 + (minutes ?? 0), clock: { part } };
}

const afterDigital = new Set(['uhr', 'h', 'hrs', 'horas', 'heures']);

function fillDigital(reading: Reading, at: number): FilledPlace | undefined {
  const word = wordIn(reading, at);
  const [, hours, minutes = '00'] = digital.exec(word) ?? hour.exec(word) ?? [];
  if (hours === undefined) return undefined;
  const next = afterDigital.has(wordIn(reading, at + 1)) ? at + 2 : at + 1;
  return { filled: clockSaid(`${Number(hours)}:${minutes}`, false), next };
}

const fillClockOrHour: Filler = (reading, at) => {
  const clock = fillClock(reading, at);
  if (clock) return clock;
  const number = fillNumber(reading, at);
  if (!number || number.filled.value > 24 || !Number.isInteger(number.filled.value))
    return undefined;
  const next = afterDigital.has(wordIn(reading, number.next)) ? number.next + 1 : number.next;
  return { filled: clockSaid(`${number.filled.value}:00`, false), next };
};

const compact = /^(\d{1,6}(?:[.,]\d{1,2})?)(h|m|min|mn|hrs?)$/;
const hoursAndMinutes = /^(\d{1,3})h([0-5]?\d)(?:m|mn|min)?$/;

const fillLength: Filler = (reading, at) => {
  const match = longest(reading, reading.grammar.lengths, at);
  if (match) return { filled: { words: written(match), value: 0 }, next: match.next };
  const word = wordIn(reading, at);
  const [, hours, minutes] = hoursAndMinutes.exec(word) ?? [];
  if (hours !== undefined && minutes !== undefined) {
    const words = [hours, 'hours', String(Number(minutes)), 'minutes'];
    return { filled: { words, value: 0 }, next: at + 1 };
  }
  const [, amount, unit = ''] = compact.exec(word) ?? [];
  if (amount === undefined) return undefined;
  const english = unit.startsWith('h') ? 'hours' : 'minutes';
  return { filled: { words: [amount.replace(',', '.'), english], value: 0 }, next: at + 1 };
};

const shortDate = /^(?:[0-2]?\d|3[01])[./](?:0?\d|1[0-2])$/;
const fullDate = /^\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})$|^\d{4}-\d{2}-\d{2}$/;

/** `01.12` is a day only with the point after it; without, it could be a time. */
const fillDay: Filler = (reading, at) => {
  const match = longest(reading, reading.grammar.days, at);
  if (match) return { filled: { words: written(match), value: 0 }, next: match.next };
  const word = wordIn(reading, at);
  const filled = { words: [word], value: 0 };
  if (fullDate.test(word)) return { filled, next: at + 1 };
  const isShort = shortDate.test(word) && (word.includes('/') || pointFollows(reading, at));
  return isShort ? { filled, next: at + (word.includes('/') ? 1 : 2) } : undefined;
};

function pointFollows(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  return wordIn(reading, at + 1) === '.' && tokens[at + 1]?.start === tokens[at]?.end;
}

const fillRole: Filler = ({ tokens }, at) => {
  const role = tokens[at];
  if (role?.word !== roleWord) return undefined;
  return { filled: { words: [roleWord], value: 0, role }, next: at + 1 };
};

const fillers: Readonly<Record<Place, Filler>> = {
  '#': fillNumber,
  '@': fillClock,
  '&': fillClockOrHour,
  '%': fillDay,
  '~': fillLength,
  '<role>': fillRole,
};

function written({ meaning, filled }: Match<Meaning>): readonly string[] {
  return meaning.english.flatMap((word) => placed(word, filled)?.words ?? [word]);
}

/** What a word of the English stands for, if it is `$1`, `$2` … */
export function placed(word: string, filled: readonly Filled[]): Filled | undefined {
  return word.startsWith('$') ? filled[Number(word.slice(1)) - 1] : undefined;
}
