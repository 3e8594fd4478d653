import {
  type ActivationRequest,
  type CanceledRequest,
  type Decision,
  type DeniedRequest,
  decisionOn,
} from '../pim/request';
import { noticeCard } from './notice';
import { inEffectSentence } from './progress';
import { type Reader, timeFor } from './reader';
import { requestIdentity } from './request-card';
import { roleWithScope } from './role-choice';

/** What became of a request, as one sentence for the person who made it; nothing while it is open. */
export function outcomeSentence(request: ActivationRequest, reader: Reader): string | undefined {
  const role = roleWithScope(request.ask.role);
  switch (request.state) {
    case 'active':
      return `${approvedBy(request.decision)}${role} is on ${request.ask.follows ? 'again ' : ''}until ${timeFor(reader, request.endsAt)}.`;
    case 'scheduled':
      return `${approvedBy(request.decision)}${role} switches on ${timeFor(reader, request.startsAt)}.`;
    case 'ended':
      return `${approvedBy(request.decision)}${role} was on until ${timeFor(reader, request.endedAt)}.`;
    case 'denied':
      return `${denied(request, role)}${whatRuns(request, reader)}`;
    case 'canceled':
      return canceled(request, role);
    case 'lapsed':
      return `Nobody decided your request for ${role} within 24 hours, so it has lapsed. Ask again if you still need it.`;
    case 'failed':
      return `${role} was not activated. ${request.reason}`;
    case 'planned':
    case 'submitting':
    case 'pending':
    case 'approved':
      return undefined;
  }
}

/** The same on a card, with what the approver said, and "I’m done" while there is something to give back. */
export function outcomeCard(request: ActivationRequest, reader: Reader): object | undefined {
  const sentence = outcomeSentence(request, reader);
  if (!sentence) return undefined;
  const comment = decisionOn(request)?.comment;
  const more = [...(comment ? [`They said: ${comment}`] : []), ...effectOf(request, reader)];
  return noticeCard(sentence, more, doneButton(request));
}

/** That a role is on and that it is felt are two things. */
function effectOf(request: ActivationRequest, reader: Reader): readonly string[] {
  if (request.state !== 'active') return [];
  return [`In effect: ${inEffectSentence(request, (moment) => timeFor(reader, moment))}`];
}

/** Gives an active role back; absent when it is off, or about to be given back anyhow. */
export function doneButton(request: ActivationRequest) {
  return request.state === 'active' && !request.givesBackAt
    ? [{ title: 'I’m done', verb: 'end-activation', data: requestIdentity(request) }]
    : [];
}

function approvedBy(decision: Decision | undefined): string {
  return decision ? `${decision.approver.name} approved it. ` : '';
}

function denied({ decision }: DeniedRequest, role: string): string {
  return decision
    ? `${decision.approver.name} denied your request for ${role}.`
    : `Your request for ${role} was denied.`;
}

/** A plan was denied while what it was to follow ran. */
function whatRuns({ ask, entraRequestId }: DeniedRequest, reader: Reader): string {
  if (entraRequestId || !ask.startsAt) return '';
  return ` What you have now stays on until ${timeFor(reader, ask.startsAt)}.`;
}

function canceled({ by, because }: CanceledRequest, role: string): string {
  const dropped = 'so it is not asked for again: I dropped the plan.';
  if (because === 'given-back') return `You gave ${role} back, ${dropped}`;
  if (because === 'removed') {
    return `An administrator took ${role} back before its end, ${dropped}`;
  }
  return by === 'requester'
    ? `You withdrew your request for ${role}.`
    : `Your request for ${role} was withdrawn in Entra, not through me.`;
}
