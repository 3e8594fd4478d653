import { wordSet } from '../phrase-book';

/** The only words of three letters that a slip is taken for: between two of these a hand rarely errs. */
export const functionWords = wordSet(
  'for the and you can who has how get day min mins hrs hour til pls are via',
);

/** Those that a letter may be missing from: `fr` is nothing else. */
export const shortenedWords = wordSet('for the and you');

/** Words of two letters that end or begin where a blank was forgotten. */
export const smallWords = wordSet(
  'a i an at as by in is it me my of on or to up do no so we for the and you can who has now',
);
