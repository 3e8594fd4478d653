import { approverCard } from '../../cards/approval-request';
import { decisionRefusals } from '../../cards/words/decision-refusal';
import { decideRequest } from '../../pim/decide-request';
import type { DecisionRefusal } from '../../pim/decided';
import type { ActivationRequest } from '../../pim/request';
import {
  type Action,
  type ActionReply,
  type Press,
  showCard,
  showToast,
  textField,
} from '../action';
import { readerOf } from '../turns/turn';
import { isItsCard, namedRequest, wasAsked } from './pressed-request';

/** The button for one verdict. A late press gets the present state, not an error. */
export function decisionAction(verb: string, verdict: 'approve' | 'deny'): Action {
  return {
    verb,
    async run(press) {
      const request = await namedRequest(press);
      if (!request) return showToast(decisionRefusals['unknown-request']);
      if (!(await isItsCard(press, request))) {
        return showToast(
          `I do not know this card as one of request ${request.id}, so nothing was changed. Type "${verdict} ${request.id}" and a word why in our own chat.`,
        );
      }
      const comment = textField(press, 'comment')?.trim();
      const wanted = { verdict, ...(comment ? { comment } : {}) };
      const decided = await decideRequest(press.ports, press.actor, request.id, wanted);
      return decided.kind === 'decided'
        ? showCard(approverCard(decided.request, readerOf(press)))
        : refusal(press, decided.why, decided.request);
    },
  };
}

async function refusal(
  press: Press,
  why: DecisionRefusal,
  request: ActivationRequest | undefined,
): Promise<ActionReply> {
  const now = request && (await press.ports.requests.find(request.id));
  // Entra may have decided what is pending with us: then only words can tell.
  return why === 'already-decided' && now && now.state !== 'pending' && wasAsked(press, now)
    ? showCard(approverCard(now, readerOf(press)))
    : showToast(decisionRefusals[why]);
}
