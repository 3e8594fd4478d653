import { longestMessage, type ReadingContext, type Understanding } from '../wish';
import { dependsOnGrants } from './grants-needed';
import { translate } from './languages/translate';
import { type Message, readManners } from './message';
import { readFixedPhrase } from './phrases';
import { prepare } from './prepare';
import { markGroupAccess } from './roles/group-access';
import { markLastWords } from './roles/last-words';
import { markRoles } from './roles/mark-roles';
import { type Token, tokenise } from './tokens';
import { isSlipAlone, readTolerantly } from './tolerance';
import { spellerFor } from './vocabulary';

const nothing: Understanding = { kind: 'nothing' };

/**
 * Turns the words of a message into what the person wants.
 *
 * It only reads: a wish is acted on elsewhere, against what the person may do. Questions about acting,
 * negations, conditions, quotations and requests for other people are no wishes to act, and neither is
 * any message with a word in its command that nothing explains.
 */
export function understand(text: string, context: ReadingContext): Understanding {
  if (text.length > longestMessage) {
    return { kind: 'unclear', unclear: { problem: 'message-too-long', length: text.length } };
  }
  const plain = prepare(text);
  if (plain === undefined) return nothing;
  const typed = tokenise(plain);
  const chat = readFixedPhrase(readManners(plain, typed));
  if (chat) return { kind: 'wish', wish: chat };
  const message = readMessage(plain, typed, context);
  if (message.tokens[0]?.word === '"' || quotesFirst(message)) return nothing;
  const read = readTolerantly(message, context);
  const understood = isSlipAlone(read, message) ? nothing : read;
  return context.eligible === undefined && dependsOnGrants(understood, message)
    ? { kind: 'grants-needed' }
    : understood;
}

/** `'approve 4' is what he typed`; a name in quotes is none but a name. */
function quotesFirst({ text, tokens }: Message): boolean {
  const quotes = /^\s*['‘][^'‘’]{2,200}['’](?=[\s,.:])/.test(text);
  return quotes && tokens[0]?.roles === undefined;
}

function readMessage(text: string, typed: readonly Token[], context: ReadingContext): Message {
  const spelt = spellerFor(context.locale).mend(typed, text);
  const marked = markGroupAccess(markRoles(text, spelt, context), context);
  return readManners(text, markLastWords(text, translate(marked, context.locale), context));
}
