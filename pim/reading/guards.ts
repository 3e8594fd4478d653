import { wordSet } from './phrase-book';
import type { Token } from './tokens';

const conditions = wordSet(
  `if unless once when whenever while after before until should would might could provided assuming
   suppose supposing except but instead otherwise only later case lest depending either or`,
);
const negations = wordSet(
  `not no never none nothing nobody dont doesnt didnt isnt wasnt arent wont cant cannot couldnt
   wouldnt shouldnt mustnt without stop wait actually neither nor anything undo`,
);
const commands = wordSet(
  `activate reactivate deactivate approve deny reject decline cancel elevate request extend renew
   revoke activates deactivates approves denies activating deactivating approving denying`,
);
const manifold = wordSet(
  'every everyday each daily weekly nightly hourly always recurring all both everything',
);

const turns = wordSet(
  `if unless once when whenever until after before suppose supposing assuming provided but not dont
   never wait actually stop sorry`,
);
const hinges = wordSet('if unless once');

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
  return has(turns, tokens.slice(0, 2));
}

/** Whether a reason is more of a condition than a reason. */
export function isHinged(tokens: readonly Token[]): boolean {
  return takesBack(tokens) || has(hinges, tokens);
}

export function hasCommand(tokens: readonly Token[]): boolean {
  return has(commands, tokens);
}

/** Words that nobody types to be obeyed: a quotation, or text whose direction was turned round to deceive. */
export function isQuotedOrDisguised(text: string): boolean {
  return (
    /^\s*["“”„«`]/.test(text) ||
    /[\u202a-\u202e\u2066-\u2069]/.test(text) ||
    text.split('\n').some((line) => line.trimStart().startsWith('>'))
  );
}
