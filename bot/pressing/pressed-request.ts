import { setTimeout as pause } from 'node:timers/promises';
import { readRequestId } from '../../pim/ids';
import { isSamePerson } from '../../pim/person';
import { wholeChannel } from '../../pim/place';
import type { SentMessage } from '../../pim/ports';
import type { ActivationRequest } from '../../pim/request';
import { type Press, textField } from '../action';

/** A quick reader may press before the sending of the card has been written down. */
const lookAgainAfterMs = [0, 100, 300, 600];

/** The request that a press names, where it is of the presser's own tenant. */
export async function namedRequest(press: Press): Promise<ActivationRequest | undefined> {
  const id = readRequestId(textField(press, 'request') ?? '');
  const request = id && (await press.ports.requests.find(id));
  return request?.ask.requester.tenantId === press.actor.tenantId ? request : undefined;
}

/** The same for the person who made it, and nobody else. */
export async function ownRequest(press: Press): Promise<ActivationRequest | undefined> {
  const request = await namedRequest(press);
  return request && isSamePerson(request.ask.requester, press.actor) ? request : undefined;
}

/**
 * Whether the pressed card is one that we sent for this request, and there: a card copied into another
 * conversation, or an id put into another request's card, decides nothing.
 */
export async function isItsCard(press: Press, request: ActivationRequest): Promise<boolean> {
  for (const delay of lookAgainAfterMs) {
    await pause(delay);
    const { sentMessages } = press.ports;
    const sent = await sentMessages.ofRequest(request.id);
    if (sent.some((message) => isPressedMessage(press, message))) return true;
    // Known as something else: there is nothing to wait for.
    if (await sentMessages.find(press.place.conversationId, press.messageId)) return false;
  }
  return false;
}

function isPressedMessage(press: Press, sent: SentMessage): boolean {
  const here = wholeChannel(press.place).conversationId;
  return sent.messageId === press.messageId && wholeChannel(sent.place).conversationId === here;
}
