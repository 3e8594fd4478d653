import type { RoleMeant, Understanding, Wish } from '../wish';
import { isWithdrawal } from './cancellation';
import type { Message } from './message';
import { readTimePhrase } from './time/time-phrase';
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
  return tokens.some((_, at) => readVerb(tokens, at) ?? readTimePhrase(tokens, at));
}

function isAboutGrants(wish: Wish): boolean {
  return ofGrants.has(wish.intent) || ('roles' in wish && wish.roles.some(isDoubtful));
}

function isDoubtful({ names, ambiguous }: RoleMeant): boolean {
  return ambiguous || names.length === 0;
}
