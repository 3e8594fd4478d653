import { z } from 'zod';
import { permission } from '../permissions';
import type { Row } from '../row';
import { roleRequest } from '../shapes/roles';
import { inState, within } from './administration';
import * as refusal from './refusals';

const assignments = '/roleManagement/directory/roleAssignmentScheduleRequests';
const { assignmentRequests } = permission;

const forOneHour = within('PT1H');

function activation(who: string, role: string, more: object = {}) {
  return {
    action: 'selfActivate',
    principalId: `{${who}}`,
    roleDefinitionId: `{${role}}`,
    directoryScopeId: '/',
    justification: 'Mail is stuck',
    scheduleInfo: forOneHour,
    ...more,
  };
}

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

function requestIn(status: string) {
  return inState(roleRequest, status);
}

const waiting = requestIn('PendingApproval').extend({ approvalId: roleRequest.shape.id });

const posting = {
  method: 'POST',
  path: assignments,
  permission: [assignmentRequests],
  status: 201,
  fields: requestIn('Provisioned'),
  writes: true,
} as const;

const ofRules = [
  {
    name: 'an activation that is too long',
    body: activation('ada', 'exchangeAdministrator', { scheduleInfo: within('PT9H') }),
    ...refusal.rulesFailed(['ExpirationRule']),
  },
  {
    name: 'an activation without a reason',
    body: activation('ada', 'exchangeAdministrator', { justification: '' }),
    ...refusal.rulesFailed(['JustificationRule']),
  },
  {
    name: 'an activation that breaks two rules, naming both',
    body: activation('ada', 'exchangeAdministrator', {
      justification: null,
      scheduleInfo: within('PT9H'),
    }),
    ...refusal.rulesFailed(['ExpirationRule', 'JustificationRule']),
  },
  {
    name: 'an activation without a ticket',
    body: activation('ada', 'helpdeskAdministrator'),
    ...refusal.rulesFailed(['TicketingRule']),
  },
  {
    name: 'an activation without a second factor',
    flaw: 'no second factor',
    ...refusal.rulesFailed(['MfaRule']),
  },
  {
    name: 'an activation without the authentication context',
    by: 'yuki',
    body: activation('yuki', 'securityAdministrator'),
    ...refusal.challenged,
  },
] as const;

const ofSubjects = [
  {
    name: 'what one is not eligible for',
    body: activation('ada', 'userAdministrator'),
    ...refusal.doesNotExist,
  },
  {
    name: 'a scope wider than that of the eligibility',
    by: 'jonas',
    body: activation('jonas', 'userAdministrator'),
    ...refusal.doesNotExist,
  },
  {
    name: 'a role that there is not',
    body: activation('ada', 'noSuchId'),
    status: 404,
    code: 'RoleNotFound',
  },
  {
    name: 'an activation for somebody else',
    body: activation('bruno', 'exchangeAdministrator'),
    ...refusal.notAllowed,
  },
  {
    name: 'an action that there is not',
    body: activation('ada', 'exchangeAdministrator', { action: 'selfPromote' }),
    status: 400,
    code: 'InvalidRoleAssignmentRequest',
  },
  {
    name: 'an activation without a scope',
    body: activation('ada', 'exchangeAdministrator', { directoryScopeId: null }),
    status: 400,
    code: 'BadRequest',
  },
  { name: 'a body that is no JSON', body: '{"action":', status: 400, code: 'BadRequest' },
  {
    name: 'to take back what is not held',
    body: order('selfDeactivate', 'ada', 'exchangeAdministrator'),
    ...refusal.doesNotExist,
  },
] as const;

const asked: readonly Row[] = [
  {
    ...posting,
    name: 'checks an activation without making it',
    face: 'v1.0',
    by: 'ada',
    body: activation('ada', 'teamsAdministrator', { isValidationOnly: true }),
    fields: roleRequest.extend({ isValidationOnly: z.literal(true) }),
  },
  {
    ...posting,
    name: 'asks for a role that somebody approves',
    face: 'v1.0',
    by: 'ada',
    body: activation('ada', 'exchangeAdministrator'),
    fields: waiting,
    answerHeaders: {
      location:
        /\/v1\.0\/roleManagement\/directory\/roleAssignmentScheduleRequests\/[0-9a-f-]{36}$/,
    },
    keeps: { pendingRequest: 'id', assignmentRequest: 'id' },
    errors: [...ofRules, ...ofSubjects],
  },
  {
    ...posting,
    name: 'asks for a role that somebody approves, to be denied',
    face: 'beta',
    by: 'chiara',
    body: activation('chiara', 'exchangeAdministrator'),
    fields: waiting,
    keeps: { pendingBetaRequest: 'id' },
    errors: [
      {
        name: 'a second request while one is open',
        by: 'ada',
        body: activation('ada', 'exchangeAdministrator'),
        ...refusal.pending,
      },
    ],
  },
  {
    ...posting,
    name: 'activates a role',
    face: 'v1.0',
    by: 'bruno',
    body: activation('bruno', 'sharepointAdministrator'),
    keeps: { activation: 'id' },
  },
  {
    ...posting,
    name: 'activates a role',
    face: 'beta',
    by: 'chiara',
    body: activation('chiara', 'groupsAdministrator'),
    errors: [
      {
        name: 'an activation while one runs',
        by: 'bruno',
        body: activation('bruno', 'sharepointAdministrator'),
        ...refusal.exists,
      },
    ],
  },
  {
    ...posting,
    name: 'ends an activation',
    face: 'beta',
    by: 'chiara',
    after: 'PT6M',
    body: order('selfDeactivate', 'chiara', 'groupsAdministrator'),
    fields: requestIn('Revoked'),
    errors: [
      {
        name: 'an end within the first five minutes',
        ...refusal.tooShort,
      },
    ],
  },
  {
    ...posting,
    name: 'asks for a role from tomorrow on',
    face: 'v1.0',
    by: 'ada',
    body: activation('ada', 'globalReader', {
      scheduleInfo: { ...forOneHour, startDateTime: '{tomorrow}' },
    }),
    fields: requestIn('Granted'),
    keeps: { futureRequest: 'id' },
  },
];

/** A request that is taken back before anybody decides, on each face. */
const withdrawals: readonly Row[] = (['v1.0', 'beta'] as const).flatMap((face): readonly Row[] => [
  {
    ...posting,
    name: 'asks for a role, to think better of it',
    face,
    by: 'bruno',
    body: activation('bruno', 'exchangeAdministrator'),
    fields: waiting,
    keeps: { withdrawnRequest: 'id' },
  },
  {
    name: 'cancels a request',
    face,
    method: 'POST',
    path: `${assignments}/{withdrawnRequest}/cancel`,
    permission: [assignmentRequests],
    by: 'bruno',
    status: 204,
    writes: true,
    errors: [
      refusal.unknownId(`${assignments}/{noSuchId}/cancel`),
      { name: 'to cancel for somebody else', by: 'chiara', ...refusal.notAllowed },
      {
        name: 'to cancel what is over',
        path: `${assignments}/{activation}/cancel`,
        ...refusal.notCancellable,
      },
    ],
  },
]);

/** What people do for themselves. */
export const activations: readonly Row[] = [...asked, ...withdrawals];
