import {
  type ActivationRequest,
  isUndecided,
  type PendingRequest,
  type PlannedRequest,
} from '../pim/request';
import { longestJustification } from '../pim/wish';
import { executeAction, refreshFor } from './action';
import { dateFor, type Reader } from './reader';
import { requestCard, requestIdentity } from './request-card';
import { privateDetails, publicDetails } from './request-details';
import { plain, viewersTime } from './text';
import { againSentence, aheadSentence } from './words/planned';

const instead = 'Type "help" to decide in words.';

export function askedFor(request: ActivationRequest): string {
  const { requester, role, follows } = request.ask;
  return `${requester.name} asks ${follows ? 'to keep' : 'for'} ${role.roleName}`;
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
    details: [...whenItCounts(request, viewersTime), ...publicDetails(request, viewersTime)],
    actions: [],
    time: viewersTime,
  });
  const readers = isUndecided(request) ? approverTeamsIds : [];
  return { ...card, refresh: refreshFor(readers, 'view-request', requestIdentity(request)) };
}

/** What one approver sees: everything that was said, and the buttons while they can still work. */
export function approverCard(request: ActivationRequest, reader: Reader, problem?: string): object {
  const time = (moment: Date) => dateFor(reader, moment);
  return requestCard(request, {
    title: askedFor(request),
    instead,
    details: [
      ...whenItCounts(request, time),
      ...privateDetails(request, time),
      ...(isUndecided(request) ? [commentInput(request)] : []),
      ...(problem ? [problemText(problem)] : []),
    ],
    actions: isUndecided(request) ? decisions(request) : [],
    time,
  });
}

/** A decision that Entra takes later, or that has to be made once more, says so above all else. */
function whenItCounts(
  request: ActivationRequest,
  time: (moment: Date) => string,
): readonly object[] {
  if (request.state === 'planned') return [paragraph(aheadSentence(request, time))];
  return request.state === 'pending' && request.askedAgain
    ? [paragraph(againSentence(request.askedAgain, plain))]
    : [];
}

/** The times in it may be written by each viewer's client: what is put in has to be safe already. */
function paragraph(text: string): object {
  return { type: 'TextBlock', text, wrap: true };
}

function problemText(problem: string): object {
  return { type: 'TextBlock', text: plain(problem), color: 'Attention', wrap: true };
}

function commentInput(request: PendingRequest | PlannedRequest): object {
  const question = 'Why do you decide so?';
  const commentRequired =
    request.state === 'planned' ? request.plan.approval?.commentRequired : request.commentRequired;
  return {
    type: 'Input.Text',
    id: 'comment',
    label: commentRequired ? question : `${question} (optional)`,
    isMultiline: true,
    spacing: 'Medium',
    maxLength: longestJustification,
    isRequired: commentRequired === true,
    ...(commentRequired
      ? { errorMessage: 'Write a few words; they are kept with the decision.' }
      : {}),
  };
}

function decisions(request: ActivationRequest): readonly object[] {
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
