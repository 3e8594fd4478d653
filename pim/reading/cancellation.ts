import type { ReadingContext, Understanding } from '../wish';
import type { Message } from './message';
import { phraseBook, wordSet } from './phrase-book';
import { type FoundTarget, readTarget } from './target';
import { readTimePhrase } from './time/time-phrase';
import { type Token, wordAt } from './tokens';

const cancel = phraseBook([
  ['cancel|withdraw|abort|scrap|retract|call off|take back|rescind|pull back|nix|pull', 'cancel'],
  ['drop my request|revoke my request|undo my request|stop my request|remove my request', 'cancel'],
  ['delete my request|delete request|close my request|kill my request|end my request', 'cancel'],
  ['i want to cancel|discard|delete my pending|remove my pending', 'cancel'],
]);
const own = wordSet(`request requests activation activations it that this pending scheduled`);

export const cancellationWords: ReadonlySet<string> = new Set([...cancel.words, ...own]);

/** Whether something is withdrawn: what that is called may be known to its owner alone. */
export function isWithdrawal(tokens: readonly Token[]): boolean {
  return cancel(tokens, 0) !== undefined && tokens.every(({ word }) => word !== '?');
}

/** Reads which request of their own somebody withdraws. */
export function readCancellation(
  message: Message,
  context: ReadingContext,
): Understanding | undefined {
  const { text, tokens } = message;
  const verb = cancel(tokens, 0);
  if (!verb) return undefined;
  const found = readTarget({ text, tokens, context }, verb.next);
  if (found.target.person !== undefined) return { kind: 'nothing' };
  const rest = tokens.slice(skipTimes(tokens, pastOne(tokens, found)));
  const { target, roles } = found;
  const names = Object.keys(target).length > 0 || roles.length > 0;
  const named = names || tokens.some(({ word }) => own.has(word)) || tokens.length === verb.next;
  const explained = rest.length === 0 || ['because', 'since'].includes(wordAt(rest, 0));
  const asked = tokens.some(({ word }) => word === '?') && !message.polite;
  if (!named || !explained || asked) return { kind: 'nothing' };
  return {
    kind: 'wish',
    wish: { intent: 'cancel', roles, ...(Object.keys(target).length > 0 ? { target } : {}) },
  };
}

/** `the exchange one`: by then it is said which. */
function pastOne(tokens: readonly Token[], { roles, next }: FoundTarget): number {
  return roles.length > 0 && wordAt(tokens, next) === 'one' ? next + 1 : next;
}

const afterTime = wordSet('please now , role request activation again anymore');

/** `my scheduled activation tomorrow`: the time tells which one, and there is a list to pick from. */
function skipTimes(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const phrase = readTimePhrase(tokens, at);
    if (phrase) at = phrase.next;
    else if (afterTime.has(wordAt(tokens, at))) at += 1;
    else return at;
  }
}
