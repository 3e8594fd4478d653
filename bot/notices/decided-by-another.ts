import { roleWithScope } from '../../cards/role-choice';
import { decisionOn } from '../../pim/request';
import type { Notice } from '../notice';

/** Tells the approvers who were asked in person that one of them has decided. */
export const decidedByAnother: Notice = {
  kind: 'decided-by-another',
  async compose({ request, reader, ports }) {
    const decision = decisionOn(request);
    const copies = await ports.sentMessages.ofRequest(request.id);
    const wasAsked = copies.some(
      (copy) => copy.copy === 'approver' && copy.reader?.userId === reader.userId,
    );
    if (!decision || !wasAsked) return undefined;
    const verb = decision.verdict === 'approve' ? 'approved' : 'denied';
    const { requester, role } = request.ask;
    const text = `${decision.approver.name} ${verb} ${requester.name}’s request for ${roleWithScope(role)}. There is nothing left for you to do.`;
    return { summary: text, text };
  },
};
