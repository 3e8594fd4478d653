import type { Occasion } from './order';
import { own } from './own';
import { approvalDemand, policyOf } from './policy';
import { provisionActivation } from './provision';
import {
  alreadyDecided,
  done,
  notAnApprover,
  notFound,
  type Outcome,
  type Refusal,
  refused,
  rulesFailed,
} from './refusal';
import type { ApprovalRecord, ScheduleRequestRecord } from './state';

export interface Verdict {
  readonly approvalId: string;
  readonly stepId: string;
  readonly reviewResult: 'Approve' | 'Deny';
  readonly justification: string;
}

/**
 * The approvers are those of the moment when the request was made: a change of the settings or of a
 * group does not touch a request that is under way. An account that was disabled since decides
 * nothing, and nobody decides what they asked for themselves, whatever the settings name.
 */
export function mayDecide(
  { directory, caller }: Pick<Occasion, 'directory' | 'caller'>,
  approval: ApprovalRecord,
  request: ScheduleRequestRecord,
): boolean {
  return (
    !caller.application &&
    approval.approverIds.includes(caller.id) &&
    (own(directory.people, caller.id)?.accountEnabled ?? false) &&
    caller.id !== request.principalId &&
    caller.id !== request.createdById
  );
}

function check(
  occasion: Occasion,
  verdict: Verdict,
  approval: ApprovalRecord,
  request: ScheduleRequestRecord,
): Refusal | undefined {
  if (!mayDecide(occasion, approval, request)) return notAnApprover;
  if (approval.status !== 'InProgress') return alreadyDecided;
  const { commentRequired } = approvalDemand(policyOf(occasion.directory, request));
  if (commentRequired && verdict.justification.trim() === '') {
    return rulesFailed(['JustificationRule']);
  }
  return undefined;
}

/** An approver settles a request, either way and once; the activation's time runs from here. */
export function decideApproval(occasion: Occasion, verdict: Verdict): Outcome<void> {
  const { directory, caller, now } = occasion;
  const approval = own(directory.approvals, verdict.approvalId);
  const request = own(directory.assignmentRequests, verdict.approvalId);
  if (!approval || !request) return refused(notFound(verdict.approvalId));
  if (verdict.stepId !== approval.id) return refused(notFound(verdict.stepId));
  const refusal = check(occasion, verdict, approval, request);
  if (refusal) return refused(refusal);

  approval.status = 'Completed';
  approval.reviewResult = verdict.reviewResult;
  approval.justification = verdict.justification;
  approval.reviewedById = caller.id;
  approval.reviewedDateTime = now.toISOString();
  if (verdict.reviewResult === 'Approve') {
    provisionActivation(directory, request, now);
    return done(undefined);
  }
  request.status = 'Denied';
  request.completedDateTime = now.toISOString();
  return done(undefined);
}
