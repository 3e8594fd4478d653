import { wordSet } from '../phrase-book';

/** What most messages are made of: where two words are about as near, one of these is meant. */
export const likelyWords = wordSet(
  `for the and you can who has how get one two my me to in on at role roles admin activate until next more
   hours hour minutes need what request access have please approve deny which user reader global show list
   turn help time group review tell give now with when from`,
);

/** The only words of two and three letters that a slip is taken for, with a letter too many or exchanged. */
export const shortWords = wordSet(
  'for the and you can who has how get one two day min mins hrs til pls are via my me to in on at',
);

/** Of these a letter may be missing or wrong: `fr`, `foq`. */
export const shortenedWords = wordSet('for the and you');

/** Words that end or begin where a blank was forgotten. */
export const smallWords = wordSet(
  'a i an at as by in is it me my of on or to up do no so we for the and you can who has now own',
);

/** Slips so common that no other word is thought of, though one is as near. */
export const knownSlips: ReadonlyMap<string, string> = new Map([
  ['fro', 'for'],
  ['ofr', 'for'],
  ['teh', 'the'],
  ['hte', 'the'],
  ['adn', 'and'],
  ['nad', 'and'],
  ['yuo', 'you'],
  ['hwo', 'who'],
  ['acn', 'can'],
]);
