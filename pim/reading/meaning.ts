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
    readCommand(message, context) ??
    readAsked(message, context) ??
    readCancellation(message, context) ??
    readAction(message, context)
  );
}

/** A message that begins with a verb is an order first: what follows `because` may look like a question. */
function readCommand(message: Message, context: ReadingContext): Understanding | undefined {
  if (!readVerb(message.tokens, 0)) return undefined;
  const understood = readAction(message, context);
  return understood.kind === 'nothing' ? undefined : understood;
}
