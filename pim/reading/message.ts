import { phraseBook, wordSet } from './phrase-book';
import { type Token, wordAt } from './tokens';

/** A message without its manners: greetings, the bot's name, please and thanks. */
export interface Message {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly greeted: boolean;
  readonly thanked: boolean;
  /** Begun with `can you …`, so that a question mark at the end is only polite. */
  readonly polite: boolean;
}

type Manner = 'greeting' | 'address' | 'please' | 'polite' | 'thanks';

const opening = phraseBook<Manner>([
  ['hi|hello|hey|hiya|heya|hi there|hello there|hey there|greetings|hi all|hallo', 'greeting'],
  ['good morning|good afternoon|good evening|good day|morning|howdy', 'greeting'],
  ['pim|bot|pim bot|pimbot|@pim|@bot|@pim bot|@pimbot', 'address'],
  ['please|pls|plz|plase|kindly|ok|okay', 'please'],
  ['thanks|thank you|thx|ty|cheers|thanks a lot|thank you very much|many thanks', 'thanks'],
  ['thank you so much|thanks so much|thanks for your help|thanks for the help', 'thanks'],
  ['dear pim|dear bot|dear pim bot|dear @bot|dear all|dear team', 'greeting'],
  ['urgent|asap|quick question|quick one', 'please'],
  [
    'i want to|i need to|i would like to|id like to|i wish to|let me|i have to|id love to',
    'please',
  ],
  ['i want you to|i need you to|i would like you to|go ahead and', 'please'],
  ['can you|could you|can u|could u|will you please|would you please|can you please', 'polite'],
  [
    'could you please|could you kindly|would you be so kind and|would you be so kind as to',
    'polite',
  ],
  ['may i ask you to|is it possible to|would it be possible to|any chance you could', 'polite'],
]);
const closing = wordSet('please pls plz thanks thx ty cheers ! . , ; : tia');
const thanks = wordSet('thanks thx ty cheers');
const betweenManners = wordSet(', ! . : ; -');

export const mannerWords: ReadonlySet<string> = new Set([...opening.words, ...thanks, 'thank']);

export function readManners(text: string, tokens: readonly Token[]): Message {
  const met = new Set<Manner>();
  let start = skipSigns(tokens, isSlashCommand(text) ? 1 : 0);
  for (let found = opening(tokens, start); found; found = opening(tokens, start)) {
    met.add(found.meaning);
    start = skipSigns(tokens, found.next);
  }
  const end = endOfBusiness(tokens, start);
  return {
    text,
    tokens: tokens.slice(start, end),
    greeted: met.has('greeting') || met.has('address'),
    thanked:
      met.has('thanks') ||
      tokens.slice(end).some(({ word }) => thanks.has(word) || word === 'thank'),
    polite: met.has('polite'),
  };
}

/** `/pim activate …`, as other bots want it. */
function isSlashCommand(text: string): boolean {
  return /^\s*\/[a-z0-9]{1,20}\s/i.test(text);
}

function skipSigns(tokens: readonly Token[], from: number): number {
  let at = from;
  while (betweenManners.has(wordAt(tokens, at)) || wordAt(tokens, at) === '\n') at += 1;
  return at;
}

function endOfBusiness(tokens: readonly Token[], start: number): number {
  let end = tokens.length;
  while (end > start) {
    const word = wordAt(tokens, end - 1);
    const before = wordAt(tokens, end - 2);
    if (word === 'you' && before === 'thank') end -= 2;
    else if (closing.has(word) || word === '\n') end -= 1;
    else break;
  }
  return Math.max(end, start);
}
