import { PimError } from './errors';
import type { RequestId } from './ids';
import { next } from './moves';
import { isSamePerson } from './person';
import type {
  ActivationRequest,
  Ask,
  AskedAgain,
  CanceledRequest,
  Decision,
  DeniedRequest,
  PendingRequest,
  Plan,
  PlannedRequest,
  SubmittingRequest,
} from './request';
import type { Approver } from './role-settings';

/** A later end that is no more than this much later is what clocks differ by. */
const sameTimeMs = 5 * 60_000;

/** Keeps an activation for the moment at which the running one is over. */
export function plan(
  id: RequestId,
  ask: Ask,
  planned: { readonly plan: Plan; readonly approvers: readonly Approver[] },
): PlannedRequest {
  const approvers = planned.approvers.filter(({ userId }) => userId !== ask.requester.userId);
  return { id, version: 1, ask, approvers, state: 'planned', plan: planned.plan };
}

/**
 * Applies what an approver says before Entra can take it. A no ends the plan; a yes is kept until then.
 * What holds for every decision holds for this one: once, and never by whoever asked.
 */
export function decideAhead(
  request: ActivationRequest,
  decision: Decision,
): PlannedRequest | DeniedRequest {
  const { id, ask } = request;
  if (request.state !== 'planned' || !request.plan.approval || request.plan.ahead) {
    throw new PimError('already-decided', { id });
  }
  if (isSamePerson(decision.approver, ask.requester)) throw new PimError('own-request', { id });
  return decision.verdict === 'deny'
    ? { ...next(request), state: 'denied', decision }
    : { ...next(request), state: 'planned', plan: { ...request.plan, ahead: decision } };
}

/** What runs is over: the plan goes to Entra. */
export function submitPlan(request: PlannedRequest, sentAt: Date): SubmittingRequest {
  return { ...next(request), state: 'submitting', plan: request.plan, sentAt };
}

/**
 * Entra does not take it yet, as the role is still on. Where that is until another time, it is kept
 * until then; a yes that was said for quite another time is said for nothing.
 */
export function putOff(
  request: SubmittingRequest & { readonly plan: Plan },
  beginsAt: Date,
): PlannedRequest {
  const { ahead, ...plan } = request.plan;
  const moved = Math.abs(beginsAt.getTime() - plan.beginsAt.getTime());
  const kept = ahead && moved <= sameTimeMs ? { ahead } : {};
  return { ...next(request), state: 'planned', plan: { ...plan, ...kept, beginsAt } };
}

/** What it was to follow ended before its time, or who asked wants it no more. */
export function dropPlan(
  request: PlannedRequest | SubmittingRequest,
  canceledAt: Date,
  because?: NonNullable<CanceledRequest['because']>,
): CanceledRequest {
  const by = because === 'removed' ? 'administrator' : 'requester';
  return {
    ...next(request),
    state: 'canceled',
    canceledAt,
    by,
    ...(because ? { because } : {}),
  };
}

/** What was said ahead could not be said to Entra: it waits like any other request. */
export function askAgain(request: PendingRequest, askedAgain: AskedAgain): PendingRequest {
  const { ahead, ...waiting } = request;
  return { ...waiting, ...next(request), askedAgain };
}
