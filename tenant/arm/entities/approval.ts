import { mayDecide } from '../../directory/decide-approval';
import { own } from '../../directory/own';
import type { ApprovalRecord, DirectoryState } from '../../directory/state';
import { callerOf } from '../../graph/graph-call';
import type { ArmCall, Json } from '../arm-call';
import { approvalResourceId } from '../resource-ids';
import { namespace } from './kinds';

function reviewedBy(directory: DirectoryState, id: string | null): Json | null {
  const person = own(directory.people, id);
  if (!person) return null;
  return {
    principalId: id,
    principalType: 'user',
    principalName: person.displayName,
    userPrincipalName: person.userPrincipalName,
  };
}

/** The one stage of an approval, as its reader sees it. It has the approval's id. */
export function stageResource({ directory, claims }: ArmCall, approval: ApprovalRecord): Json {
  const request = directory.assignmentRequests[approval.id];
  const caller = callerOf(claims);
  return {
    id: `${approvalResourceId(approval.id)}/stages/${approval.id}`,
    name: approval.id,
    type: `${namespace}/roleAssignmentApprovals/stages`,
    properties: {
      displayName: null,
      status: approval.status,
      assignedToMe: request !== undefined && mayDecide({ directory, caller }, approval, request),
      reviewResult: approval.reviewResult,
      justification: approval.justification,
      reviewedDateTime: approval.reviewedDateTime,
      reviewedBy: reviewedBy(directory, approval.reviewedById),
    },
  };
}

export function approvalResource(call: ArmCall, approval: ApprovalRecord): Json {
  return {
    id: approvalResourceId(approval.id),
    name: approval.id,
    type: `${namespace}/roleAssignmentApprovals`,
    properties: { stages: [stageResource(call, approval)] },
  };
}
