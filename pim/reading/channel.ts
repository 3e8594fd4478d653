import type { Wish } from '../wish';
import { isGuarded } from './guards';
import type { Message } from './message';
import { phraseBook, wordSet } from './phrase-book';
import { type Token, typed, wordAt } from './tokens';

const bind = phraseBook([
  ['use this channel for approvals|use this channel for approval requests', 'bind'],
  ['use this channel for approval cards|post approvals here|send approvals here', 'bind'],
  ['post approval requests here|send approval requests here', 'bind'],
  ['post approvals to this channel|send approvals to this channel', 'bind'],
  ['post approvals in this channel|send approvals in this channel', 'bind'],
]);
const unbind = phraseBook([
  ['stop using this channel for approvals|dont use this channel for approvals', 'unbind'],
  ['do not use this channel for approvals|no approvals here|stop using this channel', 'unbind'],
  ['stop posting approvals here|stop sending approvals here|stop approvals here', 'unbind'],
]);
const bindFor = phraseBook([['use this channel for', 'bind']]);
const ofRole = wordSet('of for');
const approvals = wordSet('approvals approval');

/** Reads whether a channel is to take approval cards, and of which role. */
export function readChannel({ text, tokens }: Message): Wish | undefined {
  if (tokens.some(({ word }) => word === '?')) return undefined;
  const unbound = unbind(tokens, 0);
  if (unbound?.next === tokens.length) return { intent: 'unbind-channel' };
  const run = roleOfBinding(tokens)?.filter(({ word }) => !around.has(word));
  if (!run || isGuarded(run) || run.some(({ word }) => /[^\p{L}\p{N} <>-]/u.test(word)))
    return undefined;
  const role = typed(text, run);
  return { intent: 'bind-channel', ...(role === '' ? {} : { role }) };
}

const around = wordSet('the role roles my');

/** `use this channel for approvals of X`, or `use this channel for X approvals`. */
function roleOfBinding(tokens: readonly Token[]): readonly Token[] | undefined {
  const bound = bind(tokens, 0);
  if (bound?.next === tokens.length) return [];
  if (bound && ofRole.has(wordAt(tokens, bound.next))) {
    const run = tokens.slice(bound.next + 1);
    return run.length > 0 ? run : undefined;
  }
  const before = bound ? undefined : bindFor(tokens, 0);
  if (!before || !approvals.has(tokens.at(-1)?.word ?? '')) return undefined;
  return tokens.slice(before.next, -1);
}
