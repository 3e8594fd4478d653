import type { Counted, ReadNumber, ToClock } from './language';

const digits = /^\d{1,6}(?:[.,]\d{1,2})?$/;
const ordinal = /^(\d{1,2})(?:er|o|°)$/;

function readDigits(word: string): number | undefined {
  if (digits.test(word)) return Number(word.replace(',', '.'));
  const [, day] = ordinal.exec(word) ?? [];
  return day === undefined ? undefined : Number(day);
}

/** Numbers in digits or words; `joint` is the `y` of `cuarenta y cinco`. */
export function numberWords(named: string, joint: string): ReadNumber {
  const values = new Map(
    named.split(/\s+/).map((pair) => {
      const [word = '', value] = pair.split('=');
      return [word, Number(value)] as const;
    }),
  );
  const read: ReadNumber = (words, at) => {
    const value = readDigits(words[at] ?? '');
    if (value !== undefined) return { value, count: 1 };
    return readCompound(values, words, { at, joint }) ?? readNamed(values, words[at] ?? '');
  };
  return Object.assign(read, { named: [...values.keys()] });
}

function readNamed(values: ReadonlyMap<string, number>, word: string): Counted | undefined {
  const value = values.get(word);
  return value === undefined ? undefined : { value, count: 1 };
}

function readCompound(
  values: ReadonlyMap<string, number>,
  words: readonly string[],
  { at, joint }: { readonly at: number; readonly joint: string },
): Counted | undefined {
  const tens = values.get(words[at] ?? '') ?? 0;
  if (tens < 20 || tens % 10 !== 0) return undefined;
  const joined = words[at + 1] === joint ? 1 : 0;
  const units = values.get(words[at + 1 + joined] ?? '') ?? 0;
  return units >= 1 && units <= 9 ? { value: tens + units, count: 2 + joined } : undefined;
}

const hanDigits: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['零', 0],
  ['两', 2],
  ['兩', 2],
]);

/** Numbers up to 99 in digits or in Chinese characters: 30, 三十, 十五, 两. */
export const readHanNumber: ReadNumber = (words, at) => {
  const value = readDigits(words[at] ?? '');
  if (value !== undefined) return { value, count: 1 };
  const first = hanDigits.get(words[at] ?? '');
  if (first === undefined) return readTens(words, at);
  const tens = readTens(words, at + 1);
  if (!tens) return { value: first, count: 1 };
  return { value: tens.value + (first - 1) * 10, count: tens.count + 1 };
};

/** 十 and 十五; in 三十五 the 三 stands before it. */
function readTens(words: readonly string[], at: number): Counted | undefined {
  if (words[at] !== '十') return undefined;
  const units = hanDigits.get(words[at + 1] ?? '');
  return { value: 10 + (units ?? 0), count: units === undefined ? 1 : 2 };
}

function time(hour: number, minute: number): string {
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

export const clock: ToClock = (hour, minute = 0) => time(hour, minute);
export const halfPast: ToClock = (hour) => time(hour, 30);
export const quarterPast: ToClock = (hour) => time(hour, 15);
export const threeQuartersPast: ToClock = (hour) => time(hour, 45);
export const quarterTo: ToClock = (hour) => time(hourBefore(hour), 45);
export const halfTo: ToClock = (hour) => time(hourBefore(hour), 30);
export const minutesPast: ToClock = (minute, hour = 0) => time(hour, minute);
export const minutesTo: ToClock = (minute, hour = 0) => time(hourBefore(hour), 60 - minute);

function hourBefore(hour: number): number {
  return hour === 0 ? 23 : hour === 1 ? 12 : hour - 1;
}

/** The same time after noon: 5 is 17:00. */
export function afterNoon(at: ToClock): ToClock {
  const later: ToClock = (hour, minute) => at(hour < 12 ? hour + 12 : hour, minute);
  return Object.assign(later, { part: true } as const);
}

/** The same time before noon: 12 is 0:00. */
export function beforeNoon(at: ToClock): ToClock {
  const early: ToClock = (hour, minute) => at(hour === 12 ? 0 : hour, minute);
  return Object.assign(early, { part: true } as const);
}
