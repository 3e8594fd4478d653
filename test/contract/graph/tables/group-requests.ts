import { z } from 'zod';
import { permission } from '../permissions';
import type { Face, Refused, Row } from '../row';
import { groupRequest } from '../shapes/groups';
import { inState, within } from './administration';
import { type Approvals, approvalRows, tooLate } from './approval-rows';
import * as refusal from './refusals';

const root = '/identityGovernance/privilegedAccess/group';
const assignments = `${root}/assignmentScheduleRequests`;
const approvals = `${root}/assignmentApprovals`;
const { groupAssignment, groupAssignmentChanges } = permission;

function activation(who: string, group: string, more: object = {}) {
  return {
    action: 'selfActivate',
    accessId: 'member',
    groupId: `{${group}}`,
    principalId: `{${who}}`,
    justification: 'A call',
    scheduleInfo: within('PT1H'),
    ...more,
  };
}

const waiting = inState(groupRequest, 'PendingApproval').extend({
  approvalId: groupRequest.shape.id,
});

const posting = {
  method: 'POST',
  path: assignments,
  permission: [groupAssignmentChanges],
  status: 201,
  fields: inState(groupRequest, 'Provisioned'),
  writes: true,
} as const;

function refusalsFor(who: string): readonly Refused[] {
  return [
    {
      name: 'an activation that is too long',
      body: activation(who, 'serviceDesk2', { scheduleInfo: within('PT5H') }),
      ...refusal.rulesFailed(['ExpirationRule']),
    },
    {
      name: 'an activation without a reason',
      body: activation(who, 'serviceDesk2', { justification: null }),
      ...refusal.rulesFailed(['JustificationRule']),
    },
    {
      name: 'an activation without a second factor',
      flaw: 'no second factor',
      ...refusal.rulesFailed(['MfaRule']),
    },
    {
      name: 'an activation without a ticket',
      by: 'kenji',
      body: activation('kenji', 'prodDba'),
      ...refusal.rulesFailed(['TicketingRule']),
    },
    {
      name: 'the access that one is not eligible for',
      body: activation(who, 'serviceDesk2', { accessId: 'owner' }),
      ...refusal.doesNotExist,
    },
    {
      name: 'a group that one is not eligible for',
      body: activation(who, 'serviceDesk3'),
      ...refusal.doesNotExist,
    },
    {
      name: 'an access that there is not',
      body: activation(who, 'serviceDesk2', { accessId: 'guest' }),
      status: 400,
      code: 'BadRequest',
    },
    {
      name: 'to take back what is not held',
      body: activation(who, 'serviceDesk2', { action: 'selfDeactivate' }),
      ...refusal.doesNotExist,
    },
  ];
}

/** Membership asked for, decided and ended on one face. */
function lifeOn(face: Face, who: string, other: string): readonly Row[] {
  const part = face === 'beta' ? 'steps' : 'stages';
  const decided: Approvals = {
    what: 'a membership',
    face,
    path: approvals,
    part,
    read: groupAssignment,
    write: groupAssignmentChanges,
    request: 'pendingMembership',
    approver: 'astrid',
    requestor: who,
    stranger: 'noah',
    verdict: 'Approve',
  };
  return [
    {
      ...posting,
      name: 'checks the activation of a membership without making it',
      face,
      by: who,
      body: activation(who, 'serviceDesk2', { isValidationOnly: true }),
      fields: groupRequest.extend({ isValidationOnly: z.literal(true) }),
    },
    {
      ...posting,
      name: 'asks for a membership that somebody approves',
      face,
      by: who,
      body: activation(who, 'serviceDesk2'),
      fields: waiting,
      keeps: { pendingMembership: 'id' },
      errors: refusalsFor(who),
    },
    ...approvalRows(decided),
    {
      ...posting,
      name: 'asks for a membership, to think better of it',
      face,
      by: other,
      body: activation(other, 'serviceDesk2'),
      fields: waiting,
      keeps: { withdrawnMembership: 'id' },
      errors: [
        ...(tooLate(decided) ?? []),
        {
          name: 'an activation while one runs',
          by: who,
          body: activation(who, 'serviceDesk2'),
          ...refusal.exists,
        },
      ],
    },
    {
      name: 'cancels a request for a membership',
      face,
      method: 'POST',
      path: `${assignments}/{withdrawnMembership}/cancel`,
      permission: [groupAssignmentChanges],
      by: other,
      status: 204,
      writes: true,
      errors: [
        {
          name: 'a second request while one is open',
          path: assignments,
          body: activation(other, 'serviceDesk2'),
          ...refusal.pending,
        },
        refusal.unknownId(`${assignments}/{noSuchId}/cancel`),
        { name: 'to cancel for somebody else', by: 'noah', ...refusal.notAllowed },
        {
          name: 'to cancel what is over',
          path: `${assignments}/{pendingMembership}/cancel`,
          by: who,
          ...refusal.notCancellable,
        },
      ],
    },
    {
      ...posting,
      name: 'ends a membership',
      face,
      by: who,
      after: 'PT6M',
      body: activation(who, 'serviceDesk2', { action: 'selfDeactivate' }),
      fields: inState(groupRequest, 'Revoked'),
      errors: [{ name: 'an end within the first five minutes', ...refusal.tooShort }],
    },
  ];
}

export const groupRequests: readonly Row[] = [
  ...lifeOn('v1.0', 'mei', 'pavel'),
  ...lifeOn('beta', 'sam', 'pavel'),
  {
    ...posting,
    name: 'activates a membership',
    face: 'v1.0',
    by: 'mei',
    body: activation('mei', 'serviceDesk1'),
  },
];
