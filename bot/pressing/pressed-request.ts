import { setTimeout as pause } from 'node:timers/promises';
import { readRequestId } from '../../pim/ids';
import { isSamePerson } from '../../pim/person';
import { wholeChannel } from '../../pim/place';
import type { SentMessage } from '../../pim/ports';
import type { ActivationRequest } from '../../pim/request';
import { type Press, textField } from '../action';
import { isNamed } from '../outbound';

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
    if (press.place.kind === 'personal')
      return wasAsked(press, request) && noteCard(press, request);
  }
  return false;
}

/**
 * Nobody but us puts cards into a 1:1 chat with us. One that we do not know is one whose sending broke
 * off before it was noted down; from here on it changes with its request like any other.
 */
async function noteCard(press: Press, request: ActivationRequest): Promise<true> {
  if (!isNamed(press.messageId)) return true;
  const { tenantId, userId, name } = press.actor;
  await press.ports.sentMessages.record({
    requestId: request.id,
    copy: 'approver',
    place: press.place,
    messageId: press.messageId,
    reader: { tenantId, userId, name },
    shows: request.version,
  });
  return true;
}

/** Reason and ticket are for those who were asked, also afterwards. */
export function wasAsked(press: Press, request: ActivationRequest): boolean {
  return request.approvers.some(({ userId }) => userId === press.actor.userId);
}

/** Where Teams or the client named no message, the conversation has to do. */
function isPressedMessage(press: Press, sent: SentMessage): boolean {
  const here = wholeChannel(press.place).conversationId;
  if (wholeChannel(sent.place).conversationId !== here) return false;
  if (!(isNamed(press.messageId) && isNamed(sent.messageId))) return true;
  return sent.messageId === press.messageId;
}
