import { activate } from './activate';
import { underConditionalAccess } from './conditional-access';
import { eligibilityFor } from './eligibility';
import { failedRules } from './failed-rules';
import { datedRequest, type Occasion, type ScheduleOrder } from './order';
import { type Period, readPeriod } from './period';
import {
  activationDemands,
  approvalDemand,
  approversOf,
  demandedContext,
  policyOf,
} from './policy';
import {
  assignmentDoesNotExist,
  assignmentExists,
  authenticationContextMissing,
  done,
  type Outcome,
  type Refusal,
  refused,
  requestPending,
  rulesFailed,
  unauthorized,
} from './refusal';
import { findSchedule, isSameSubject } from './schedules';
import type { ScheduleRequestRecord } from './state';
import { checkSubject } from './subject';
import { aboutRequest, tell } from './tell';

function isPending({ directory }: Occasion, order: ScheduleOrder): boolean {
  return Object.values(directory.assignmentRequests).some(
    (request) => request.status === 'PendingApproval' && isSameSubject(request, order),
  );
}

/** Who asks, what they are eligible for, and that it is neither on nor asked for already. */
function checkStanding(occasion: Occasion, order: ScheduleOrder): Refusal | undefined {
  const { directory, caller, now } = occasion;
  const subject = checkSubject(directory, order);
  if (!subject.ok) return subject.refusal;
  if (order.principalId !== caller.id) return unauthorized;
  if (!eligibilityFor(directory, order, { now, startsAt: now })) return assignmentDoesNotExist;
  if (findSchedule(directory.assignmentSchedules, order, now)) return assignmentExists;
  if (isPending(occasion, order)) return requestPending;
  return undefined;
}

/** The role's settings; the authentication context is looked at only once all rules hold. */
function checkRules(occasion: Occasion, order: ScheduleOrder, period: Period): Refusal | undefined {
  const { directory, caller } = occasion;
  const policy = policyOf(directory, order);
  const { demands, context } = underConditionalAccess(
    occasion,
    activationDemands(policy),
    demandedContext(policy),
  );
  const failed = failedRules(demands, order, period, caller);
  if (failed.length > 0) return rulesFailed(failed);
  if (context && !caller.contexts.includes(context)) return authenticationContextMissing(context);
  return undefined;
}

function awaitApproval(
  { directory, now }: Occasion,
  request: ScheduleRequestRecord,
  startsAt: Date,
): void {
  const approvers = approversOf(directory, request, now);
  request.status = 'PendingApproval';
  request.approvalId = request.id;
  request.targetScheduleId = request.id;
  // Graph answers with a completion time already here: the start, or the present.
  request.completedDateTime = startsAt.toISOString();
  directory.approvals[request.id] = {
    id: request.id,
    approverIds: approvers.filter((approver) => approver !== request.principalId),
    status: 'InProgress',
    reviewResult: 'NotReviewed',
    justification: '',
    reviewedById: null,
    reviewedDateTime: null,
  };
}

function accept(occasion: Occasion, order: ScheduleOrder, period: Period): ScheduleRequestRecord {
  const { directory } = occasion;
  const request = datedRequest(occasion, order, period.startsAt, 'notSpecified');
  if (order.isValidationOnly) return request;
  directory.assignmentRequests[request.id] = request;
  tell(occasion, 'activation-requested', aboutRequest(request));
  const { required } = approvalDemand(policyOf(directory, order));
  if (!required) {
    activate(occasion, request);
    return request;
  }
  awaitApproval(occasion, request, period.startsAt);
  tell(occasion, 'approval-requested', aboutRequest(request));
  return request;
}

/** Somebody asks for a role that they are eligible for. The order of the checks is PIM's. */
export function requestAssignment(
  occasion: Occasion,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const standing = checkStanding(occasion, order);
  if (standing) return refused(standing);
  const period = readPeriod(order.schedule, occasion.now);
  if (!period.ok) return period;
  const { startsAt } = period.value;
  if (!eligibilityFor(occasion.directory, order, { now: occasion.now, startsAt })) {
    return refused(assignmentDoesNotExist);
  }
  const broken = checkRules(occasion, order, period.value);
  if (broken) return refused(broken);
  return done(accept(occasion, order, period.value));
}
