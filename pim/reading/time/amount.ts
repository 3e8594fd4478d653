import { phraseBook, wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';

/** How many of a unit; `value` is not a number where people leave it open (`a few`). */
export interface Amount {
  readonly value: number;
  readonly next: number;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const smallNumbers = new Map(small.split(' ').map((word, i) => [word, i]));
const tensNumbers = new Map(tens.split(' ').map((word, i) => [word, (i + 2) * 10]));

const vague = phraseBook<number>([
  ['a couple of|a couple|couple of|couple', 2],
  ['half a|half an|half of an|half|a half|one half', 0.5],
  ['quarter of an|a quarter of an|quarter of a|a quarter of a|one quarter of an', 0.25],
  ['a quarter|quarter', 0.25],
  ['three quarters of an|three quarters of a|three quarters|three quarter', 0.75],
  ['3 quarters of an|3 quarters of a|3 quarters', 0.75],
  ['a few|few|several|some|many|a number of|a handful of|a good few|any', Number.NaN],
  ['a|an|another', 1],
]);
const fractions = phraseBook<number>([
  ['and a half|and half|and one half|and 1/2|and .5|& a half', 0.5],
  ['and a quarter|and quarter|and one quarter|and 1/4|and .25', 0.25],
  ['and three quarters|and 3/4|and .75', 0.75],
]);
const looseFractions = phraseBook<number>([
  ['.5|1/2', 0.5],
  ['.25|1/4', 0.25],
  ['.75|3/4', 0.75],
]);
const minus = wordSet('minus negative');
const ofA = phraseBook([['of an|of a', 'of']]);

export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  if (!minus.has(wordAt(tokens, at))) return readUnsigned(tokens, at);
  const amount = readUnsigned(tokens, at + 1);
  return amount && { ...amount, value: -amount.value };
}

function readUnsigned(tokens: readonly Token[], at: number): Amount | undefined {
  const digits = readNumber(wordAt(tokens, at));
  if (digits !== undefined) return afterDigits(tokens, { value: digits, next: at + 1 });
  const words = vague(tokens, at);
  const amount = words ? { value: words.meaning, next: words.next } : undefined;
  const counted = readHundreds(tokens, at) ?? amount ?? readSpelled(tokens, at);
  return counted && withFraction(tokens, counted);
}

/** `1 1/2`, `1 ½` and `3/4 of an`. */
function afterDigits(tokens: readonly Token[], amount: Amount): Amount {
  const { value, next } = amount;
  const fraction = Number.isInteger(value) ? looseFractions(tokens, next) : undefined;
  if (fraction) return { value: value + fraction.meaning, next: fraction.next };
  const part = value < 1 ? ofA(tokens, next) : undefined;
  return part ? { value, next: part.next } : withFraction(tokens, amount);
}

/** The `and a half` of `two and a half hours`, and of `an hour and a half`. */
export function withFraction(tokens: readonly Token[], { value, next }: Amount): Amount {
  const fraction = fractions(tokens, next);
  return fraction ? { value: value + fraction.meaning, next: fraction.next } : { value, next };
}

/** A number below a hundred in words: `nine`, `twenty five`. */
export function readSpelled(tokens: readonly Token[], at: number): Amount | undefined {
  const word = wordAt(tokens, at);
  const ten = tensNumbers.get(word);
  if (ten === undefined) {
    const value = smallNumbers.get(word);
    return value === undefined ? undefined : { value, next: at + 1 };
  }
  const one = smallNumbers.get(wordAt(tokens, at + 1)) ?? 0;
  return one > 0 && one < 10 ? { value: ten + one, next: at + 2 } : { value: ten, next: at + 1 };
}

function readHundreds(tokens: readonly Token[], at: number): Amount | undefined {
  if (wordAt(tokens, at + 1) !== 'hundred') return undefined;
  const count = wordAt(tokens, at) === 'a' ? 1 : smallNumbers.get(wordAt(tokens, at));
  if (count === undefined) return undefined;
  const next = wordAt(tokens, at + 2) === 'and' ? at + 3 : at + 2;
  const rest = readSpelled(tokens, next);
  return rest
    ? { value: count * 100 + rest.value, next: rest.next }
    : { value: count * 100, next: at + 2 };
}

const plainNumber = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
const thousands = /^-?\d{1,3}(?:,\d{3})+$/;
const decimalComma = /^-?\d*,\d{1,2}$/;
const fraction = /^(\d{1,3})\/(\d{1,3})$/;

/** A number as digits: `2`, `1.5`, `1,5`, `.5`, `1,500`, `1/2`. */
export function readNumber(word: string): number | undefined {
  if (plainNumber.test(word)) return Number(word);
  if (thousands.test(word)) return Number(word.replaceAll(',', ''));
  if (decimalComma.test(word)) return Number(word.replace(',', '.'));
  const [, above, below] = fraction.exec(word) ?? [];
  return above !== undefined && Number(below) > 0 ? Number(above) / Number(below) : undefined;
}

export const spelledBeginnings: Iterable<string> = [...smallNumbers.keys(), ...tensNumbers.keys()];

/** What an amount can begin with, digits aside. */
export const amountBeginnings: Iterable<string> = [
  ...spelledBeginnings,
  ...vague.firstWords,
  ...minus,
];

export const amountWords: Iterable<string> = [
  ...smallNumbers.keys(),
  ...tensNumbers.keys(),
  ...vague.words,
  ...fractions.words,
  ...minus,
  'hundred',
];
