import { type Found, phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { unitMinutes } from './units';

export type CalendarDay =
  /** Without a year it is the one to come, without a month the next such day. */
  | { readonly kind: 'date'; readonly year?: number; readonly month?: number; readonly day: number }
  /** `12/01`, which people read in the order of their country. */
  | {
      readonly kind: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly year?: number;
    }
  /** No such day. */
  | { readonly kind: 'unclear' };

const months = phraseBook<number>([
  ['january|jan', 1],
  ['february|feb', 2],
  ['march|mar', 3],
  ['april|apr', 4],
  ['may', 5],
  ['june|jun', 6],
  ['july|jul', 7],
  ['august|aug', 8],
  ['september|sep|sept', 9],
  ['october|oct', 10],
  ['november|nov', 11],
  ['december|dec', 12],
]);
const ordinalWords = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
   fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
   twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth
   twenty-ninth thirtieth thirty-first`
    .split(/\s+/)
    .map((word, i) => [word, i + 1]),
);

/** Reads `24 Nov`, `Nov 24th 2026`, `the 26th`, `2026-11-24`, `24.11.2026`, `12/01`. */
export function readDate(tokens: readonly Token[], at: number): Found<CalendarDay> | undefined {
  const word = wordAt(tokens, at);
  const iso = readIsoDate(word);
  if (iso) return { meaning: iso, next: at + 1 };
  return (
    readNumbers(tokens, at) ??
    readDotted(tokens, at) ??
    readMonthFirst(tokens, at) ??
    readDayFirst(tokens, at)
  );
}

const slashed = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$|^(\d{1,2})\/(\d{1,2})$/;
const fractionOf = wordSet('of');

function readNumbers(tokens: readonly Token[], at: number): Found<CalendarDay> | undefined {
  const parts = slashed.exec(wordAt(tokens, at));
  const after = wordAt(tokens, at + 1);
  if (!parts || unitMinutes.has(after) || fractionOf.has(after)) return undefined;
  const [, first, sign, second, year, alone, another] = parts;
  const numbers = { first: Number(first ?? alone), second: Number(second ?? another) };
  const meaning: CalendarDay =
    sign === undefined || sign === '/'
      ? { kind: 'numbers', ...numbers, ...(year ? { year: fullYear(year) } : {}) }
      : sane({ month: numbers.second, day: numbers.first, year: fullYear(year ?? '') });
  return { meaning, next: at + 1 };
}

const dotted = /^(\d{1,2})\.(\d{1,2})$/;

/** `01.12.`: a time of day has no dot behind it, but for that of the sentence. */
function readDotted(tokens: readonly Token[], at: number): Found<CalendarDay> | undefined {
  const [, day, month] = dotted.exec(wordAt(tokens, at)) ?? [];
  const dot = wordAt(tokens, at + 1) === '.';
  const goesOn = dot && tokens[at + 2] !== undefined && wordAt(tokens, at + 2) !== '\n';
  if (day === undefined || Number(month) > 12 || Number(month) === 0) return undefined;
  if (!goesOn && wordAt(tokens, at - 1) !== 'on') return undefined;
  return { meaning: sane({ month: Number(month), day: Number(day) }), next: dot ? at + 2 : at + 1 };
}

const ordinal = /^(\d{1,2})(st|nd|rd|th)?$/;

function readMonthFirst(tokens: readonly Token[], at: number): Found<CalendarDay> | undefined {
  const month = months(tokens, at);
  if (!month) return undefined;
  const from = wordAt(tokens, month.next) === 'the' ? month.next + 1 : month.next;
  const day = readDayNumber(wordAt(tokens, from));
  if (day === undefined || unitMinutes.has(wordAt(tokens, from + 1))) return undefined;
  return withYear(tokens, { month: month.meaning, day }, from + 1);
}

function readDayNumber(word: string): number | undefined {
  const digits = ordinal.exec(word)?.[1];
  return digits === undefined ? ordinalWords.get(word) : Number(digits);
}

/** `the 26th` is a day; `26th` and `second` alone may be anything. */
function readDayFirst(tokens: readonly Token[], at: number): Found<CalendarDay> | undefined {
  const article = wordAt(tokens, at) === 'the' ? at + 1 : at;
  const word = wordAt(tokens, article);
  const day = readDayNumber(word);
  if (day === undefined) return undefined;
  const dot = wordAt(tokens, article + 1) === '.' && /^\d/.test(word);
  const of = dot || wordAt(tokens, article + 1) === 'of' ? article + 2 : article + 1;
  const month = months(tokens, of);
  if (month) return withYear(tokens, { month: month.meaning, day }, month.next);
  const marked = article > at || wordAt(tokens, at - 1) === 'on';
  const isDay = /^\d+[a-z]/.test(word) && (marked || wordAt(tokens, article + 1) === 'at');
  return isDay ? { meaning: sane({ day }), next: article + 1 } : undefined;
}

const year = /^20\d{2}$/;

function withYear(
  tokens: readonly Token[],
  date: { readonly month: number; readonly day: number },
  at: number,
): Found<CalendarDay> {
  const comma = wordAt(tokens, at) === ',' ? at + 1 : at;
  const word = wordAt(tokens, comma);
  if (!year.test(word)) return { meaning: sane(date), next: at };
  return { meaning: sane({ ...date, year: Number(word) }), next: comma + 1 };
}

interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day: number;
}

function sane(date: DateParts): CalendarDay {
  const { month = 1, day } = date;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return exists ? { kind: 'date', ...date } : { kind: 'unclear' };
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const isoDate = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;

export function readIsoDate(word: string): CalendarDay | undefined {
  const [, years, , month, day] = isoDate.exec(word) ?? [];
  if (years === undefined) return undefined;
  return sane({ year: Number(years), month: Number(month), day: Number(day) });
}

/** Countries that write the month before the day; where nothing is said, English is American. */
const monthFirst = /^(?:en(?:-(?:us|ph|pr|gu))?|ja\b.*|ko\b.*|zh(?:-(?:cn|tw|hans|hant)\b.*)?)$/;

/** Which day two numbers are to this person; where only one order is a day, it is that one. */
export function orderedDate(
  { first, second, year: years }: Extract<CalendarDay, { kind: 'numbers' }>,
  locale: string,
): CalendarDay {
  const withMonthFirst = sane({ month: first, day: second });
  const withDayFirst = sane({ month: second, day: first });
  const [usual, other] = monthFirst.test(locale.toLowerCase())
    ? [withMonthFirst, withDayFirst]
    : [withDayFirst, withMonthFirst];
  const meant = usual.kind === 'date' ? usual : other;
  return meant.kind === 'date' && years !== undefined ? { ...meant, year: years } : meant;
}

const ordinalDigits = Array.from({ length: 31 }, (_, i) => `${i + 1}${endingOf(i + 1)}`);

function endingOf(day: number): string {
  const [st, nd, rd] = [1, 2, 3].map((last) => day % 10 === last && Math.floor(day / 10) !== 1);
  if (st) return 'st';
  if (nd) return 'nd';
  return rd ? 'rd' : 'th';
}

/** What a date can begin with, digits aside. */
export const dateBeginnings: Iterable<string> = [
  ...months.firstWords,
  ...ordinalWords.keys(),
  'the',
];

export const dateWords: Iterable<string> = [
  ...months.words,
  ...ordinalWords.keys(),
  ...ordinalDigits,
];
