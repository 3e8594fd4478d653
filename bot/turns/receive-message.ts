import { noticeCard } from '../../cards/notice';
import { type DialogReply, sayText } from '../../dialogs/reply';
import { PimError } from '../../pim/errors';
import type { InboundMessage } from '../inbound';
import type { TurnReplies } from '../outbound';
import { withTyping } from './answer-in-time';
import { converse } from './converse';
import type { House } from './house';
import { keepReceipt } from './keep-receipt';
import { sentenceOf, unexpectedSentence } from './reply';
import type { Turn } from './turn';
import { writeWaitingTurn } from './waiting-turn';

/** Somebody typed something: once, however often Teams delivers it, it is read and answered. */
export async function receiveMessage(
  house: House,
  message: InboundMessage,
  replies: TurnReplies,
): Promise<void> {
  const { actor, place, id } = message;
  const key = `${place.conversationId}|${id}`;
  if (!(await house.seen.firstTime(key, house.ports.clock.now()))) return;
  await house.ports.people.remember(actor, place.kind === 'personal' ? place : undefined);
  await answerMessage(house, message, replies);
}

/** Answers what was typed, now or as soon as its writer is signed in. */
export async function answerMessage(
  house: House,
  message: InboundMessage,
  replies: TurnReplies,
): Promise<void> {
  const turn = turnOf(house, message);
  const work = converse(turn, message.text).catch((error: unknown) =>
    explain(house, message, replies, error),
  );
  const reply = await withTyping(work, () => replies.typing());
  if (reply) {
    const posted = await replies.send(reply);
    await keepReceipt(house.ports, message.actor, reply, posted);
  }
  house.wake();
}

export function turnOf(
  house: House,
  { actor, place, at }: Pick<InboundMessage, 'actor' | 'place' | 'at'>,
): Turn {
  return {
    actor,
    place,
    at,
    ports: house.ports,
    newDraft: house.newDraft,
    signOut: () => house.signIn.forget(actor),
  };
}

/** The one place where a failed turn is told to its writer and logged. */
async function explain(
  house: House,
  message: InboundMessage,
  replies: TurnReplies,
  error: unknown,
): Promise<DialogReply | undefined> {
  if (error instanceof PimError && error.code === 'sign-in-needed') {
    return askForSignIn(house, message, replies);
  }
  const { reference } = replies;
  house.log.error({ reference, err: error }, 'message not answered');
  const { adminConsentUrl } = house;
  return sayText(
    error instanceof PimError
      ? sentenceOf(error, { reference, adminConsentUrl })
      : unexpectedSentence(reference),
  );
}

/**
 * Keeps what was typed until its writer is signed in. Sign-in cards work in 1:1 chats alone; in a
 * channel a button does it, whose press brings the token along.
 */
async function askForSignIn(
  house: House,
  message: InboundMessage,
  replies: TurnReplies,
): Promise<DialogReply | undefined> {
  const { actor, place, at } = message;
  const exchangeId = house.newId();
  await house.waitingTurns.keep(actor, exchangeId, writeWaitingTurn(message), at);
  if (place.kind === 'personal') {
    await replies.askForSignIn(exchangeId);
    return undefined;
  }
  const sentence = `${actor.name}, press Continue, so that I can do this in your name.`;
  const button = { title: 'Continue', verb: 'resume-turn', data: { turn: exchangeId } };
  return { summary: sentence, card: noticeCard(sentence, [], [button]) };
}
