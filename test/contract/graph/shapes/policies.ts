import { z } from 'zod';
import { count, duration, entity, flag, guid, moment, named, text, typed } from './values';

const target = entity({
  caller: z.enum(['Admin', 'EndUser']),
  operations: z.array(z.literal('all')),
  level: z.enum(['Eligibility', 'Assignment']),
  inheritableSettings: z.array(text),
  enforcedSettings: z.array(text),
});

function rule<Fields extends z.ZodRawShape>(kind: string, fields: Fields) {
  return typed(`unifiedRoleManagementPolicy${kind}Rule`, {
    id: z.string().regex(new RegExp(`^${kind}_`)),
    target,
    ...fields,
  });
}

const approver = z.discriminatedUnion('@odata.type', [
  typed('singleUser', {
    userId: guid,
    description: text.nullish(),
    isBackup: flag.optional(),
  }),
  typed('groupMembers', {
    groupId: guid,
    description: text.nullish(),
    isBackup: flag.optional(),
  }),
]);

const approvalStage = entity({
  approvalStageTimeOutInDays: count,
  isApproverJustificationRequired: flag,
  escalationTimeInMinutes: count,
  isEscalationEnabled: flag,
  primaryApprovers: z.array(approver),
  escalationApprovers: z.array(approver),
});

const setting = entity({
  isApprovalRequired: flag,
  isApprovalRequiredForExtension: flag,
  isRequestorJustificationRequired: flag,
  approvalMode: z.enum(['SingleStage', 'Serial', 'Parallel', 'NoApproval']),
  approvalStages: z.array(approvalStage).length(1),
});

export const expirationRule = rule('Expiration', {
  isExpirationRequired: flag,
  maximumDuration: duration,
});

export const policyRule = z.discriminatedUnion('@odata.type', [
  expirationRule,
  rule('Enablement', {
    enabledRules: z.array(z.enum(['MultiFactorAuthentication', 'Justification', 'Ticketing'])),
  }),
  rule('Approval', { setting }),
  rule('AuthenticationContext', {
    isEnabled: flag,
    claimValue: z
      .string()
      .regex(/^(c\d{1,2})?$/)
      .nullable(),
  }),
  rule('Notification', {
    notificationType: z.literal('Email'),
    recipientType: z.enum(['Admin', 'Requestor', 'Approver']),
    notificationLevel: z.enum(['None', 'Critical', 'All']),
    isDefaultRecipientsEnabled: flag,
    notificationRecipients: z.array(text),
  }),
]);

/** The seventeen rules, in the order in which Graph gives them. */
export const ruleIds = [
  'Expiration_Admin_Eligibility',
  'Enablement_Admin_Eligibility',
  'Notification_Admin_Admin_Eligibility',
  'Notification_Requestor_Admin_Eligibility',
  'Notification_Approver_Admin_Eligibility',
  'Expiration_Admin_Assignment',
  'Enablement_Admin_Assignment',
  'Notification_Admin_Admin_Assignment',
  'Notification_Requestor_Admin_Assignment',
  'Notification_Approver_Admin_Assignment',
  'Expiration_EndUser_Assignment',
  'Enablement_EndUser_Assignment',
  'Approval_EndUser_Assignment',
  'AuthenticationContext_EndUser_Assignment',
  'Notification_Admin_EndUser_Assignment',
  'Notification_Requestor_EndUser_Assignment',
  'Notification_Approver_EndUser_Assignment',
] as const;

/** Complete, and in order. */
export const allRules = z.array(policyRule).superRefine((rules, context) => {
  const ids = rules.map(({ id }) => id).join(' ');
  if (ids === ruleIds.join(' ')) return;
  context.addIssue({ code: 'custom', message: `the seventeen rules are ${ids}` });
});

export const policy = entity({
  id: z.string().regex(/^(DirectoryRole|Group)_[0-9a-f-]{36}_[0-9a-f-]{36}$/),
  displayName: z.enum(['DirectoryRole', 'Group']),
  description: text.nullable(),
  isOrganizationDefault: flag,
  scopeId: named,
  scopeType: z.enum(['Directory', 'DirectoryRole', 'Group']),
  lastModifiedDateTime: moment.nullable(),
  lastModifiedBy: entity({ displayName: text.nullable(), id: text.nullable() }),
});

export const policyAssignment = entity({
  id: z
    .string()
    .regex(/^(DirectoryRole|Group)_[0-9a-f-]{36}_[0-9a-f-]{36}_([0-9a-f-]{36}|member|owner)$/),
  policyId: policy.shape.id,
  scopeId: named,
  scopeType: policy.shape.scopeType,
  roleDefinitionId: z.union([guid, z.enum(['member', 'owner'])]),
});
