import { z } from 'zod';
import { decideApproval } from '../../directory/decide-approval';
import { requestsBy } from '../../directory/order';
import { own } from '../../directory/own';
import { postedVerdict } from '../../directory/posted-verdict';
import type { ApprovalRecord, ScheduleRequestRecord } from '../../directory/state';
import { type Answer, type ArmCall, listOf, occasionOf, ok, param } from '../arm-call';
import { badRequest, carriedOut, insufficientPermissions, resourceNotFound } from '../arm-error';
import { approvalResource, stageResource } from '../entities/approval';
import { authorizationRoute, type Route } from '../route';
import { mayReadOver, type Own, rowsFor } from './concerned';

const path = 'roleAssignmentApprovals';

function ownOf({ claims: { oid }, directory }: ArmCall): Own<ScheduleRequestRecord> {
  return {
    astarget: ({ principalId }) => principalId === oid,
    ascreatedby: ({ createdById }) => createdById === oid,
    asapprover: ({ approvalId }) =>
      own(directory.approvals, approvalId)?.approverIds.includes(oid) ?? false,
  };
}

/** Approvals are people's business: no role of an application reaches them. */
function approvalIn(call: ArmCall): ApprovalRecord {
  const { directory, claims } = call;
  if (claims.idtyp === 'app') throw insufficientPermissions(claims.oid);
  const id = param(call, 'id').toLowerCase();
  const approval = own(directory.approvals, id);
  const request = own(directory.assignmentRequests, id);
  if (!approval || request?.provider !== 'azure') throw resourceNotFound(`${path}/${id}`);
  const isParty = Object.values(ownOf(call)).some((isMine) => isMine(request));
  if (!isParty && !mayReadOver(call, request.scopeId)) throw insufficientPermissions(claims.oid);
  return approval;
}

function listApprovals(call: ArmCall): Answer {
  const { directory } = call;
  const asked = requestsBy(directory, 'assignment', 'azure').filter(
    ({ approvalId }) => approvalId !== null,
  );
  const rows = rowsFor(call, asked, ownOf(call));
  const found = rows.flatMap(({ approvalId }) => own(directory.approvals, approvalId) ?? []);
  return listOf(found.map((approval) => approvalResource(call, approval)));
}

/** The documents have it flat, the examples and most clients in `properties`. */
const decisionBody = z.union([z.object({ properties: postedVerdict }), postedVerdict]);

function decide(call: ArmCall): Answer {
  const approval = approvalIn(call);
  const read = decisionBody.safeParse(call.request.body);
  if (!read.success) throw badRequest("The property 'reviewResult' must be 'Approve' or 'Deny'.");
  const verdict = 'properties' in read.data ? read.data.properties : read.data;
  const outcome = decideApproval(occasionOf(call), {
    approvalId: approval.id,
    stepId: param(call, 'stage').toLowerCase(),
    ...verdict,
  });
  carriedOut(outcome, call.claims.oid);
  return ok(stageResource(call, approval));
}

function readStage(call: ArmCall): Answer {
  const approval = approvalIn(call);
  const stage = param(call, 'stage').toLowerCase();
  if (stage !== approval.id) throw resourceNotFound(`${path}/${approval.id}/stages/${stage}`);
  return ok(stageResource(call, approval));
}

function route(method: Route['method'], rest: string, run: Route['run']): Route {
  return authorizationRoute('approvals', method, `${path}${rest}`, run);
}

export const approvals: readonly Route[] = [
  route('GET', '', listApprovals),
  route('GET', '/{id}', (call) => ok(approvalResource(call, approvalIn(call)))),
  route('GET', '/{id}/stages', (call) => listOf([stageResource(call, approvalIn(call))])),
  route('GET', '/{id}/stages/{stage}', readStage),
  route('PATCH', '/{id}/stages/{stage}', decide),
  route('PUT', '/{id}/stages/{stage}', decide),
];
