import { longestMessage, type ReadingContext, type Understanding } from '../wish';
import { readActivation, readVerbless } from './activation';
import { readCancellation } from './cancellation';
import { readChannel } from './channel';
import { readDeactivation } from './deactivation';
import { readDecision } from './decision';
import { isQuotedOrDisguised } from './guards';
import { type Message, readMessage } from './message';
import { readNearVerb } from './near-verb';
import { readFixedPhrase } from './phrases';
import { readVerb } from './verbs';

/**
 * Turns the words of a message into what the person wants.
 *
 * It only reads: a wish is acted on elsewhere, against what the person may do. Questions, negations,
 * conditions, quotations and requests for other people are `nothing`, and so is every message with a
 * word that nothing explains.
 */
export function understand(text: string, context: ReadingContext): Understanding {
  if (text.length > longestMessage) {
    return { kind: 'unclear', unclear: { problem: 'message-too-long', length: text.length } };
  }
  if (isQuotedOrDisguised(text)) return { kind: 'nothing' };
  const message = readMessage(text);
  const understood = readCommand(message, context);
  if (understood.kind !== 'nothing') return understood;
  return readNearVerb(message, (corrected) => readCommand(readMessage(corrected), context));
}

function readCommand(message: Message, context: ReadingContext): Understanding {
  const wish = readFixedPhrase(message);
  if (wish) return { kind: 'wish', wish };
  return readChannel(message) ?? readVerbPhrase(message, context);
}

function readVerbPhrase(message: Message, context: ReadingContext): Understanding {
  const verb = readVerb(message.tokens, 0);
  switch (verb?.meaning.intent) {
    case undefined:
      return readVerbless(message, context);
    case 'activate':
      return verb ? readActivation(message, verb, context) : { kind: 'nothing' };
    case 'deactivate':
      return readDeactivation(message, verb);
    case 'approve':
    case 'deny':
      return readDecision(message, verb.meaning.intent, verb.next);
    case 'cancel':
      return readCancellation(message, verb.next);
  }
}
