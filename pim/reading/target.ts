import { readRequestId } from '../ids';
import type { ReadingContext, RoleMeant, Target } from '../wish';
import { readPerson } from './person';
import { phraseBook, wordSet } from './phrase-book';
import { type Token, typed, wordAt } from './tokens';

export interface TargetSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: ReadingContext;
}

export interface FoundTarget {
  readonly target: Target;
  readonly roles: readonly RoleMeant[];
  readonly next: number;
}

const lead = phraseBook<'lead' | 'all'>([
  ['request|the request|my request|req|request id|request number|request no|id|number|no', 'lead'],
  ['requests|the requests|this request|that request|it|that|this|the one|the', 'lead'],
  ['my requests|my pending request|my open request|my pending|my scheduled|my|pending', 'lead'],
  [
    'the activation request|my activation request|my activation|activation|activation request',
    'lead',
  ],
  ['from|by|of|for|both of|both|scheduled activation|scheduled|open request|role|[|(|#', 'lead'],
  ['in|access|s|activations|pending request|nr|no .|request nr|ticket', 'lead'],
  ['all|all requests|all pending requests|everything|all of them|every request|them all', 'all'],
  ['all pending|every pending request|all open requests|the lot|everyone', 'all'],
]);
const joiners = wordSet('and , & +');
const signs = wordSet(': -');
const closing = wordSet(') ] now request');

export const targetWords: ReadonlySet<string> = lead.words;

/** Reads whose request or which ones are meant, after the verb; an empty target where it is not said. */
export function readTarget(source: TargetSource, from: number): FoundTarget {
  const found: Collected = { ids: [], roles: [] };
  let at = from;
  for (let next = step(source, at, found); next !== undefined; next = step(source, at, found)) {
    at = next;
  }
  const { ids, person, all, roles } = found;
  const target = {
    ...(ids.length > 0 ? { ids } : {}),
    ...(person === undefined ? {} : { person }),
    ...(all ? { all } : {}),
  };
  return { target, roles, next: at };
}

interface Collected {
  readonly ids: string[];
  readonly roles: RoleMeant[];
  person?: string;
  all?: true;
}

function step(source: TargetSource, at: number, found: Collected): number | undefined {
  const token = source.tokens[at];
  if (!token) return undefined;
  if (token.roles) {
    found.roles.push(...token.roles);
    return at + 1;
  }
  return (
    takePerson(source, at, found) ?? takeId(source, at, found) ?? takeLead(source.tokens, at, found)
  );
}

function takeId(
  { text, tokens, context }: TargetSource,
  at: number,
  found: Collected,
): number | undefined {
  const idAt = isBeforeId(tokens, at, found) ? at + 1 : at;
  const id = typed(text, tokens, idAt, idAt + 1).replace(/^#/, '');
  const known = context.approvals?.some((request) => request.id.toLowerCase() === id.toLowerCase());
  if (!known && !isRequestId(id)) return undefined;
  // A second id counts only where it is joined to the first.
  if (found.ids.length > 0 && idAt === at) return undefined;
  found.ids.push(id);
  return idAt + 1;
}

function isBeforeId(tokens: readonly Token[], at: number, { ids }: Collected): boolean {
  const word = wordAt(tokens, at);
  return ids.length > 0 ? joiners.has(word) : signs.has(word);
}

function takePerson(source: TargetSource, at: number, found: Collected): number | undefined {
  if (found.person !== undefined || found.ids.length > 0) return undefined;
  const person = readPerson(source, at);
  if (!person) return undefined;
  found.person = person.meaning;
  return person.next;
}

function takeLead(tokens: readonly Token[], at: number, found: Collected): number | undefined {
  if (found.ids.length > 0) return closing.has(wordAt(tokens, at)) ? at + 1 : undefined;
  const hit = lead(tokens, at);
  if (hit?.meaning === 'all') found.all = true;
  return hit?.next;
}

/** Four letters and digits as the bot makes them, which are never letters alone, or digits alone, which the bot can say are none. */
function isRequestId(word: string): boolean {
  if (/^\d{1,6}$/.test(word)) return true;
  if (/^[0-9a-f]{4,8}$/i.test(word) && /\d/.test(word)) return true;
  return readRequestId(word) !== undefined && /\d/.test(word);
}

/** Whether a word can hardly be anything but a request's id. */
export function looksLikeRequestId(token: Token | undefined): boolean {
  const word = token?.word.replace(/^#/, '') ?? '';
  return /\d/.test(word) && isRequestId(word);
}
