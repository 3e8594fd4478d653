import { permission } from '../permissions';
import type { Face, Row } from '../row';
import { groupRequest } from '../shapes/groups';
import { administrationRows, inState, within } from './administration';

const root = '/identityGovernance/privilegedAccess/group';
const assignments = `${root}/assignmentScheduleRequests`;
const eligibilities = `${root}/eligibilityScheduleRequests`;
const { groupAssignmentChanges, groupEligibilityChanges } = permission;

function membership(who: string, group: string) {
  return {
    action: 'adminAssign',
    accessId: 'member',
    groupId: `{${group}}`,
    principalId: `{${who}}`,
    justification: 'A call',
    scheduleInfo: within('P30D'),
  };
}

function ordersFor(face: Face, who: string): readonly Row[] {
  const orders = {
    face,
    who,
    by: 'priya',
    held: { accessId: 'member', groupId: '{group}' },
    request: groupRequest,
  };
  return [
    ...administrationRows({
      ...orders,
      what: 'an eligible membership',
      path: eligibilities,
      permission: groupEligibilityChanges,
      removal: permission.groupEligibilityRemovals,
      keep: 'membersEligibility',
    }),
    ...administrationRows({
      ...orders,
      what: 'a membership for a time',
      path: assignments,
      permission: groupAssignmentChanges,
      removal: permission.groupAssignmentRemovals,
      keep: 'membersAssignment',
    }),
  ];
}

const ownGroupsOnly: Row = {
  method: 'POST',
  name: 'makes somebody an eligible member as the policy allows',
  face: 'v1.0',
  path: eligibilities,
  permission: [groupEligibilityChanges],
  status: 201,
  fields: inState(groupRequest, 'Provisioned'),
  writes: true,
  body: membership('jonas', 'serviceDesk2'),
  errors: [
    {
      name: 'a group whose members a rule names',
      body: membership('jonas', 'dynamicGroup'),
      status: 400,
      code: 'InvalidRoleAssignmentRequest',
      message: 'The role assignment request is invalid.',
    },
    {
      name: 'a group that there is not',
      body: membership('jonas', 'noSuchId'),
      status: 404,
      code: 'Request_ResourceNotFound',
    },
    {
      name: 'an order without a group',
      body: { ...membership('jonas', 'serviceDesk2'), groupId: null },
      status: 400,
      code: 'BadRequest',
    },
  ],
};

/** What administrators do for others. */
export const groupOrders: readonly Row[] = [
  ownGroupsOnly,
  ...ordersFor('v1.0', 'viktor'),
  ...ordersFor('beta', 'deniz'),
];
