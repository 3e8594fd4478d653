import { type Found, phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';

export type Day =
  | { readonly kind: 'in-days'; readonly days: number }
  /** Monday is 1. `next` where the person said so, which leaves two weeks open. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly next: boolean }
  /** Without a year it is the one to come. */
  | { readonly kind: 'date'; readonly year?: number; readonly month: number; readonly day: number }
  /** `12/01` and `the 26th` mean different days to different people. */
  | { readonly kind: 'unclear' };

const relativeDays = phraseBook<Day>([
  ['today|tonight|this morning|this afternoon|this evening', { kind: 'in-days', days: 0 }],
  ['tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow', { kind: 'in-days', days: 1 }],
  ['the day after tomorrow|day after tomorrow', { kind: 'in-days', days: 2 }],
  ['yesterday', { kind: 'in-days', days: -1 }],
]);
const weekdays = phraseBook<number>([
  ['monday|mon', 1],
  ['tuesday|tue|tues', 2],
  ['wednesday|wed', 3],
  ['thursday|thu|thur|thurs', 4],
  ['friday|fri', 5],
  ['saturday|sat', 6],
  ['sunday|sun', 7],
]);
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
const lead = wordSet('on this coming');

/** Reads `tomorrow`, `friday`, `next Monday`, `24 Nov`, `Nov 24th`, `2026-11-24`. */
export function readDay(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const from = lead.has(wordAt(tokens, at)) ? at + 1 : at;
  return relativeDays(tokens, at) ?? readWeekday(tokens, from) ?? readDate(tokens, from);
}

function readWeekday(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const next = wordAt(tokens, at) === 'next';
  const found = weekdays(tokens, next ? at + 1 : at);
  return found && { meaning: { kind: 'weekday', weekday: found.meaning, next }, next: found.next };
}

const ordinal = /^(\d{1,2})(st|nd|rd|th)?$/;
const units = wordSet('h hr hrs hour hours day days of');
const shortDate = /^\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4})$|^\d{1,2}\/\d{1,2}$/;

function readDate(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const word = wordAt(tokens, at);
  const iso = readIsoDate(word);
  if (iso) return { meaning: iso, next: at + 1 };
  if (shortDate.test(word) && !units.has(wordAt(tokens, at + 1)))
    return { meaning: { kind: 'unclear' }, next: at + 1 };
  return readMonthFirst(tokens, at) ?? readDayFirst(tokens, at);
}

function readMonthFirst(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const month = months(tokens, at);
  const day = ordinal.exec(month ? wordAt(tokens, month.next) : '');
  return month && day ? { meaning: dated(month.meaning, day), next: month.next + 1 } : undefined;
}

function readDayFirst(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const article = wordAt(tokens, at) === 'the' ? at + 1 : at;
  const day = ordinal.exec(wordAt(tokens, article));
  if (!day) return undefined;
  const month = months(tokens, wordAt(tokens, article + 1) === 'of' ? article + 2 : article + 1);
  if (month) return { meaning: dated(month.meaning, day), next: month.next };
  return day[2] === undefined ? undefined : { meaning: { kind: 'unclear' }, next: article + 1 };
}

function dated(month: number, [, day]: RegExpExecArray): Day {
  return { kind: 'date', month, day: Number(day) };
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

export function readIsoDate(word: string): Day | undefined {
  const parts = isoDate.exec(word)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts;
  const sane = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return sane ? { kind: 'date', year, month, day } : { kind: 'unclear' };
}
