import { permission } from '../permissions';
import type { Face, Row } from '../row';
import { roleRequest } from '../shapes/roles';
import { administrationRows, inState, within } from './administration';
import * as refusal from './refusals';

const assignments = '/roleManagement/directory/roleAssignmentScheduleRequests';
const eligibilities = '/roleManagement/directory/roleEligibilityScheduleRequests';
const { assignmentRequests, eligibilityRequests } = permission;

function order(action: string, who: string, role: string, more: object = {}) {
  return {
    action,
    principalId: `{${who}}`,
    roleDefinitionId: `{${role}}`,
    directoryScopeId: '/',
    justification: 'By the book',
    ...more,
  };
}

const held = { roleDefinitionId: '{teamsAdministrator}', directoryScopeId: '/' };

function ordersFor(face: Face, who: string): readonly Row[] {
  const orders = { face, who, by: 'priya', held, request: roleRequest };
  return [
    ...administrationRows({
      ...orders,
      what: 'an eligibility',
      path: eligibilities,
      permission: eligibilityRequests,
      removal: permission.eligibilityRemovals,
      keep: 'eligibilityRequest',
    }),
    ...administrationRows({
      ...orders,
      what: 'an assignment',
      path: assignments,
      permission: assignmentRequests,
      removal: permission.assignmentRemovals,
      keep: 'administratorsRequest',
    }),
  ];
}

/** What only directory roles are refused for. */
const strangeOrders: Row = {
  method: 'POST',
  name: 'makes somebody eligible as the policy allows',
  face: 'v1.0',
  path: eligibilities,
  status: 201,
  fields: inState(roleRequest, 'Provisioned'),
  writes: true,
  permission: [eligibilityRequests],
  body: order('adminAssign', 'henrik', 'exchangeAdministrator', { scheduleInfo: within('P30D') }),
  errors: [
    {
      name: 'a role that there is not',
      body: order('adminAssign', 'henrik', 'noSuchId', { scheduleInfo: within('PT1H') }),
      status: 404,
      code: 'RoleNotFound',
    },
    {
      name: 'a role over one object that cannot be held there',
      body: order('adminAssign', 'henrik', 'licenseAdministrator', {
        scheduleInfo: within('PT1H'),
        directoryScopeId: '/{ada}',
      }),
      status: 400,
      code: 'Request_BadRequest',
      message:
        'The given built-in role is not supported to be assigned to a single resource scope.',
    },
    {
      name: 'an eligibility for ever where the policy wants an end',
      body: order('adminAssign', 'henrik', 'exchangeAdministrator', {
        scheduleInfo: { startDateTime: null, expiration: { type: 'noExpiration' } },
      }),
      ...refusal.rulesFailed(['EligibilityRule', 'ExpirationRule']),
    },
  ],
};

/** What administrators do for others. */
export const administration: readonly Row[] = [
  strangeOrders,
  ...ordersFor('v1.0', 'sam'),
  ...ordersFor('beta', 'mei'),
];
