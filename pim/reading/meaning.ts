import type { ReadingContext, Understanding } from '../wish';
import { readAction } from './action';
import { readAsked } from './asked';
import { readCancellation } from './cancellation';
import { readChannel } from './channel';
import { readDecision } from './decision';
import { readFavouriteWish } from './favourite-wish';
import type { Message } from './message';
import { readFixedPhrase } from './phrases';
import { readRenewal } from './renewal';
import { readSnooze } from './snooze';
import { readVerb } from './verbs';

/** What a message means, taken word for word as it stands. */
export function readMeaning(message: Message, context: ReadingContext): Understanding {
  const fixed = readFixedPhrase(message) ?? readChannel(message);
  if (fixed) return { kind: 'wish', wish: fixed };
  return (
    readFavouriteWish(message, context) ??
    readSnooze(message, context) ??
    readDecision(message, context) ??
    readRenewal(message) ??
    readCommand(message, context)
  );
}

/** A message that begins with a verb is an order first: what follows `because` may look like a question. */
function readCommand(message: Message, context: ReadingContext): Understanding {
  const order = readVerb(message.tokens, 0) ? readAction(message, context) : undefined;
  if (order && order.kind !== 'nothing') return order;
  return (
    readAsked(message, context) ??
    readCancellation(message, context) ??
    order ??
    readAction(message, context)
  );
}
