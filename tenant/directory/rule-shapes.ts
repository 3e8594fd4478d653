import { z } from 'zod';
import { isDuration } from './duration';

export const expirationShape = z.object({
  isExpirationRequired: z.boolean(),
  maximumDuration: z.string().refine(isDuration),
});

export const enablementShape = z.object({
  enabledRules: z.array(z.enum(['MultiFactorAuthentication', 'Justification', 'Ticketing'])),
});

export const authenticationContextShape = z.object({
  isEnabled: z.boolean(),
  claimValue: z.union([z.string().regex(/^(c[1-9]\d?)?$/), z.null()]),
});

export const notificationShape = z.object({
  notificationType: z.literal('Email'),
  recipientType: z.enum(['Admin', 'Requestor', 'Approver']),
  notificationLevel: z.enum(['None', 'Critical', 'All']),
  isDefaultRecipientsEnabled: z.boolean(),
  notificationRecipients: z.array(z.string()),
});

const approverEntry = z.union([
  z
    .object({ '@odata.type': z.literal('#microsoft.graph.singleUser'), userId: z.string() })
    .passthrough(),
  z
    .object({ '@odata.type': z.literal('#microsoft.graph.groupMembers'), groupId: z.string() })
    .passthrough(),
]);

const personById = z
  .object({ '@odata.type': z.literal('#microsoft.graph.singleUser'), id: z.string() })
  .passthrough();

/** Microsoft's example names a person by `id`: https://learn.microsoft.com/graph/api/unifiedrolemanagementpolicy-update */
const approverShape = z.preprocess((sent) => {
  const person = personById.safeParse(sent);
  if (!person.success) return sent;
  const { id, ...rest } = person.data;
  return { userId: id, ...rest };
}, approverEntry);

export type ApproverEntry = z.infer<typeof approverShape>;

const stageShape = z
  .object({
    approvalStageTimeOutInDays: z.number().int().default(1),
    isApproverJustificationRequired: z.boolean().default(true),
    escalationTimeInMinutes: z.number().int().default(0),
    isEscalationEnabled: z.boolean().default(false),
    primaryApprovers: z.array(approverShape).default([]),
    escalationApprovers: z.array(approverShape).default([]),
  })
  .strip();

export const approvalShape = z.object({
  setting: z.object({
    isApprovalRequired: z.boolean(),
    isApprovalRequiredForExtension: z.boolean(),
    isRequestorJustificationRequired: z.boolean(),
    approvalMode: z.enum(['SingleStage', 'Serial', 'Parallel', 'NoApproval']),
    // PIM supports one stage and no more.
    approvalStages: z.array(stageShape).length(1),
  }),
});

const typePrefix = '#microsoft.graph.unifiedRoleManagementPolicy';

/** The fields that each kind of rule has beside id, type and target. */
export const shapeOfRule: Readonly<Record<string, z.AnyZodObject>> = {
  [`${typePrefix}ExpirationRule`]: expirationShape,
  [`${typePrefix}EnablementRule`]: enablementShape,
  [`${typePrefix}ApprovalRule`]: approvalShape,
  [`${typePrefix}AuthenticationContextRule`]: authenticationContextShape,
  [`${typePrefix}NotificationRule`]: notificationShape,
};
