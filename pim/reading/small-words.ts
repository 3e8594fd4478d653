import { isWithinOneSlip } from '../spelling';
import { isNearGuard } from './guards';
import { wordSet } from './phrase-book';
import { costOfSlip } from './spelling/slip';
import { readTimePhrase } from './time/time-phrase';
import { isWord, roleWord, type Token, wordAt } from './tokens';

/** A message whose small words were mended, and whether an order may be read into what came of it. */
export interface Mended {
  readonly tokens: readonly Token[];
  /** `false` where a mended word might as well have been a `not` or an `if`. */
  readonly mayAct: boolean;
}

const longestSmall = 5;
const mostTokens = 40;
const ahead = 3;

const beforeLength = ['for'];
/** The `for` of other languages, where a slip of it stays in a message that is English by now. */
const otherFor = ['por', 'pour', 'für'];
const beforeMoment = ['until', 'till', 'til', 'at', 'from', 'after', 'on', 'to'];
const beforeRole = ['my', 'to', 'the', 'on', 'as', 'of', 'for', 'a', 'in', 'me'];
const units = 'hour hours min mins minute minutes hr hrs day days h'.split(' ');
const oneLetterUnits = wordSet('h m d w');
const amount =
  /^(?:\d{1,3}(?:[.,]\d{1,2})?|an?|one|two|three|four|five|six|eight|half|next|couple|few|more)$/;
const anywhere =
  `my me the to for i what who why how when which where is are am do does did has have can you a an of on
   in at by off up with now need want please role again list show tell about hour hours hr long from it
   us yes no hey hi hello set was more one until till ask use`.split(/\s+/);
/** Real words that stand where only `for` or `until` makes sense: `admin or 2h`, `admin ill 5pm`. */
const slips = wordSet(
  'or of four our ill fir fur far nor fork form fort foe fog fox fro ford fore',
);

/**
 * Mends the words that are too short for the speller, by what stands after them: before `2h` a `fpr` is
 * `for`. A small word lies close to many others, so it is only done where the message means nothing
 * as it is.
 */
export function mendSmallWords(
  tokens: readonly Token[],
  isKnown: (word: string) => boolean,
): Mended | undefined {
  if (tokens.length > mostTokens) return undefined;
  let mayAct = true;
  let changed = false;
  const mended = tokens.map((token, at) => {
    const meant = meantAt(tokens, at, isKnown);
    if (!meant) return token;
    changed = true;
    mayAct &&= meant.sure || !isNearGuard(token.word);
    return { ...token, word: meant.word, slipOf: token.word };
  });
  return changed ? { tokens: mended, mayAct } : undefined;
}

interface Meant {
  readonly word: string;
  /** What stands after it leaves no other reading. */
  readonly sure: boolean;
}

function meantAt(
  tokens: readonly Token[],
  at: number,
  isKnown: (word: string) => boolean,
): Meant | undefined {
  const token = tokens[at];
  if (!isWord(token) || token.roles || token.word.length > longestSmall) return undefined;
  // The `9am` of `since 9am` is no slip of `am`.
  if (/\d/.test(token.word)) return glued(tokens, at);
  const known = isKnown(token.word);
  if (known && !slips.has(token.word)) return undefined;
  const sure = oneOfWanted(token.word, wantedBefore(tokens, at + 1));
  if (sure !== undefined && at > 0) return { word: sure, sure: true };
  const likely = known ? undefined : oneOf(token.word, likelyAt(tokens, at));
  return likely === undefined ? undefined : { word: likely, sure: false };
}

function wantedBefore(tokens: readonly Token[], next: number): readonly string[] {
  const phrase = readTimePhrase(tokens, next);
  const [part] = phrase?.parts ?? [];
  if (!part) return [];
  return part.says === 'length' || part.says === 'open' || part.says === 'longest'
    ? beforeLength
    : beforeMoment;
}

function oneOfWanted(word: string, wanted: readonly string[]): string | undefined {
  const meant = oneOf(word, wanted);
  if (meant !== undefined || wanted !== beforeLength) return meant;
  return oneOf(word, otherFor) && 'for';
}

function glued(tokens: readonly Token[], at: number): Meant | undefined {
  const word = readTimePhrase(tokens, at) ? undefined : gluedUnit(wordAt(tokens, at));
  return word === undefined ? undefined : { word, sure: false };
}

function likelyAt(tokens: readonly Token[], at: number): readonly string[] {
  if (amount.test(wordAt(tokens, at - 1))) return [...units, ...anywhere];
  const near = Array.from({ length: ahead }, (_, i) => wordAt(tokens, at + 1 + i));
  return near.includes(roleWord) ? [...beforeRole, ...anywhere] : anywhere;
}

/** The likeliest of them; a word of a single letter tells nothing. */
function oneOf(word: string, candidates: readonly string[]): string | undefined {
  const near = candidates.filter(
    (meant) => Math.max(word.length, meant.length) > 1 && isWithinOneSlip(word, meant),
  );
  const costs = near.map((meant) => costOfSlip(word, meant));
  return near[costs.indexOf(Math.min(...costs))];
}

/** `30nm`, `2dh`: one letter too many beside the only unit among them. */
function gluedUnit(word: string): string | undefined {
  const [, number, letters = ''] = /^(\d{1,3}(?:[.,]\d)?)([a-z]{2})$/.exec(word) ?? [];
  const units = [...letters].filter((letter) => oneLetterUnits.has(letter));
  const [unit, another] = units;
  return number && unit && !another ? number + unit : undefined;
}
