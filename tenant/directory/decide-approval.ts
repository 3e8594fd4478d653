import { activate } from './activate';
import { licenseRefusal } from './license';
import { maySettle } from './may-settle';
import type { Occasion } from './order';
import { own } from './own';
import { approvalDemand, policyOf } from './policy';
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
import { aboutRequest, tell } from './tell';

export interface Verdict {
  readonly approvalId: string;
  readonly stepId: string;
  readonly reviewResult: 'Approve' | 'Deny';
  readonly justification: string;
}

/**
 * The approvers are those of the moment when the request was made: a change of the settings or of a
 * group does not touch a request that is under way.
 */
export function mayDecide(
  occasion: Pick<Occasion, 'directory' | 'caller'>,
  { approverIds }: ApprovalRecord,
  { principalId, createdById }: ScheduleRequestRecord,
): boolean {
  return maySettle(occasion, approverIds, [principalId, createdById]);
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

function settleWith(
  occasion: Occasion,
  { reviewResult, justification }: Verdict,
  approval: ApprovalRecord,
  request: ScheduleRequestRecord,
): void {
  const { caller, now } = occasion;
  approval.status = 'Completed';
  approval.reviewResult = reviewResult;
  approval.justification = justification;
  approval.reviewedById = caller.id;
  approval.reviewedDateTime = now.toISOString();
  const kind = reviewResult === 'Approve' ? 'approval-approved' : 'approval-denied';
  const about = { ...aboutRequest(request), reason: justification, verdict: reviewResult };
  tell(occasion, kind, about);
  if (reviewResult === 'Approve') {
    activate(occasion, request);
    return;
  }
  request.status = 'Denied';
  request.completedDateTime = now.toISOString();
}

/** An approver settles a request, either way and once; the activation's time runs from here. */
export function decideApproval(occasion: Occasion, verdict: Verdict): Outcome<void> {
  const { directory } = occasion;
  const unlicensed = licenseRefusal(directory);
  if (unlicensed) return refused(unlicensed);
  const approval = own(directory.approvals, verdict.approvalId);
  const request = own(directory.assignmentRequests, verdict.approvalId);
  if (!approval || !request) return refused(notFound(verdict.approvalId));
  if (verdict.stepId !== approval.id) return refused(notFound(verdict.stepId));
  const refusal = check(occasion, verdict, approval, request);
  if (refusal) return refused(refusal);

  settleWith(occasion, verdict, approval, request);
  return done(undefined);
}
