import type { ActivationRequest, PendingRequest } from '../pim/request';
import { longestJustification } from '../pim/wish';
import { executeAction, refreshFor } from './action';
import { dateFor, type Reader } from './reader';
import { requestCard, requestIdentity } from './request-card';
import { privateDetails, publicDetails } from './request-details';
import { plain, viewersTime } from './text';

const instead = 'Type "help" to decide in words.';

export function askedFor(request: ActivationRequest): string {
  return `${request.ask.requester.name} asks for ${request.ask.role.roleName}`;
}

/**
 * The card that a whole channel sees: no reason, no ticket, no buttons. The listed approvers' clients
 * fetch a view of their own while the request is open; afterwards nobody's does.
 */
export function approvalChannelCard(
  request: ActivationRequest,
  approverTeamsIds: readonly string[],
): object {
  const card = requestCard(request, {
    title: askedFor(request),
    instead,
    details: publicDetails(request, viewersTime),
    actions: [],
    time: viewersTime,
  });
  const readers = request.state === 'pending' ? approverTeamsIds : [];
  return { ...card, refresh: refreshFor(readers, 'view-request', requestIdentity(request)) };
}

/** What one approver sees: everything that was said, and the buttons while they can still work. */
export function approverCard(request: ActivationRequest, reader: Reader, problem?: string): object {
  const time = (moment: Date) => dateFor(reader, moment);
  return requestCard(request, {
    title: askedFor(request),
    instead,
    details: [
      ...privateDetails(request, time),
      ...(request.state === 'pending' ? [commentInput(request)] : []),
      ...(problem ? [problemText(problem)] : []),
    ],
    actions: request.state === 'pending' ? decisions(request) : [],
    time,
  });
}

function problemText(problem: string): object {
  return { type: 'TextBlock', text: plain(problem), color: 'Attention', wrap: true };
}

function commentInput(request: PendingRequest): object {
  const question = 'Why do you decide so?';
  return {
    type: 'Input.Text',
    id: 'comment',
    label: request.commentRequired ? question : `${question} (optional)`,
    isMultiline: true,
    spacing: 'Medium',
    maxLength: longestJustification,
    isRequired: request.commentRequired,
    ...(request.commentRequired
      ? { errorMessage: 'Write a few words; they are kept with the decision.' }
      : {}),
  };
}

function decisions(request: PendingRequest): readonly object[] {
  const what = `${request.ask.role.roleName} for ${request.ask.requester.name}`;
  const data = requestIdentity(request);
  return [
    {
      ...executeAction({ title: 'Approve', verb: 'approve-request', data, style: 'positive' }),
      tooltip: `Approve ${what}`,
    },
    {
      ...executeAction({ title: 'Deny', verb: 'deny-request', data, style: 'destructive' }),
      tooltip: `Deny ${what}`,
    },
  ];
}
