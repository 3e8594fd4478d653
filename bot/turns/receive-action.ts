import { PimError } from '../../pim/errors';
import { orderReceipts } from '../../pim/order-receipt';
import { type ActionReply, showToast } from '../action';
import { actionFor } from '../actions';
import type { InboundAction } from '../inbound';
import { type InvokeReply, isNamed, type TurnReplies } from '../outbound';
import { answerInTime } from './answer-in-time';
import type { House } from './house';
import { keepCopy } from './keep-copy';
import { turnOf } from './receive-message';
import { resumeTurns } from './receive-sign-in';
import { sentenceOf, unexpectedSentence } from './reply';

const stillWorking = showToast('Still working on it. You hear from me as soon as it is done.');

/** Somebody pressed a button. The answer comes in time, whatever Graph does. */
export function receiveActions(house: House) {
  const underWay = new Map<string, Promise<ActionReply>>();
  const followed = new WeakSet<Promise<ActionReply>>();

  /** What comes after an answer comes once, however many presses were answered by it. */
  const once = (work: Promise<ActionReply>, follow: () => Promise<void>) => {
    if (followed.has(work)) return;
    followed.add(work);
    house.background(follow());
  };

  return async (inbound: InboundAction, replies: TurnReplies): Promise<InvokeReply> => {
    const { actor, place } = inbound;
    await house.ports.people.remember(actor, place.kind === 'personal' ? place : undefined);
    const work = shared(underWay, pressKey(inbound), () => perform(house, inbound, replies));
    const answer = await answerInTime(work, stillWorking, () =>
      once(work, () => tellLater(house, inbound, work)),
    );
    if (answer.message) once(work, () => replaceMessage(house, inbound, answer));
    house.wake();
    return answer.reply;
  };
}

/** A double click and a re-sent invoke are one press: the second waits for the first one's answer. */
function shared(
  underWay: Map<string, Promise<ActionReply>>,
  key: string,
  start: () => Promise<ActionReply>,
): Promise<ActionReply> {
  const running = underWay.get(key);
  if (running !== undefined) return running;
  const work = start().finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

function pressKey({ actor, place, messageId, verb, data, ssoToken }: InboundAction): string {
  const who = [actor.tenantId, actor.userId, place.conversationId, messageId, verb];
  return JSON.stringify([...who, data, ssoToken !== undefined]);
}

async function perform(
  house: House,
  inbound: InboundAction,
  replies: TurnReplies,
): Promise<ActionReply> {
  const { actor, ssoToken, verb, data, messageId, trigger } = inbound;
  try {
    const action = actionFor(verb);
    if (!action) return showToast('I do not know that button any more. Nothing was changed.');
    if (trigger === 'automatic' && !action.refreshes) return showToast('Nothing was changed.');
    if (ssoToken !== undefined) await house.signIn.exchange(actor, ssoToken);
    return await action.run({
      ...(await turnOf(house, inbound)),
      data,
      messageId,
      signedIn: ssoToken !== undefined,
      resume: () => resumeTurns(house, actor, replies),
    });
  } catch (error) {
    return explain(house, inbound, replies.reference, error);
  }
}

/** The one place where a failed press is told to its presser and logged. */
function explain(
  house: House,
  inbound: InboundAction,
  reference: string,
  error: unknown,
): ActionReply {
  const text =
    error instanceof PimError
      ? sentenceOf(error, { reference, adminConsentUrl: house.adminConsentUrl })
      : unexpectedSentence(reference);
  if (error instanceof PimError && error.code === 'sign-in-needed') {
    // A second request for the same token would go round in circles.
    return inbound.ssoToken === undefined
      ? { reply: { kind: 'login', text: 'Sign in, so that this is done in your own name.' } }
      : { reply: { kind: 'login-failed', message: text } };
  }
  house.log.error({ reference, verb: inbound.verb, err: error }, 'press not answered');
  return error instanceof PimError && error.code === 'identity-mismatch'
    ? { reply: { kind: 'login-failed', message: text } }
    : showToast(text);
}

/** Shows the new state on all devices; the answer itself changed only the one that was pressed on. */
async function replaceMessage(
  house: House,
  inbound: InboundAction,
  { message }: ActionReply,
): Promise<void> {
  const { place, messageId, actor } = inbound;
  if (message && isNamed(messageId)) {
    const updated = await house.messenger.update(place, messageId, message);
    await keepCopy(house.ports, actor, message, {
      place,
      messageId,
      isShown: updated.outcome === 'done',
    });
  }
  await orderReceipts(house.ports, message?.receipts);
}

/** What came of a press that took too long, into the presser's own chat. */
async function tellLater(
  house: House,
  inbound: InboundAction,
  work: Promise<ActionReply>,
): Promise<void> {
  const answer = await work;
  house.wake();
  // Nobody pressed anything: a card came into view, and asks again when it does the next time.
  if (inbound.trigger === 'automatic') return;
  if (answer.message && isNamed(inbound.messageId)) return replaceMessage(house, inbound, answer);
  await orderReceipts(house.ports, answer.message?.receipts);
  const text = lateText(answer.reply);
  if (!text) return;
  const person = await house.ports.people.find(inbound.actor);
  const chat = person?.chat ?? (inbound.place.kind === 'personal' ? inbound.place : undefined);
  if (chat) await house.messenger.post(chat, { summary: text, text });
}

function lateText(reply: InvokeReply): string | undefined {
  switch (reply.kind) {
    case 'toast':
    case 'login':
      return reply.text;
    case 'error':
    case 'login-failed':
      return reply.message;
    case 'card':
      return 'Done. The card shows how it stands.';
    case 'ok':
      return undefined;
  }
}
