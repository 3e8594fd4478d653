import { readRequestId } from '../ids';
import { phraseBook, wordSet } from './phrase-book';
import { type Token, typed, wordAt } from './tokens';

/** Which request is meant: one by its id, one that was not named, or one that was named otherwise. */
export interface Target {
  readonly named: 'by-id' | 'not' | 'otherwise';
  readonly id?: string;
  readonly next: number;
}

const lead = phraseBook([
  ['request|the request|my request|req|request id|request number|request no|id|number|no', 'lead'],
  ['my requests|my pending request|my open request|this request|that request|it|that', 'lead'],
  ['the activation request|my activation request|my activation|this', 'lead'],
]);
const signs = wordSet(': - ( [ ,');

/** Reads which request is meant, after the verb. */
export function readTarget(text: string, tokens: readonly Token[], at: number): Target {
  const from = lead(tokens, at)?.next ?? at;
  const signed = signs.has(wordAt(tokens, from));
  const idAt = signed ? from + 1 : from;
  const id = typed(text, tokens, idAt, idAt + 1).replace(/^#/, '');
  // After a colon, four small letters are more likely a comment: `approve: fine`.
  if (isRequestId(id) && !(signed && /^[a-z]+$/.test(id))) {
    return { named: 'by-id', id, next: afterId(tokens, idAt + 1) };
  }
  const nothingMore = signed || from === tokens.length || wordAt(tokens, from) === 'because';
  return { named: nothingMore ? 'not' : 'otherwise', next: from };
}

function afterId(tokens: readonly Token[], at: number): number {
  const closed = [')', ']'].includes(wordAt(tokens, at)) ? at + 1 : at;
  return closed === tokens.length - 1 && wordAt(tokens, closed) === 'now' ? closed + 1 : closed;
}

const words = wordSet(
  `this that them they both mine with from when what only also once your then than very good nice well
   done here there more most less late each even just like long much some soon sure need want fine okay`,
);

/** Four letters and digits as the bot makes them, or digits alone, which the bot can say are none. */
function isRequestId(word: string): boolean {
  if (/^\d{1,6}$/.test(word)) return true;
  return readRequestId(word) !== undefined && !words.has(word.toLowerCase());
}

/** Whether a word can hardly be anything but a request's id. */
export function looksLikeRequestId(token: Token | undefined): boolean {
  const word = token?.word.replace(/^#/, '') ?? '';
  return /\d/.test(word) && isRequestId(word);
}
