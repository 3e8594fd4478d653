import { roleWithScope } from '../../cards/role-choice';
import { decideInWords } from '../../dialogs/decision';
import { sayText } from '../../dialogs/reply';
import { whichRequest } from '../../dialogs/which-request';
import { spoken } from '../../pim/duration';
import { readRequestId } from '../../pim/ids';
import type { ActivationRequest } from '../../pim/request';
import type { DecisionWish } from '../../pim/wish';
import type { Command } from '../command';
import { readerOf, type Turn } from './turn';

/** The command for one verdict: the same as the button, for phones and screen readers. */
export function decisionCommand<Verdict extends 'approve' | 'deny'>(
  verdict: Verdict,
  usage: string,
  summary: string,
): Command<Verdict> {
  return {
    intent: verdict,
    word: verdict,
    usage,
    summary,
    places: ['personal'],
    run: (turn, wish) => decideBy(turn, verdict, wish),
  };
}

async function decideBy(turn: Turn, verdict: 'approve' | 'deny', wish: DecisionWish) {
  const { actor, ports } = turn;
  const { target, comment } = wish;
  const id = target === undefined ? undefined : readRequestId(target);
  const reader = readerOf(turn);
  const decision = { verdict, reader, ...(comment ? { comment } : {}) };
  if (id) return decideInWords(ports, actor, id, decision);
  const chosen = whichRequest(await ports.requests.waitingFor(actor), target);
  if ('question' in chosen) return sayText(chosen.question);
  if (verdict === 'approve') return sayText(askForNumber(chosen.request));
  return decideInWords(ports, actor, chosen.request.id, decision);
}

/**
 * A yes names what it is for. The one request that waits may not be the one that was read: whoever made
 * that can withdraw it and ask for more while its approver types.
 */
function askForNumber({ id, ask }: ActivationRequest): string {
  const what = `${roleWithScope(ask.role)} for ${spoken(ask.minutes)}, for ${ask.requester.name}`;
  return `Only request ${id} waits for you: ${what}. Nothing was decided. To approve it, type: approve ${id} and a word why.`;
}
