import { type ActivationRequest, isUndecided, isWithdrawable } from '../pim/request';
import type { Kind } from '../pim/standing';
import { executeAction } from './action';
import { progressFacts } from './progress';
import { dateFor, type Reader, timeFor } from './reader';
import { requestCard, requestIdentity } from './request-card';
import { privateDetails } from './request-details';
import { counted, plain } from './text';
import { againSentence, gapSentence, plannedSentence } from './words/planned';

const mostNames = 10;

/**
 * The requester's own card: where the request stands, and what can still be done with it. `answer` is
 * what is said first to what somebody has just typed or pressed.
 */
export function receiptCard(request: ActivationRequest, reader: Reader, answer?: string): object {
  const time = (moment: Date) => dateFor(reader, moment);
  return requestCard(request, {
    title: `Your request: ${request.ask.role.roleName}`,
    instead: 'Type "status" to see where it stands.',
    details: [
      ...(answer ? [paragraph(answer)] : []),
      ...whatIsPlanned(request, reader),
      ...whoWasAsked(request),
      ...progress(request, reader),
      ...privateDetails(request, time),
    ],
    actions: moves(request),
    time,
  });
}

function progress(request: ActivationRequest, reader: Reader): readonly object[] {
  const facts = progressFacts(request, (moment) => timeFor(reader, moment));
  return facts.length > 0 ? [{ type: 'FactSet', facts }] : [];
}

function whatIsPlanned(request: ActivationRequest, reader: Reader): readonly object[] {
  if (request.state === 'planned') {
    return [paragraph(plannedSentence(request, reader)), paragraph(gapSentence(request, reader))];
  }
  return request.state === 'pending' && request.askedAgain
    ? [paragraph(againSentence(request.askedAgain, (name) => name))]
    : [];
}

function paragraph(text: string): object {
  return { type: 'TextBlock', text: plain(text), wrap: true };
}

function whoWasAsked(request: ActivationRequest): readonly object[] {
  if (!isUndecided(request)) return [];
  const names = someOf(request.approvers.map((approver) => plain(approver.name)));
  const text = names ? `Asked: ${names}` : nobodyAsked[request.ask.role.kind];
  return [{ type: 'TextBlock', text, wrap: true }];
}

/** Entra roles alone have approvers where none are named. */
const nobodyAsked: Readonly<Record<Kind, string>> = {
  directory:
    'The role’s settings name no approver. Whoever holds Privileged Role Administrator or Global Administrator now can decide it.',
  group:
    'Nobody who could decide it is named in the group’s settings. Ask an owner of the group to name an approver, and withdraw this request meanwhile.',
  azure:
    'Nobody who could decide it is named in the role’s settings over this scope. Ask an owner of the scope to name an approver, and withdraw this request meanwhile.',
};

/** A group of approvers may have more members than a card could name. */
function someOf(names: readonly string[]): string {
  const others = names.length - mostNames;
  const named = names.slice(0, mostNames).join(', ');
  return others > 0 ? `${named} and ${counted(others, 'other')}` : named;
}

function moves(request: ActivationRequest): readonly object[] {
  const data = requestIdentity(request);
  if (isWithdrawable(request)) {
    return [executeAction({ title: 'Withdraw', verb: 'cancel-request', data })];
  }
  if (request.state === 'active' && !request.givesBackAt) {
    return [executeAction({ title: 'I’m done', verb: 'end-activation', data })];
  }
  return [];
}
