import { z } from 'zod';
import { places, scopeId } from './azure';
import { ruleIds } from './policies';
import { count, duration, flag, moment, named, resource, text } from './values';

/** Nulls stand where Graph has empty lists. */
const target = z
  .object({
    caller: z.enum(['Admin', 'EndUser']),
    operations: z.array(z.literal('All')),
    level: z.enum(['Eligibility', 'Assignment']),
    targetObjects: z.null(),
    inheritableSettings: z.null(),
    enforcedSettings: z.null(),
  })
  .strict();

function rule<Fields extends z.ZodRawShape>(kind: string, fields: Fields) {
  return z
    .object({
      id: z.enum(ruleIds),
      ruleType: z.literal(`RoleManagementPolicy${kind}Rule`),
      target,
      ...fields,
    })
    .strict();
}

const approver = z
  .object({
    id: named,
    description: text.nullable(),
    isBackup: flag,
    userType: z.enum(['User', 'Group']),
  })
  .strict();

const stage = z
  .object({
    approvalStageTimeOutInDays: count,
    isApproverJustificationRequired: flag,
    escalationTimeInMinutes: count,
    isEscalationEnabled: flag,
    primaryApprovers: z.array(approver),
    escalationApprovers: z.array(approver),
  })
  .strict();

const policyRule = z.discriminatedUnion('ruleType', [
  rule('Expiration', { isExpirationRequired: flag, maximumDuration: duration }),
  rule('Enablement', {
    enabledRules: z.array(z.enum(['MultiFactorAuthentication', 'Justification', 'Ticketing'])),
  }),
  rule('Approval', {
    setting: z
      .object({
        isApprovalRequired: flag,
        isApprovalRequiredForExtension: flag,
        isRequestorJustificationRequired: flag,
        approvalMode: z.enum(['SingleStage', 'Serial', 'Parallel', 'NoApproval']),
        approvalStages: z.array(stage).length(1),
      })
      .strict(),
  }),
  rule('AuthenticationContext', { isEnabled: flag, claimValue: text.nullable() }),
  rule('Notification', {
    notificationType: z.literal('Email'),
    recipientType: z.enum(['Admin', 'Requestor', 'Approver']),
    notificationLevel: z.enum(['None', 'Critical', 'All']),
    isDefaultRecipientsEnabled: flag,
    notificationRecipients: z.array(text).nullable(),
  }),
]);

const rules = z.array(policyRule).length(ruleIds.length);

const changedBy = z.object({ displayName: text.nullable(), id: text.nullable() }).strict();

export const azurePolicy = resource('Microsoft.Authorization/roleManagementPolicies', {
  scope: scopeId,
  displayName: text.nullable(),
  description: text.nullable(),
  isOrganizationDefault: flag,
  lastModifiedBy: changedBy,
  lastModifiedDateTime: moment.nullable(),
  rules,
  effectiveRules: rules,
  policyProperties: z.object({ scope: places.expandedScope }).strict(),
});

export const azurePolicyAssignment = resource(
  'Microsoft.Authorization/roleManagementPolicyAssignments',
  {
    scope: scopeId,
    roleDefinitionId: named,
    policyId: named,
    effectiveRules: rules,
    policyAssignmentProperties: z
      .object({
        scope: places.expandedScope,
        roleDefinition: places.expandedRole,
        policy: z
          .object({
            id: named,
            lastModifiedBy: changedBy,
            lastModifiedDateTime: moment.nullable(),
          })
          .strict(),
      })
      .strict(),
  },
);
