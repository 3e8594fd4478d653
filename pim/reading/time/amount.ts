import { phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';

/** How many of a unit; `value` is not a number where people leave it open (`a few`). */
export interface Amount {
  readonly value: number;
  readonly next: number;
}

const numberWords = phraseBook<number>([
  ['zero', 0],
  ['a|an|one|another|the next', 1],
  ['two|a couple of|a couple|couple of', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['eighteen', 18],
  ['twenty', 20],
  ['twenty-four|twenty four', 24],
  ['twenty-five|twenty five', 25],
  ['thirty', 30],
  ['forty', 40],
  ['forty-five|forty five', 45],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
  ['half a|half an|half|a half', 0.5],
  ['quarter of an|a quarter of an|quarter of a|a quarter of a|a quarter|quarter', 0.25],
  ['three quarters of an|three quarters of a|three quarters', 0.75],
  ['a few|few|several|some|many|a number of', Number.NaN],
]);
const fractions = phraseBook<number>([
  ['and a half|and half', 0.5],
  ['and a quarter|and quarter', 0.25],
  ['and three quarters', 0.75],
]);
const minus = wordSet('minus negative');

export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  if (!minus.has(wordAt(tokens, at))) return readUnsigned(tokens, at);
  const amount = readUnsigned(tokens, at + 1);
  return amount && { ...amount, value: -amount.value };
}

function readUnsigned(tokens: readonly Token[], at: number): Amount | undefined {
  const digits = readNumber(wordAt(tokens, at));
  const words = digits === undefined ? numberWords(tokens, at) : undefined;
  const value = digits ?? words?.meaning;
  if (value === undefined) return undefined;
  return withFraction(tokens, { value, next: words?.next ?? at + 1 });
}

/** The `and a half` of `two and a half hours`, and of `an hour and a half`. */
export function withFraction(tokens: readonly Token[], { value, next }: Amount): Amount {
  const fraction = fractions(tokens, next);
  return fraction ? { value: value + fraction.meaning, next: fraction.next } : { value, next };
}

const plainNumber = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
const thousands = /^-?\d{1,3}(?:,\d{3})+$/;
const decimalComma = /^-?\d+,\d{1,2}$/;
const fraction = /^(\d{1,3})\/(\d{1,3})$/;

/** A number as digits: `2`, `1.5`, `1,5`, `.5`, `1,500`, `1/2`. */
export function readNumber(word: string): number | undefined {
  if (plainNumber.test(word)) return Number(word);
  if (thousands.test(word)) return Number(word.replaceAll(',', ''));
  if (decimalComma.test(word)) return Number(word.replace(',', '.'));
  const [, above, below] = fraction.exec(word) ?? [];
  return above !== undefined && Number(below) > 0 ? Number(above) / Number(below) : undefined;
}
