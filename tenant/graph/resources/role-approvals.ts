import { z } from 'zod';
import { decideApproval } from '../../directory/decide-approval';
import { own } from '../../directory/own';
import { notFound } from '../../directory/refusal';
import type { ApprovalRecord } from '../../directory/state';
import { list, noContent, one, sourcesOf } from '../answers';
import { approvalEntity, approvalStepType, stepEntity } from '../entities/approval';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { badRequest, refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';

const context = 'roleManagement/directory/roleAssignmentApprovals';

/** Approvals are people's business: an application's permissions do not reach them. */
function approvalIn(call: GraphCall): ApprovalRecord {
  if (call.claims.idtyp === 'app') throw scopes.approvals.refusal(scopes.approvals.anyOf);
  const id = param(call, 'id');
  return found(own(call.directory.approvals, id.toLowerCase()), id);
}

const decision = z.object({
  reviewResult: z
    .string()
    .transform((word) => word.toLowerCase())
    .pipe(z.enum(['approve', 'deny'])),
  justification: z.string().nullish(),
});

function decide(call: GraphCall): Answer {
  const { id } = approvalIn(call);
  const read = decision.safeParse(call.request.body);
  if (!read.success) throw badRequest("The property 'reviewResult' must be 'Approve' or 'Deny'.");
  const outcome = decideApproval(occasionOf(call), {
    approvalId: id,
    stepId: param(call, 'stepId').toLowerCase(),
    reviewResult: read.data.reviewResult === 'approve' ? 'Approve' : 'Deny',
    justification: read.data.justification ?? '',
  });
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return noContent;
}

function readStep(call: GraphCall): Answer {
  const approval = approvalIn(call);
  const stepId = param(call, 'stepId');
  if (stepId.toLowerCase() !== approval.id) throw refusedWith(notFound(stepId));
  return one(call, stepEntity(approval, sourcesOf(call)), `${context}('${approval.id}')/steps`);
}

/** Only beta has them; in v1.0 the segment is unknown. */
export const roleApprovals: readonly Route[] = [
  {
    method: 'GET',
    path: `${context}/{id}`,
    onlyIn: 'beta',
    scopes: scopes.approvals,
    run: (call) => one(call, approvalEntity(approvalIn(call)), context),
  },
  {
    method: 'GET',
    path: `${context}/{id}/steps`,
    onlyIn: 'beta',
    scopes: scopes.approvals,
    run: (call) => {
      const approval = approvalIn(call);
      const rows = [stepEntity(approval, sourcesOf(call))];
      return list(call, {
        type: approvalStepType,
        rows,
        context: `${context}('${approval.id}')/steps`,
      });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}/steps/{stepId}`,
    onlyIn: 'beta',
    scopes: scopes.approvals,
    run: readStep,
  },
  {
    method: 'PATCH',
    path: `${context}/{id}/steps/{stepId}`,
    onlyIn: 'beta',
    scopes: scopes.decisions,
    run: decide,
  },
];
