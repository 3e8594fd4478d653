import type { RoleMeant, Understanding, Wish } from '../wish';
import { isWithdrawal } from './cancellation';
import type { Message } from './message';
import { phraseBook } from './phrase-book';
import { readTimePhrase } from './time/time-phrase';
import type { Token } from './tokens';
import { readVerb } from './verbs';

const suggestive = 2;

/** What is said of requests and other people is known without what this person holds. */
const ofGrants: ReadonlySet<Wish['intent']> = new Set([
  'activate',
  'deactivate',
  'extend',
  'renew',
  'list-eligible',
  'list-active',
  'role-info',
]);

/** Whether only the names of what the person holds can tell what these words are. */
export function dependsOnGrants(understood: Understanding, { tokens }: Message): boolean {
  if (understood.kind === 'wish') return isAboutGrants(understood.wish);
  if (understood.kind === 'unclear') return understood.unclear.problem !== 'message-too-long';
  if (understood.kind !== 'nothing' || tokens.length < suggestive) return false;
  if (isWithdrawal(tokens)) return true;
  if (mayAskOfName(tokens)) return true;
  return tokens.some((_, at) => readVerb(tokens, at) ?? readTimePhrase(tokens, at));
}

const mostAsked = 10;
const asking = phraseBook([
  ['what is|what are|whats|tell me about|tell me more about|explain|describe|about', 'asking'],
]);

/** `what is PAG-DESK`, `PAG-DESK as owner`: what looks like the name of a group. */
function mayAskOfName(tokens: readonly Token[]): boolean {
  if (tokens.length > mostAsked) return false;
  const called = tokens.some(({ word }) => /[a-z\d][-_][a-z\d]/.test(word));
  const group = tokens.some(({ word }) => word === 'group');
  return asking(tokens, 0) ? called || group : called && isHeldAs(tokens);
}

const ways = phraseBook([
  ['as owner|as an owner|as <role>|as an <role>|as member|as a member', 'way'],
]);

function isHeldAs(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => ways(tokens, at));
}

function isAboutGrants(wish: Wish): boolean {
  return ofGrants.has(wish.intent) || ('roles' in wish && wish.roles.some(isDoubtful));
}

function isDoubtful({ names, ambiguous }: RoleMeant): boolean {
  return ambiguous || names.length === 0;
}
