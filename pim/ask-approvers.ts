import type { ChannelBinding, NoticeOrder, Recipient } from './ports';
import type { ActivationRequest, Decision, PendingRequest, PlannedRequest } from './request';

/**
 * The cards that ask for a decision: to the bound channels, and to each approver in their own chat. Who
 * was asked ahead and is asked for another time, or by Entra, gets a new one; a channel's card changes
 * where it is.
 */
export function askApprovers(
  request: PendingRequest | PlannedRequest,
  bindings: readonly ChannelBinding[],
): readonly NoticeOrder[] {
  const { tenantId } = request.ask.requester;
  const ahead = request.state === 'planned' ? `:${request.plan.beginsAt.toISOString()}` : '';
  return [
    ...bindings.map(({ place }) =>
      notice(request, 'approval-in-channel', place.conversationId, { to: 'channel', place }),
    ),
    ...request.approvers.map(({ userId, name }) =>
      notice(request, 'approval-direct', `${userId}${ahead}`, {
        to: 'person',
        person: { tenantId, userId, name },
      }),
    ),
  ];
}

/** One approver has decided: the others hear who it was. */
export function tellOthers(
  request: ActivationRequest,
  { approver }: Decision,
): readonly NoticeOrder[] {
  const { tenantId } = request.ask.requester;
  return request.approvers
    .filter(({ userId }) => userId !== approver.userId)
    .map(({ userId, name }) =>
      notice(request, 'decided-by-another', userId, {
        to: 'person',
        person: { tenantId, userId, name },
      }),
    );
}

function notice(
  { id }: ActivationRequest,
  kind: NoticeOrder['kind'],
  whom: string,
  recipient: Recipient,
): NoticeOrder {
  return { key: `${kind}:${id}:${whom}`, kind, requestId: id, recipient };
}
