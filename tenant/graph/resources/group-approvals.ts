import { requestsBy } from '../../directory/order';
import { own } from '../../directory/own';
import type { ApprovalRecord } from '../../directory/state';
import { approvalEntity, approvalType } from '../entities/approval';
import type { GraphCall } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { type ApprovalsPlace, approvalsRoutes, demandPerson } from './approvals';
import { listOfFunction, type Mine, mineOf } from './own-rows';

const common = {
  provider: 'group',
  context: 'identityGovernance/privilegedAccess/group/assignmentApprovals',
  reading: scopes.groupAssignment,
  deciding: scopes.groupAssignmentChanges,
} as const;

const places: readonly ApprovalsPlace[] = [
  { ...common, part: 'stages', onlyIn: 'v1.0' },
  { ...common, part: 'steps', onlyIn: 'beta' },
];

function groupApprovalsIn({ directory }: GraphCall): ApprovalRecord[] {
  return requestsBy(directory, 'assignment', 'group').flatMap(
    ({ approvalId }) => own(directory.approvals, approvalId) ?? [],
  );
}

function mineIn({ directory }: GraphCall): Mine<ApprovalRecord> {
  const request = ({ id }: ApprovalRecord) => own(directory.assignmentRequests, id);
  return {
    approver: ({ approverIds }, caller) => approverIds.includes(caller),
    target: (approval, caller) => request(approval)?.principalId === caller,
    createdBy: (approval, caller) => request(approval)?.createdById === caller,
  };
}

function mineRoute(place: ApprovalsPlace): Route {
  const { context, onlyIn, reading, part } = place;
  return {
    method: 'GET',
    path: `${context}/filterByCurrentUser()`,
    onlyIn,
    scopes: reading,
    run: (call) => {
      demandPerson(call, place);
      const mine = mineOf(call, groupApprovalsIn(call), mineIn(call));
      const rows = mine.map((approval) => approvalEntity(part, approval));
      return listOfFunction(call, approvalType(part), rows);
    },
  };
}

export const groupApprovals: readonly Route[] = places.flatMap((place) => [
  mineRoute(place),
  ...approvalsRoutes(place),
]);
