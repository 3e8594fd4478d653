import { noticeCard } from '../../cards/notice';
import { type Reader, timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import type { ActivationRequest } from '../../pim/request';
import type { Notice } from '../notice';

/** What became of a request, to the person who made it. */
export const outcome: Notice = {
  kind: 'outcome',
  async compose({ request, reader }) {
    const sentence = outcomeSentence(request, reader);
    if (!sentence) return undefined;
    const comment = 'decision' in request ? request.decision?.comment : undefined;
    const more = comment ? [`They said: ${comment}`] : [];
    return { summary: sentence, card: noticeCard(sentence, more, buttons(request)), alert: true };
  },
};

function outcomeSentence(request: ActivationRequest, reader: Reader): string | undefined {
  const role = roleWithScope(request.ask.role);
  switch (request.state) {
    case 'active':
      return `${decidedBy(request.decision, 'approved')}${role} is on until ${timeFor(reader, request.endsAt)}.`;
    case 'scheduled':
      return `${decidedBy(request.decision, 'approved')}${role} switches on ${timeFor(reader, request.startsAt)}.`;
    case 'denied':
      return request.decision
        ? `${request.decision.approver.name} denied your request for ${role}.`
        : `Your request for ${role} was denied.`;
    case 'canceled':
      return `Your request for ${role} was withdrawn by an administrator.`;
    case 'lapsed':
      return `Nobody decided your request for ${role} within 24 hours, so it has lapsed. Ask again if you still need it.`;
    case 'failed':
      return `${role} was not activated. ${request.reason}`;
    case 'submitting':
    case 'pending':
    case 'approved':
    case 'ended':
      return undefined;
  }
}

function decidedBy(
  decision: { readonly approver: { readonly name: string } } | undefined,
  verb: string,
): string {
  return decision ? `${decision.approver.name} ${verb} it. ` : '';
}

function buttons(request: ActivationRequest) {
  if (request.state !== 'active') return [];
  const data = { request: request.id, version: request.version };
  return [{ title: 'I’m done', verb: 'end-activation', data }];
}
