import { permission } from '../permissions';
import type { Row, Section } from '../row';
import { approvalPart } from '../shapes/approvals';
import { roleRequest } from '../shapes/roles';
import { type Approvals, approvalRows, tooLate } from './approval-rows';

const roles = '/roleManagement/directory';
const approvals = `${roles}/roleAssignmentApprovals`;

const ofRoles: Approvals = {
  what: 'a role',
  face: 'beta',
  path: approvals,
  part: 'steps',
  read: permission.approvals,
  write: permission.decisions,
  request: 'pendingRequest',
  approver: 'grace',
  requestor: 'ada',
  stranger: 'noah',
  verdict: 'Approve',
};

const denied: Approvals = {
  ...ofRoles,
  request: 'pendingBetaRequest',
  requestor: 'chiara',
  verdict: 'Deny',
};

const inbox: Row = {
  name: 'lists what waits for the caller, with who asks for what',
  face: 'v1.0',
  method: 'GET',
  path: `${roles}/roleAssignmentScheduleRequests/filterByCurrentUser(on='approver')?$filter=status eq 'PendingApproval'&$select=id,status,approvalId`,
  permission: [permission.assignmentRequests],
  by: 'grace',
  status: 200,
  fields: roleRequest.pick({ '@odata.type': true, id: true, status: true, approvalId: true }),
  list: 'filled',
};

/** Approvals of roles have their own address in beta alone. */
const unknownInV1: Row = {
  name: 'reads a step that was decided',
  face: 'beta',
  method: 'GET',
  path: `${approvals}/{pendingRequest}/steps/{pendingRequest}`,
  permission: [permission.approvals],
  by: 'grace',
  status: 200,
  fields: approvalPart,
  application: 'refused',
  errors: [
    ...(tooLate(ofRoles) ?? []),
    {
      name: 'the approvals of v1.0',
      face: 'v1.0',
      path: `${approvals}/{pendingRequest}`,
      status: 400,
      code: 'BadRequest',
      message: "Resource not found for the segment 'roleAssignmentApprovals'.",
    },
  ],
};

/** Approvals of directory roles; those of groups are with the groups. */
export const roleApprovals: Section = {
  title: 'Approvals',
  by: 'grace',
  watched: [{ face: 'v1.0', path: `${roles}/roleAssignmentScheduleRequests` }],
  rows: [inbox, ...approvalRows(ofRoles), ...approvalRows(denied), unknownInV1],
};
