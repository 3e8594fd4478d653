import type { ActivationRequest } from '../pim/request';
import { executeAction } from './action';
import { dateFor, type Reader } from './reader';
import { requestCard, requestIdentity } from './request-card';
import { privateDetails } from './request-details';
import { plain } from './text';

/** The requester's own card: where the request stands, and what can still be done with it. */
export function receiptCard(request: ActivationRequest, reader: Reader): object {
  const time = (moment: Date) => dateFor(reader, moment);
  return requestCard(request, {
    title: `Your request: ${request.ask.role.roleName}`,
    instead: 'Type "status" to see where it stands.',
    details: [...whoWasAsked(request), ...privateDetails(request, time)],
    actions: moves(request),
    time,
  });
}

function whoWasAsked(request: ActivationRequest): readonly object[] {
  if (request.state !== 'pending') return [];
  const names = request.approvers.map((approver) => plain(approver.name)).join(', ');
  const nobody =
    'The role’s settings name no approver. Whoever holds Privileged Role Administrator or Global Administrator now can decide it.';
  return [{ type: 'TextBlock', text: names ? `Asked: ${names}` : nobody, wrap: true }];
}

function moves(request: ActivationRequest): readonly object[] {
  const data = requestIdentity(request);
  if (request.state === 'pending' || request.state === 'scheduled') {
    return [executeAction({ title: 'Withdraw', verb: 'cancel-request', data })];
  }
  if (request.state === 'active' && !request.givesBackAt) {
    return [executeAction({ title: 'I’m done', verb: 'end-activation', data })];
  }
  return [];
}
