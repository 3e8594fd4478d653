import { PimError, type PimErrorCode } from '../../pim/errors';
import type { Actor } from '../../pim/person';
import type { InboundTokenExchange } from '../inbound';
import type { InvokeReply, TurnReplies } from '../outbound';
import type { House } from './house';
import { answerSignedIn } from './receive-message';
import { sentenceOf } from './reply';
import { readWaitingTurn, type WaitingTurn } from './waiting-turn';

/** A Teams client brought a token. Each of the person's clients does; the first resumes what waited. */
export async function receiveTokenExchange(
  house: House,
  inbound: InboundTokenExchange,
  replies: TurnReplies,
): Promise<InvokeReply> {
  try {
    await house.signIn.exchange(inbound.actor, inbound.ssoToken);
  } catch (error) {
    return explain(house, inbound, error, replies);
  }
  house.background(resumeTurns(house, inbound.actor, replies));
  return { kind: 'ok' };
}

/**
 * Does what the person typed before they were signed in, once, and answers each where it was typed.
 * One after the other, so that who asked twice hears the second time that it is under way.
 */
export async function resumeTurns(
  house: House,
  actor: Actor,
  replies: TurnReplies,
): Promise<readonly WaitingTurn[]> {
  const waiting = await house.waitingTurns.take(actor, house.ports.clock.now());
  const turns = waiting.map(({ text }) => readWaitingTurn(text));
  for (const { text, at, place } of turns) {
    const message = { kind: 'message', id: replies.reference, actor, text, at, place } as const;
    await answerSignedIn(house, message, replies.elsewhere(place));
  }
  return turns;
}

/** What a person can mend by signing in themselves; Teams shows a button for it. */
const buttonHelps: ReadonlySet<PimErrorCode> = new Set([
  'sign-in-needed',
  'step-up-needed',
  'identity-mismatch',
]);

async function explain(
  house: House,
  { actor, exchangeId }: InboundTokenExchange,
  error: unknown,
  replies: TurnReplies,
): Promise<InvokeReply> {
  if (!(error instanceof PimError)) throw error;
  const { reference } = replies;
  house.log.warn({ reference, err: error }, 'sign-in refused');
  const text = sentenceOf(error, { reference, adminConsentUrl: house.adminConsentUrl });
  if (buttonHelps.has(error.code)) return { kind: 'login-failed', message: text };
  // They are told that nothing was changed: what waited must not be done by surprise at the next sign-in.
  await house.waitingTurns.take(actor, house.ports.clock.now());
  // Each of the person's clients brings a token; they are told once.
  const isFirst = await house.seen.firstTime(`refused|${exchangeId}`, house.ports.clock.now());
  if (isFirst) await replies.send({ summary: text, text });
  return { kind: 'ok' };
}
