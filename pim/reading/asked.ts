import type { ReadingContext, Target, Understanding, Wish } from '../wish';
import type { Message } from './message';
import { readPerson } from './person';
import { readChoice } from './phrases';
import { readQuestion } from './questions';
import { readSuggestion } from './suggestion';
import { looksLikeRequestId } from './target';
import { isWord, roleWord } from './tokens';

/** What is asked, where it is a question of a known shape. */
export function readAsked(message: Message, context: ReadingContext): Understanding | undefined {
  const words = wordsOf(message);
  const wish = readSuggestion(message, words) ?? readListed(message, words, context);
  const found = wish ?? readChoice(words);
  return found && { kind: 'wish', wish: found };
}

/** The words alone, each role as one. */
function wordsOf({ tokens }: Message): string {
  return tokens
    .filter((token) => token.word === roleWord || isWord(token))
    .map(({ word }) => word)
    .join(' ');
}

function readListed(message: Message, words: string, context: ReadingContext): Wish | undefined {
  const intent = readQuestion(words) ?? isHeldBy(message, words, context);
  if (intent === undefined) return undefined;
  if (intent === 'help') return { intent };
  const roles = message.tokens.flatMap((token) => token.roles ?? []);
  return { intent, roles, ...targetOf(intent, message, context) };
}

/** `does Adele have Exchange Admin?` */
function isHeldBy(message: Message, words: string, context: ReadingContext): 'who-has' | undefined {
  const asks = /^(?:does|is|has) .{2,60}<role>(?: role| active| now| right now)*$/.test(words);
  const { target } = asks ? targetOf('who-has', message, context) : {};
  return target?.person === undefined ? undefined : 'who-has';
}

/** `status of request 3`, `does Adele have X?`. */
function targetOf(
  intent: string,
  { text, tokens }: Message,
  context: ReadingContext,
): { readonly target?: Target } {
  if (intent === 'status') {
    const ids = tokens.filter(looksLikeRequestId).map(({ start, end }) => text.slice(start, end));
    return ids.length > 0 ? { target: { ids: ids.map((id) => id.replace(/^#/, '')) } } : {};
  }
  if (intent !== 'who-has' || !['does', 'is', 'has', 'do'].includes(tokens[0]?.word ?? ''))
    return {};
  const person = readPerson({ text, tokens, context }, 1)?.meaning;
  return person === undefined ? {} : { target: { person } };
}
