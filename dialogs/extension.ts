import { type Reader, timeFor } from '../cards/reader';
import { receiptCard } from '../cards/receipt';
import { roleWithScope } from '../cards/role-choice';
import { notExtended } from '../cards/words/not-extended';
import { gapSentence, plannedSentence } from '../cards/words/planned';
import { type PlannedOnce, planActivation } from '../pim/plan-activation';
import { preflightOfNext } from '../pim/preflight';
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
  return plannedReply(planned, reader);
}

/** Until when it was said to be needed is before its end. */
function endsLater(wish: ActivationTime, endsAt: Date): boolean {
  return wish.endsAt !== undefined && wish.endsAt <= endsAt;
}

function plannedReply({ request, fresh }: PlannedOnce, reader: Reader): DialogReply {
  const card = receiptCard(request, reader);
  if (request.state !== 'planned') {
    return { summary: 'It has been asked for again already.', card, shows: request };
  }
  const sentence = `${plannedSentence(request, reader)} ${gapSentence(request, reader)}`;
  const summary = fresh ? sentence : `That is planned already. ${sentence}`;
  return { summary, card, shows: request };
}
