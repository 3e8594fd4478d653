import { z } from 'zod';
import { flag, guid, moment, named, resource, text } from './values';

const authorization = 'Microsoft.Authorization';
export const scopeId = z.string().regex(/^\/(|subscriptions\/.+|providers\/.+)$/);
const roleDefinitionId = z
  .string()
  .regex(/\/providers\/Microsoft\.Authorization\/roleDefinitions\/[0-9a-f-]{36}$/);

/** The address of another resource of PIM. */
function link(type: string) {
  return z
    .string()
    .regex(new RegExp(`/providers/Microsoft\\.Authorization/${type}/[0-9a-zA-Z_-]+$`));
}

const principalType = z.enum(['User', 'Group', 'ServicePrincipal', 'ForeignGroup', 'Device']);

export const requestStatus = z.enum([
  'Accepted',
  'PendingEvaluation',
  'Granted',
  'Denied',
  'PendingProvisioning',
  'Provisioned',
  'PendingRevocation',
  'Revoked',
  'Canceled',
  'Failed',
  'PendingApprovalProvisioning',
  'PendingApproval',
  'FailedAsResourceIsLocked',
  'PendingAdminDecision',
  'AdminApproved',
  'AdminDenied',
  'TimedOut',
  'ProvisioningStarted',
  'Invalid',
  'PendingScheduleCreation',
  'ScheduleCreated',
  'PendingExternalProvisioning',
]);

/** Names come along, nobody has to look them up. */
const expandedScope = z.object({ id: scopeId, displayName: named, type: named }).strict();
const expandedRole = z.object({ id: roleDefinitionId, displayName: named, type: named }).strict();
const expandedProperties = z
  .object({
    scope: expandedScope,
    roleDefinition: expandedRole,
    principal: z
      .object({
        id: guid,
        displayName: text.nullable(),
        email: text.optional(),
        type: principalType,
      })
      .strict(),
  })
  .strict();

const subject = {
  scope: scopeId,
  roleDefinitionId,
  principalId: guid,
  principalType,
  condition: text.nullable(),
  conditionVersion: text.nullable(),
  expandedProperties,
};

const requestProperties = {
  ...subject,
  requestType: z.enum([
    'AdminAssign',
    'AdminRemove',
    'AdminUpdate',
    'AdminExtend',
    'AdminRenew',
    'SelfActivate',
    'SelfDeactivate',
    'SelfExtend',
    'SelfRenew',
  ]),
  status: requestStatus,
  approvalId: z
    .string()
    .regex(/^\/providers\/Microsoft\.Authorization\/roleAssignmentApprovals\/[0-9a-f-]{36}$/)
    .nullable(),
  scheduleInfo: z
    .object({
      startDateTime: moment.nullable(),
      expiration: z
        .object({
          type: z.enum(['AfterDuration', 'AfterDateTime', 'NoExpiration', 'NotSpecified']),
          endDateTime: moment.nullable(),
          duration: text.nullable(),
        })
        .strict(),
    })
    .strict()
    .nullable(),
  ticketInfo: z
    .object({ ticketNumber: text.nullable(), ticketSystem: text.nullable() })
    .strict()
    .nullable(),
  justification: text.nullable(),
  requestorId: guid,
  createdOn: moment,
};

export const eligibilityRequest = resource(`${authorization}/roleEligibilityScheduleRequests`, {
  ...requestProperties,
  targetRoleEligibilityScheduleId: text.nullable(),
  targetRoleEligibilityScheduleInstanceId: text.nullable(),
});

export const assignmentRequest = resource(`${authorization}/roleAssignmentScheduleRequests`, {
  ...requestProperties,
  targetRoleAssignmentScheduleId: text.nullable(),
  targetRoleAssignmentScheduleInstanceId: text.nullable(),
  linkedRoleEligibilityScheduleId: text.nullable(),
});

const held = {
  ...subject,
  status: requestStatus,
  startDateTime: moment.nullable(),
  endDateTime: moment.nullable(),
  memberType: z.enum(['Inherited', 'Direct', 'Group']),
  createdOn: moment,
};

const activated = {
  assignmentType: z.enum(['Activated', 'Assigned']),
  linkedRoleEligibilityScheduleId: link('roleEligibilitySchedules').optional(),
  linkedRoleEligibilityScheduleInstanceId: link('roleEligibilityScheduleInstances').optional(),
};

export const eligibilitySchedule = resource(`${authorization}/roleEligibilitySchedules`, {
  ...held,
  roleEligibilityScheduleRequestId: link('roleEligibilityScheduleRequests').nullable(),
  updatedOn: moment,
});

export const assignmentSchedule = resource(`${authorization}/roleAssignmentSchedules`, {
  ...held,
  ...activated,
  roleAssignmentScheduleRequestId: link('roleAssignmentScheduleRequests').nullable(),
  updatedOn: moment,
});

export const eligibilityInstance = resource(`${authorization}/roleEligibilityScheduleInstances`, {
  ...held,
  roleEligibilityScheduleId: link('roleEligibilitySchedules'),
});

export const assignmentInstance = resource(`${authorization}/roleAssignmentScheduleInstances`, {
  ...held,
  ...activated,
  roleAssignmentScheduleId: link('roleAssignmentSchedules'),
  originRoleAssignmentId: link('roleAssignments'),
});

export const eligibleChild = z.object({ id: scopeId, name: named, type: named }).strict();

const reviewedBy = z
  .object({
    principalId: guid,
    principalType: z.enum(['user', 'servicePrincipal']),
    principalName: named,
    userPrincipalName: text,
  })
  .strict();

export const approvalStage = resource(`${authorization}/roleAssignmentApprovals/stages`, {
  displayName: text.nullable(),
  status: z.enum([
    'NotStarted',
    'InProgress',
    'Completed',
    'Expired',
    'Initializing',
    'Escalating',
    'Completing',
    'Escalated',
  ]),
  assignedToMe: flag,
  reviewResult: z.enum(['NotReviewed', 'Approve', 'Deny']),
  justification: text.nullable(),
  reviewedDateTime: moment.nullable(),
  reviewedBy: reviewedBy.nullable(),
});

export const approval = resource(`${authorization}/roleAssignmentApprovals`, {
  stages: z.array(approvalStage).length(1),
});

export const roleDefinition = resource(`${authorization}/roleDefinitions`, {
  roleName: named,
  type: z.enum(['BuiltInRole', 'CustomRole']),
  description: text.nullable(),
  assignableScopes: z.array(named),
  permissions: z.array(
    z
      .object({
        actions: z.array(named),
        notActions: z.array(named),
        dataActions: z.array(named),
        notDataActions: z.array(named),
      })
      .strict(),
  ),
});

export const roleAssignment = resource(`${authorization}/roleAssignments`, {
  roleDefinitionId,
  principalId: guid,
  principalType,
  scope: scopeId,
  condition: text.nullable(),
  conditionVersion: text.nullable(),
  createdOn: moment,
  updatedOn: moment,
});

export const places = { expandedScope, expandedRole };
