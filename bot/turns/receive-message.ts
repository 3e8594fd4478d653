import { noticeCard } from '../../cards/notice';
import { type DialogReply, sayText } from '../../dialogs/reply';
import { PimError } from '../../pim/errors';
import { mayBeAzure } from '../../pim/may-be-azure';
import { orderReceipt, orderReceipts } from '../../pim/order-receipt';
import { isSamePerson, type Person } from '../../pim/person';
import type { Standing } from '../../pim/standing';
import type { InboundMessage } from '../inbound';
import type { TurnReplies } from '../outbound';
import { withTyping } from './answer-in-time';
import { converse } from './converse';
import type { House } from './house';
import { keepCopy } from './keep-copy';
import { noticeEndings } from './noticed-standing';
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
  await answer(house, message, replies, () => askForSignIn(house, message, replies));
}

/** The same for somebody who has just signed in: where that was not enough, asking again goes round in circles. */
export async function answerSignedIn(
  house: House,
  message: InboundMessage,
  replies: TurnReplies,
): Promise<void> {
  await answer(house, message, replies);
}

async function answer(
  house: House,
  message: InboundMessage,
  replies: TurnReplies,
  signIn?: () => Promise<DialogReply | undefined>,
): Promise<void> {
  const work = converseIn(house, message).catch((error: unknown) =>
    signIn && needsSignIn(error) ? signIn() : explain(house, replies.reference, error),
  );
  const reply = await withTyping(work, () => replies.typing());
  if (reply) await sendReply(house, message, replies, reply);
  house.wake();
}

async function converseIn(house: House, message: InboundMessage): Promise<DialogReply> {
  return converse(await turnOf(house, message));
}

async function sendReply(
  { ports }: House,
  { actor }: InboundMessage,
  replies: TurnReplies,
  reply: DialogReply,
): Promise<void> {
  try {
    const posted = await replies.send(reply);
    await keepCopy(ports, actor, reply, { ...posted, isShown: true });
  } catch (error) {
    const own = reply.shows && isSamePerson(reply.shows.ask.requester, actor);
    if (!(error instanceof PimError && reply.shows && own)) throw error;
    await orderReceipt(ports, reply.shows);
  } finally {
    await orderReceipts(ports, reply.receipts);
  }
}

function needsSignIn(error: unknown): boolean {
  return error instanceof PimError && error.code === 'sign-in-needed';
}

export async function turnOf(
  house: House,
  inbound: Pick<InboundMessage, 'actor' | 'place' | 'at'> & { readonly text?: string },
): Promise<Turn> {
  const { place, at, text = '' } = inbound;
  const { ports } = house;
  const { settings = {} } = (await ports.people.find(inbound.actor)) ?? {};
  const actor = { ...inbound.actor, timeZone: settings.timeZone ?? inbound.actor.timeZone };
  const standing = standingOnce(house, actor);
  return {
    actor,
    settings,
    text,
    place,
    at,
    ports,
    adminConsentUrl: house.adminConsentUrl,
    standing: (roles = []) => standing(mayBeAzure(roles)),
    newDraft: house.newDraft,
    async signOut() {
      // What waits for a sign-in must not come back with the next one.
      await house.waitingTurns.take(actor, house.ports.clock.now());
      await house.signIn.forget(actor);
    },
  };
}

/** Reads what somebody has once a turn; Azure's part is read when it is first asked for. */
function standingOnce(house: House, person: Person) {
  const read = new Map<boolean, Promise<Standing>>();
  return (azure: boolean): Promise<Standing> => {
    const known = read.get(true) ?? read.get(azure);
    if (known) return known;
    const standing = house.ports.directory.standing(person, { azure });
    noticeEndings(house, person, { standing, azure });
    read.set(azure, standing);
    return standing;
  };
}

/** The one place where a failed turn is told to its writer and logged. */
function explain({ log, adminConsentUrl }: House, reference: string, error: unknown): DialogReply {
  log.error({ reference, err: error }, 'message not answered');
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
): Promise<undefined> {
  const { actor, place, at } = message;
  const exchangeId = house.newId();
  await house.waitingTurns.keep(actor, exchangeId, writeWaitingTurn(message), at);
  if (place.kind === 'personal') {
    await replies.askForSignIn(exchangeId);
    return undefined;
  }
  const sentence = `${actor.name}, press Continue, so that I can do this in your name.`;
  const button = { title: 'Continue', verb: 'resume-turn', data: { turn: exchangeId } };
  const card = noticeCard(sentence, [], [button]);
  const { messageId: askedWith } = await replies.send({ summary: sentence, card });
  await house.waitingTurns.amend(actor, exchangeId, writeWaitingTurn(message, { askedWith }));
  return undefined;
}
