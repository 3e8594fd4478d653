import { approverCard } from '../cards/approval-request';
import type { Reader } from '../cards/reader';
import { decisionRefusals } from '../cards/words/decision-refusal';
import { decideRequest } from '../pim/decide-request';
import type { Decided } from '../pim/decided';
import type { RequestId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { Ports } from '../pim/ports';
import type { Decision } from '../pim/request';
import { type DialogReply, sayText } from './reply';

/** Decides a request in words, and answers with the card as it now stands. */
export async function decideInWords(
  ports: Ports,
  approver: Person,
  id: RequestId,
  decision: Pick<Decision, 'verdict' | 'comment'> & { readonly reader: Reader },
): Promise<DialogReply> {
  const { reader, ...wanted } = decision;
  const decided = await decideRequest(ports, approver, id, wanted);
  return decided.kind === 'decided'
    ? answer(decided, reader)
    : sayText(decisionRefusals[decided.why]);
}

function answer(decided: Extract<Decided, { kind: 'decided' }>, reader: Reader): DialogReply {
  const { ask } = decided.request;
  return {
    summary: `Decided: ${ask.role.roleName} for ${ask.requester.name}`,
    card: approverCard(decided.request, reader),
    shows: decided.request,
  };
}
