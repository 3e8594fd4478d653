import { PimError } from './errors';
import type { EntraRequestId, RequestId } from './ids';
import { isSamePerson } from './person';
import {
  type ActivationRequest,
  type ActiveRequest,
  type ApprovedRequest,
  type Ask,
  type CanceledRequest,
  type Decision,
  type DeniedRequest,
  decisionWindowMinutes,
  type EndedRequest,
  type EndReason,
  type FailedRequest,
  type LapsedRequest,
  minutesAfter,
  type PendingRequest,
  type RequestCommon,
  type ScheduledRequest,
  type SubmittingRequest,
  shortestActivationMinutes,
} from './request';
import type { Approver } from './role-settings';

function next(request: RequestCommon): RequestCommon {
  return { id: request.id, version: request.version + 1, ask: request.ask };
}

export function submit(id: RequestId, ask: Ask): SubmittingRequest {
  return { id, version: 1, ask, state: 'submitting' };
}

/** What Entra answered to a request that it took. */
export type Acceptance =
  | {
      readonly kind: 'pending';
      readonly entraRequestId: EntraRequestId;
      readonly approvers: readonly Approver[];
      readonly commentRequired: boolean;
      readonly createdAt: Date;
    }
  | {
      readonly kind: 'scheduled' | 'active';
      readonly entraRequestId: EntraRequestId;
      readonly startsAt: Date;
      readonly endsAt: Date;
    };

export function accept(
  request: SubmittingRequest,
  answer: Acceptance,
): PendingRequest | ScheduledRequest | ActiveRequest {
  const { entraRequestId } = answer;
  if (answer.kind === 'pending') {
    return {
      ...next(request),
      state: 'pending',
      entraRequestId,
      approvers: answer.approvers,
      commentRequired: answer.commentRequired,
      lapsesAt: minutesAfter(answer.createdAt, decisionWindowMinutes),
    };
  }
  const { kind, startsAt, endsAt } = answer;
  return { ...next(request), state: kind, entraRequestId, startsAt, endsAt };
}

/**
 * Applies an approver's decision to a waiting request.
 *
 * Whether this person is an approver at all is Entra's to say. What holds under any settings is
 * here: a request is decided once, in time, and never by whoever asked.
 */
export function decide(
  request: ActivationRequest,
  decision: Decision,
): ApprovedRequest | DeniedRequest {
  const { id, ask } = request;
  if (request.state !== 'pending') throw new PimError('already-decided', { id });
  if (decision.at >= request.lapsesAt) throw new PimError('lapsed', { id });
  if (isSamePerson(decision.approver, ask.requester)) throw new PimError('own-request', { id });
  const { entraRequestId } = request;
  const state = decision.verdict === 'deny' ? 'denied' : 'approved';
  return { ...next(request), state, entraRequestId, decision };
}

type Granted = PendingRequest | ApprovedRequest | ScheduledRequest;

/** Entra says that the role is on, or will be on from a later start. */
export function grant(
  request: Granted,
  when: { readonly startsAt: Date; readonly endsAt: Date; readonly started: boolean },
): ActiveRequest | ScheduledRequest {
  const { entraRequestId } = request;
  const { startsAt, endsAt } = when;
  const state = when.started ? 'active' : 'scheduled';
  const decision = request.state === 'pending' ? undefined : request.decision;
  return {
    ...next(request),
    state,
    entraRequestId,
    ...(decision ? { decision } : {}),
    startsAt,
    endsAt,
  };
}

/** Notes that the person wants the role taken back as soon as Entra allows it. */
export function planGivingBack(request: ActiveRequest): ActiveRequest {
  const givesBackAt = minutesAfter(request.startsAt, shortestActivationMinutes);
  return { ...request, ...next(request), givesBackAt };
}

export function end(request: ActiveRequest, reason: EndReason, endedAt: Date): EndedRequest {
  const { entraRequestId, decision, startsAt } = request;
  return {
    ...next(request),
    state: 'ended',
    entraRequestId,
    ...(decision ? { decision } : {}),
    startsAt,
    endedAt,
    reason,
  };
}

export function cancel(
  request: Granted,
  by: CanceledRequest['by'],
  canceledAt: Date,
): CanceledRequest {
  const { entraRequestId } = request;
  return { ...next(request), state: 'canceled', entraRequestId, canceledAt, by };
}

export function lapse(request: PendingRequest, lapsedAt: Date): LapsedRequest {
  const { entraRequestId } = request;
  return { ...next(request), state: 'lapsed', entraRequestId, lapsedAt };
}

/** Entra's own record says no, and not through us: a decision made in the portal. */
export function denyElsewhere(request: PendingRequest): DeniedRequest {
  const { entraRequestId } = request;
  return { ...next(request), state: 'denied', entraRequestId };
}

export function fail(
  request: SubmittingRequest | Granted,
  reason: string,
  failedAt: Date,
): FailedRequest {
  return { ...next(request), state: 'failed', failedAt, reason };
}
