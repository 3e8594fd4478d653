import { phraseBook, wordSet } from './phrase-book';
import { type Token, tokenise, wordAt } from './tokens';

/** A message without its manners: greetings, the bot's name, please and thanks. */
export interface Message {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly greeted: boolean;
  /** Begun with `can you …`, so that a question mark at the end is only polite. */
  readonly polite: boolean;
}

type Manner = 'greeting' | 'address' | 'please' | 'polite';

const opening = phraseBook<Manner>([
  ['hi|hello|hey|hiya|heya|hi there|hello there|hey there|greetings|hi all', 'greeting'],
  ['good morning|good afternoon|good evening|good day|morning', 'greeting'],
  ['pim|bot|pim bot|pimbot|@pim|@bot|@pim bot', 'address'],
  ['please|pls|plz|kindly|ok|okay', 'please'],
  ['i want to|i need to|i would like to|id like to|i wish to|let me', 'please'],
  ['can you|could you|can u|could u|will you please|would you please', 'polite'],
]);
const closing = wordSet('please pls plz thanks thx ty cheers ! . , ; :');
const betweenManners = wordSet(', ! . : ; -');

export function readMessage(text: string): Message {
  const tokens = tokenise(text);
  const met = new Set<Manner>();
  let start = skipSigns(tokens, 0);
  for (let found = opening(tokens, start); found; found = opening(tokens, start)) {
    if (found.meaning === 'address' && wordAt(tokens, found.next).startsWith('admin')) break;
    met.add(found.meaning);
    start = skipSigns(tokens, found.next);
  }
  return {
    text,
    tokens: tokens.slice(start, endOfBusiness(tokens, start)),
    greeted: met.has('greeting') || met.has('address'),
    polite: met.has('polite'),
  };
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
