/** Longer than any word that is looked for. */
const longestWord = 28;

/** Whether a word is made of letters alone, as Europe writes them: the only ones that slips are looked for in. */
export function isSpelt(word: string): boolean {
  return word.length <= longestWord && /^[\p{Script=Latin}]+$/u.test(word);
}

/** A number with what is written after it without a blank: `2hours`, `5pm`. Not `8a3f`, which is a name. */
export function afterNumber(word: string): { number: string; rest: string } | undefined {
  const { number = '', rest = '' } =
    /^(?<number>\d{1,4}(?:[.,:]\d{1,2})?)(?<rest>\p{Script=Latin}{2,20})$/u.exec(word)?.groups ??
    {};
  return rest ? { number, rest } : undefined;
}

/** A word with a number after it without a blank: `for2h`, `until17:00`. Not `inc0012345`. */
export function beforeNumber(word: string): { rest: string; number: string } | undefined {
  const { number = '', rest = '' } =
    /^(?<rest>\p{Script=Latin}{2,20})(?<number>[1-9]\d{0,3}(?:[.,:]\d{1,2})?\p{Script=Latin}{0,7})$/u.exec(
      word,
    )?.groups ?? {};
  return rest ? { rest, number } : undefined;
}

/** A number, with or without its unit: `4`, `2h`, `5pm`, `17:00`. */
export function isAmount(word: string): boolean {
  return /^[1-9]\d{0,3}(?:[.,:]\d{1,2})?\p{Script=Latin}{0,7}$/u.test(word);
}
