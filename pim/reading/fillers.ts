import { oncePerPlace } from './once-per-place';
import { type Found, phraseBook, wordSet } from './phrase-book';
import { roleWord, type Token, wordAt } from './tokens';

export type Filler = 'nothing' | 'all' | 'anymore' | 'off' | 'early' | 'eligibility' | 'particle';

const fillers = phraseBook<Filler>([
  ['for me|for myself|please|pls|plz|thanks|thx|"|again|role :|role =|with ticket|with', 'nothing'],
  ['a|an|the|my|own|me|my own|myself|role|roles|rights|right|permission|permissions', 'nothing'],
  [
    'privilege|privileges|privs|assignment|assignments|session|back|group|groups|membership',
    'nothing',
  ],
  [
    'activation|activations|elevation|admin access|access|access to|window of|window|duration',
    'nothing',
  ],
  [
    'duration :|duration =|--duration|--duration =|--ticket|--role|--role =|--for|time :',
    'nothing',
  ],
  [
    '-d|-t|ticket :|start :|end :|scope :|temporarily|temp|temporary|kindly|hi|hey|thank you|also',
    'nothing',
  ],
  [
    'i need it|i need this|i need that|need it|need this|i want it|if possible|real quick',
    'nothing',
  ],
  ['quick|quickly|just|only|tops|eligible|privileged access|level access|status|hat', 'nothing'],
  ['[|]|(|)|level|powers|power|account|up to|bot|pim|today only|cheers|ta', 'nothing'],
  ['everything|all|all roles|all my roles|all of my roles|all of them|all active roles', 'all'],
  ['all my active roles|every role|them all|all of it|the lot|all my activations', 'all'],
  ['on|up|in', 'particle'],
  ['off', 'off'],
  ['early|ahead of time|prematurely|for good|completely', 'early'],
  ['eligibility|eligibilities|eligible assignment|eligible role', 'eligibility'],
  ['anymore|any more|any longer|now that im done|no longer', 'anymore'],
]);
const connectors = wordSet('to as into of for in on with from the a an my and be being');
const betweenTickets = wordSet('and &');

export const fillerWords: ReadonlySet<string> = new Set([...fillers.words, ...connectors]);

/** Words that change nothing about a command. `to`, `of` and the like are such only before a role. */
export function readFiller(tokens: readonly Token[], at: number): Found<Filler> | undefined {
  const found = fillers(tokens, at);
  // `on need to …` is no order: a particle belongs to the verb before it.
  if (found && (at > 0 || found.meaning !== 'particle')) return found;
  const word = wordAt(tokens, at);
  if (word === 'both' && tokens[at + 1]?.roles?.length === 2) return nothing(at + 1);
  if (betweenTickets.has(word) && /\d/.test(wordAt(tokens, at + 1))) return nothing(at + 1);
  if (!connectors.has(word)) return undefined;
  const next = afterConnectors(tokens, at) ?? at;
  return wordAt(tokens, next) === roleWord ? nothing(next) : undefined;
}

const afterConnectors = oncePerPlace(readConnectors);

/** The place after all the connectors that begin here: each of them leads to where the next one does. */
function readConnectors(tokens: readonly Token[], at: number): number | undefined {
  if (!connectors.has(wordAt(tokens, at))) return undefined;
  return afterConnectors(tokens, at + 1) ?? at + 1;
}

function nothing(next: number): Found<Filler> {
  return { meaning: 'nothing', next };
}
