import { type Reader, timeFor } from '../cards/reader';
import { receiptCard } from '../cards/receipt';
import { roleWithScope } from '../cards/role-choice';
import { notExtended } from '../cards/words/not-extended';
import { alreadyPlanned, gapSentence, plannedSentence } from '../cards/words/planned';
import type { ActivationOrder } from '../pim/directory';
import { type PlannedOnce, planActivation } from '../pim/plan-activation';
import { preflightOfNext } from '../pim/preflight';
import { minutesAfter, type PlannedRequest } from '../pim/request';
import type { Assignment, Standing } from '../pim/standing';
import type { ActivationTime, ChangeWish } from '../pim/wish';
import type { Activating } from './activating';
import { pursueActivation } from './activation';
import { justEnded } from './just-ended';
import { nextAttempt } from './next-attempt';
import { type DialogReply, sayText } from './reply';
import { severalReplies } from './several-replies';
import { whichActive } from './which-active';

/**
 * More time for what is on. Entra prolongs no activation and takes no second one beside it, so what runs
 * is left alone, and the next is planned for its end; whoever has to approve that is asked now. What has
 * just ended is asked for as any other activation.
 */
export async function pursueExtension(
  extending: Activating,
  wish: ChangeWish,
): Promise<DialogReply> {
  const standing = await extending.standing(wish.roles);
  const again = await justEnded(extending, wish, standing);
  if (again) return pursueActivation(extending, again);
  const chosen = await whichActive(extending, wish, standing);
  if ('reply' in chosen) return chosen.reply;
  const replies: (readonly [Assignment, DialogReply])[] = [];
  for (const role of chosen.roles) {
    replies.push([role, await extendOne(extending, wish, role, standing)]);
  }
  return severalReplies(`What came of extending ${replies.length} roles`, replies);
}

async function extendOne(
  extending: Activating,
  wish: ChangeWish,
  running: Assignment,
  standing: Standing,
): Promise<DialogReply> {
  const { ports, requester, reader } = extending;
  const name = roleWithScope(running);
  const { endsAt } = running;
  if (!endsAt) return sayText(`${name} has no end, so there is nothing to extend.`);
  const enough = endsLater(wish, endsAt);
  if (enough) {
    return sayText(`${name} is on until ${timeFor(reader, endsAt)} anyhow. Nothing was changed.`);
  }
  const next = await nextAttempt(extending, wish, { ...running, endsAt }, standing);
  if (!next) {
    return sayText(
      `You are not eligible for ${name} any more, so it cannot be asked for again when it ends at ${timeFor(reader, endsAt)}. Nothing was planned.`,
    );
  }
  const verdict = preflightOfNext(next.attempt);
  if (!verdict.allowed) {
    const sentences = verdict.broken.map((broken) => notExtended(broken, running, reader));
    return sayText(sentences.join(' '));
  }
  const planned = await planActivation(ports, requester, {
    order: { ...verdict.order, startsAt: endsAt },
    follows: next.follows,
    settings: next.attempt.settings,
  });
  return plannedReply(planned, wish, verdict.order, reader);
}

/** Until when it was said to be needed is before its end. */
function endsLater(wish: ActivationTime, endsAt: Date): boolean {
  return wish.endsAt !== undefined && wish.endsAt <= endsAt;
}

function plannedReply(
  { request, fresh }: PlannedOnce,
  wish: ActivationTime,
  wanted: ActivationOrder,
  reader: Reader,
): DialogReply {
  if (request.state !== 'planned') {
    const card = receiptCard(request, reader);
    return { summary: 'It has been asked for again already.', card, shows: request };
  }
  const sentence = `${plannedSentence(request, reader)} ${gapSentence(request, reader)}`;
  if (fresh) return { summary: sentence, card: receiptCard(request, reader), shows: request };
  const answer = alreadyPlanned(request, reader, isOther(request, wish, wanted));
  const card = receiptCard(request, reader, answer);
  return { summary: `${answer} ${sentence}`, card, shows: request };
}

/** Another length or end was said than the plan has. Who says none wants no other. */
function isOther({ ask, plan }: PlannedRequest, wish: ActivationTime, wanted: ActivationOrder) {
  if (wish.endsAt) {
    const end = ask.endsAt ?? minutesAfter(plan.beginsAt, ask.minutes);
    return Math.abs(end.getTime() - wish.endsAt.getTime()) >= 60_000;
  }
  const isSaid = wish.minutes !== undefined || wish.longest;
  return isSaid ? wanted.minutes !== ask.minutes : false;
}
