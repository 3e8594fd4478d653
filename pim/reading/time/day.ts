import { type Found, phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { amountBeginnings, readAmount } from './amount';
import { type CalendarDay, dateBeginnings, dateWords, readDate } from './date';
import { unitMinutes } from './units';

export type Day =
  | { readonly kind: 'in-days'; readonly days: number }
  /** Monday is 1. `next` where the person said so, which leaves two weeks open. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly next: boolean }
  | CalendarDay;

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

/** A day, and the part of it where one word says both: `tonight`. */
export interface SaidDay {
  readonly day: Day;
  readonly part?: PartOfDay;
}

const today: Day = { kind: 'in-days', days: 0 };
const relativeDays = phraseBook<SaidDay>([
  ['today', { day: today }],
  ['this morning', { day: today, part: 'morning' }],
  ['this afternoon', { day: today, part: 'afternoon' }],
  ['this evening', { day: today, part: 'evening' }],
  ['tonight|this night|late tonight', { day: today, part: 'night' }],
  ['tomorrow|tmrw|tmr|tmw|tomoz|2moro', { day: { kind: 'in-days', days: 1 } }],
  ['the day after tomorrow|day after tomorrow|overmorrow', { day: { kind: 'in-days', days: 2 } }],
  ['yesterday|the day before yesterday', { day: { kind: 'in-days', days: -1 } }],
  ['last night', { day: { kind: 'in-days', days: -1 }, part: 'night' }],
  ['the next day|next day', { day: { kind: 'in-days', days: 1 } }],
]);
const weekdays = phraseBook<number>([
  ['monday|mon|mon .', 1],
  ['tuesday|tue|tues|tue .', 2],
  ['wednesday|wed|weds|wed .', 3],
  ['thursday|thu|thur|thurs|thu .', 4],
  ['friday|fri|fri .', 5],
  ['saturday|sat|sat .', 6],
  ['sunday|sun|sun .', 7],
]);
/** Short names that are words too: a day only after `on` or `next`, or with a time of day behind. */
const mayBeWords = wordSet('mon wed sat sun fri');
const lead = phraseBook<'on' | 'next' | 'last' | 'first'>([
  ['on|this|coming|this coming|the coming|on this|on the coming', 'on'],
  ['next|on next|the next|this next', 'next'],
  ['last', 'last'],
  ['first thing', 'first'],
]);

/** Reads `tomorrow`, `friday`, `next Monday`, `24 Nov`, `in 2 days`, `2026-11-24`. */
export function readDay(tokens: readonly Token[], at: number): Found<SaidDay> | undefined {
  const marker = lead(tokens, at);
  const from = marker?.next ?? at;
  const relative =
    relativeDays(tokens, at) ?? relativeDays(tokens, from) ?? readDistance(tokens, at);
  return relative ?? readWeekday(tokens, from, marker?.meaning) ?? asSaid(readDate(tokens, from));
}

function asSaid(found: Found<Day> | undefined): Found<SaidDay> | undefined {
  return found && { meaning: { day: found.meaning }, next: found.next };
}

function readWeekday(
  tokens: readonly Token[],
  at: number,
  marker: string | undefined,
): Found<SaidDay> | undefined {
  const found = weekdays(tokens, at);
  if (!found) return undefined;
  const { meaning: weekday, next } = found;
  const dated = readDate(tokens, wordAt(tokens, next) === ',' ? next + 1 : next);
  if (marker !== 'last' && dated && isWritten(dated.meaning)) return asSaid(dated);
  const stray = marker === undefined && mayBeWords.has(wordAt(tokens, at));
  if (stray && !/^\d|^at$|^from$|^noon$/.test(wordAt(tokens, next))) return undefined;
  if (marker === 'last') return { meaning: { day: { kind: 'in-days', days: -1 } }, next };
  return asSaid({ meaning: { kind: 'weekday', weekday, next: marker === 'next' }, next });
}

/** The date of `Friday, 27 November` says more than its weekday. */
function isWritten(day: CalendarDay): boolean {
  return day.kind === 'date' && day.month !== undefined;
}

const fromNow = phraseBook([['from now|from today', 'from now']]);

/** `in 2 days`, `in a week`, `3 days from now`; hours ahead are a delay and no day. */
function readDistance(tokens: readonly Token[], at: number): Found<SaidDay> | undefined {
  const marked = wordAt(tokens, at) === 'in';
  const amount = readAmount(tokens, marked ? at + 1 : at);
  const minutes = amount && unitMinutes.get(wordAt(tokens, amount.next));
  if (!amount || minutes === undefined || !isDays(minutes)) return undefined;
  const behind = fromNow(tokens, amount.next + 1);
  if (!marked && !behind) return undefined;
  const day = daysAhead((minutes / minutesInDay) * amount.value);
  return { meaning: { day }, next: behind?.next ?? amount.next + 1 };
}

const minutesInDay = 24 * 60;

/** Days, weeks and fortnights: months and years are not the same number of days each. */
function isDays(minutes: number): boolean {
  return minutes >= minutesInDay && minutes <= 14 * minutesInDay;
}

const mostDaysAhead = 366;

function daysAhead(days: number): Day {
  const clear = Number.isInteger(days) && days >= 0 && days <= mostDaysAhead;
  return clear ? { kind: 'in-days', days } : { kind: 'unclear' };
}

/** What a day can begin with, digits aside. */
export const dayBeginnings: Iterable<string> = [
  ...relativeDays.firstWords,
  ...weekdays.firstWords,
  ...lead.firstWords,
  ...dateBeginnings,
  ...amountBeginnings,
  'in',
];

export const dayWords: Iterable<string> = [
  ...relativeDays.words,
  ...weekdays.words,
  ...lead.words,
  ...dateWords,
];
