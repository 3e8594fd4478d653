import { isWithinOneSlip } from '../spelling';
import { phraseBook, wordSet } from './phrase-book';
import type { Token } from './tokens';

const conditions = wordSet(
  `if unless once when whenever while after before until should would might could provided assuming
   suppose supposing except but instead otherwise only later case lest depending either or`,
);
const negations = wordSet(
  `not no never none nothing nobody dont doesnt didnt isnt wasnt arent wont cant cannot couldnt
   wouldnt shouldnt mustnt without stop wait actually neither nor anything undo unable`,
);
const commands = wordSet(
  `activate reactivate deactivate approve deny reject decline cancel elevate request extend renew
   revoke activates deactivates approves denies activating deactivating approving denying`,
);
const manifold = wordSet(
  'every everyday each daily weekly nightly hourly always recurring all both everything',
);
const reports = wordSet('said says say asked asks told wrote writes typed heard thinks thought');

/** Words that turn a command round or make it none: no slip of the fingers is read into another of them. */
export const guardWords: ReadonlySet<string> = new Set(
  [conditions, negations, manifold, reports].flatMap((words) => [...words]),
);

/** Everything that is known as a word here, for the speller. */
export const guardedWords: ReadonlySet<string> = new Set([...guardWords, ...commands]);

/** Whether a word that is no known one may be a slip of one that turns a command round. */
export function isNearGuard(word: string): boolean {
  for (const guard of guardWords) {
    if (Math.abs(guard.length - word.length) <= 1 && isWithinOneSlip(word, guard)) return true;
  }
  return false;
}

const turning = 'if unless once when until after before but not never'.split(' ');
const plain = wordSet(
  `in is it of on i a an as or ok then went note now net got get lot bug bus buy cut out put bot one no
   nor hot hit kit bit sit fit life alter later none our`,
);

/** Whether a word may be a slip of one that turns round what went before: `2h fi the migration fails`. */
export function mayTurnRound(word: string): boolean {
  return !plain.has(word) && turning.some((turn) => isWithinOneSlip(word, turn));
}

const turns = wordSet(
  `if unless once when whenever until after before suppose supposing assuming provided but not dont
   never wait actually stop sorry or then nevermind kidding joking jk`,
);
const hinges = wordSet('if unless once');
const others = phraseBook([
  ['on behalf of|for him|for her|for them|for everyone|for everybody|for all|for us', 'others'],
]);

function has(words: ReadonlySet<string>, tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => words.has(word));
}

export function isConditional(tokens: readonly Token[]): boolean {
  return has(conditions, tokens);
}

export function isNegated(tokens: readonly Token[]): boolean {
  return has(negations, tokens);
}

/** Whether words may turn a command round, make it depend on something, or hold a second one. */
export function isGuarded(tokens: readonly Token[]): boolean {
  return [conditions, negations, commands, manifold].some((words) => has(words, tokens));
}

/** Whether words begin by taking back what went before: `- not yet`, `- but only if Grace agrees`. */
export function takesBack(tokens: readonly Token[]): boolean {
  // `can't wait until five` is a reason.
  const hurries = tokens[0]?.word === 'cant' && tokens[1]?.word === 'wait';
  return !hurries && has(turns, tokens.slice(0, 2));
}

/** Whether a reason is more of a condition than a reason, or names others for whom it would be. */
export function isHinged(tokens: readonly Token[]): boolean {
  return (
    takesBack(tokens) ||
    has(hinges, tokens) ||
    tokens.some((token, at) => token.word.includes('@') || others(tokens, at) !== undefined)
  );
}

export function hasCommand(tokens: readonly Token[]): boolean {
  return has(commands, tokens);
}
