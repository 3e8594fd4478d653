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
  type Plan,
  type PlannedRequest,
  type RequestCommon,
  type ScheduledRequest,
  type SubmittingRequest,
  shortestActivationMinutes,
} from './request';
import type { Approver } from './role-settings';

/** What stays the same with a move, and the version that it makes. */
export function next(request: RequestCommon): RequestCommon {
  const { id, version, ask, approvers } = request;
  return { id, version: version + 1, ask, approvers };
}

export function submit(id: RequestId, ask: Ask): SubmittingRequest {
  return { id, version: 1, ask, approvers: [], state: 'submitting' };
}

/** Entra took the request and waits for an approver. */
export function awaitApproval(
  request: SubmittingRequest,
  approval: {
    readonly entraRequestId: EntraRequestId;
    readonly approvers: readonly Approver[];
    readonly commentRequired: boolean;
    readonly createdAt: Date;
    /** Looked up, as the answer was lost: its maker may have asked for something else in the portal. */
    readonly found?: boolean;
  },
): PendingRequest {
  const { entraRequestId, approvers, commentRequired, createdAt, found = false } = approval;
  return {
    ...next(request),
    state: 'pending',
    entraRequestId,
    // Who asked never decides, whatever the settings say.
    approvers: approvers.filter(({ userId }) => userId !== request.ask.requester.userId),
    commentRequired,
    lapsesAt: minutesAfter(createdAt, decisionWindowMinutes),
    ...(request.plan ? whatWasSaidAhead(request.plan, createdAt, found) : {}),
  };
}

/**
 * A yes holds as long as Entra would have kept the question open, and for what it was said for alone;
 * else everybody is asked anew.
 */
function whatWasSaidAhead(
  { approval, ahead }: Plan,
  now: Date,
  found: boolean,
): Pick<PendingRequest, 'ahead' | 'askedAgain'> {
  if (!ahead) return approval ? { askedAgain: { why: 'undecided' } } : {};
  const { approver } = ahead;
  if (found) return { askedAgain: { why: 'answer-lost', approver } };
  return now < minutesAfter(ahead.at, decisionWindowMinutes)
    ? { ahead }
    : { askedAgain: { why: 'too-old', approver } };
}

/** Entra granted it without anybody's approval. */
export function acceptAtOnce(
  request: SubmittingRequest,
  when: Granting & { readonly entraRequestId: EntraRequestId },
): ActiveRequest | ScheduledRequest {
  const { entraRequestId, startsAt, endsAt, started } = when;
  const state = started ? 'active' : 'scheduled';
  return { ...next(request), state, entraRequestId, startsAt, endsAt };
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

/** From when to when Entra switches a role on, and whether it is on already. */
export interface Granting {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly started: boolean;
}

type Granted = PendingRequest | ApprovedRequest | ScheduledRequest;

/** Entra says that the role is on, or will be on from a later start. */
export function grant(request: Granted, when: Granting): ActiveRequest | ScheduledRequest {
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

/** Notes that the person wants the role taken back at a moment, or as soon as Entra allows it. */
export function planGivingBack(request: ActiveRequest, at = request.startsAt): ActiveRequest {
  const possibleAt = minutesAfter(request.startsAt, shortestActivationMinutes);
  const givesBackAt = new Date(Math.max(at.getTime(), possibleAt.getTime()));
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
  request: PlannedRequest | SubmittingRequest | Granted,
  reason: string,
  failedAt: Date,
): FailedRequest {
  return { ...next(request), state: 'failed', failedAt, reason };
}
