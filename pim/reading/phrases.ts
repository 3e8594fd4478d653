import type { Wish } from '../wish';
import type { Message } from './message';
import { phraseBook, wordSet } from './phrase-book';
import { isWord } from './tokens';

const phrases: readonly (readonly [phrases: string, intent: FixedIntent])[] = [
  ['roles|role|eligible|eligible roles|eligible assignments|eligibility', 'list-eligible'],
  ['eligibilities|available roles|roles available|options|what are options', 'list-eligible'],
  ['menu|menu of roles|what can i activate|what could i activate', 'list-eligible'],
  ['what can i request|what can i elevate to|roles i can activate', 'list-eligible'],
  ['everything i can activate|everything i can request', 'list-eligible'],
  ['what roles can i activate|which roles can i activate', 'list-eligible'],
  ['which role can i activate|what role can i activate', 'list-eligible'],
  ['what roles can i request|which roles can i request', 'list-eligible'],
  ['what am i eligible for|what roles am i eligible for', 'list-eligible'],
  ['which roles am i eligible for|what roles do i have', 'list-eligible'],
  ['which roles do i have|what roles are available', 'list-eligible'],
  ['active|active roles|active role|active assignments|active activations', 'list-active'],
  ['activations|current activations|current roles|what is active', 'list-active'],
  ['whats active|what roles are active|which roles are active', 'list-active'],
  ['what role is active|which role is active|what do i have active', 'list-active'],
  ['am i elevated|what am i holding|what do i hold', 'list-active'],
  ['status|request status|requests|pending|pending requests', 'status'],
  ['open requests|what is pending|whats pending|what is open|whats open', 'status'],
  ['what is status|whats status|which requests are pending', 'status'],
  ['which requests are open|where is request|status of request', 'status'],
  ['status of requests|what is status of request|whats status of request', 'status'],
  ['is request approved|has request been approved', 'status'],
  ['help|?|commands|usage|instructions|manual|i need help|need help', 'help'],
  ['what can you do|what do you do|what can i say|what can i type', 'help'],
  ['how does this work|how does it work|how do i use this', 'help'],
  ['what are commands|what commands are there', 'help'],
  ['im done|i am done|done|im finished|i am finished|finished', 'deactivate'],
  ['sign out|signout|log out|logout|log off|logoff|sign off', 'sign-out'],
];

type FixedIntent = 'list-eligible' | 'list-active' | 'status' | 'help' | 'deactivate' | 'sign-out';

const intents: ReadonlyMap<string, FixedIntent> = new Map(
  phrases.flatMap(([list, intent]) => list.split('|').map((phrase) => [phrase, intent] as const)),
);
const unsaid = wordSet('show list display me my the all please currently now just');
const asksWhatMayBe = phraseBook([
  ['can i activate|may i activate|could i activate|am i allowed to|am i eligible', 'list-eligible'],
]);

/** Reads the messages that are one fixed phrase. A question is answered; it never signs out or gives back. */
export function readFixedPhrase({ tokens, greeted }: Message): Wish | undefined {
  if (tokens.length === 0) return greeted ? { intent: 'hello' } : undefined;
  const asked = tokens.some(({ word }) => word === '?');
  const spoken = tokens.filter((token) => isWord(token) && !unsaid.has(token.word));
  const key = spoken.map(({ word }) => word).join(' ');
  const intent = key === '' && asked ? 'help' : intents.get(key);
  if (intent === undefined) return asksWhatMayBe(tokens, 0) && { intent: 'list-eligible' };
  const changes = intent === 'deactivate' || intent === 'sign-out';
  return asked && changes ? undefined : { intent };
}
