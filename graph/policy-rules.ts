import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { ApproverSet, RoleSettings } from '../pim/role-settings';
import { readMinutes } from './entra-request';
import { readValue } from './errors';

/** The rules of a policy, which Graph and Azure call by the same ids. */
export const rulesShape = z.array(z.object({ id: z.string() }).passthrough());
export type PolicyRules = z.output<typeof rulesShape>;

/** What the policies of one kind have of their own. */
export interface PolicyWording {
  readonly approver: z.ZodType<ApproverSet, z.ZodTypeDef, unknown>;
  /** Whether PIM has default approvers for this kind, who decide where nobody is named. */
  readonly defaultApprovers: boolean;
}

const expirationShape = z.object({ maximumDuration: z.string() });
const enablementShape = z.object({ enabledRules: z.array(z.string()).nullable() });
const authenticationContextShape = z.object({
  isEnabled: z.boolean(),
  claimValue: z.string().nullish(),
});

/** What somebody has to keep to who activates under these rules. */
export function settingsOf(rules: PolicyRules, wording: PolicyWording): RoleSettings {
  const { maximumDuration } = rule(rules, 'Expiration_EndUser_Assignment', expirationShape);
  const enablement = rule(rules, 'Enablement_EndUser_Assignment', enablementShape);
  const enabledRules = enablement.enabledRules ?? [];
  const authenticationContext = contextOf(rules);
  const approval = approvalOf(rules, wording);
  return {
    longestMinutes: readMinutes(maximumDuration),
    justification: enabledRules.includes('Justification'),
    ticket: enabledRules.includes('Ticketing'),
    mfa: enabledRules.includes('MultiFactorAuthentication'),
    ...(authenticationContext ? { authenticationContext } : {}),
    ...(approval ? { approval } : {}),
  };
}

/** How many minutes an eligibility may last that an administrator gives. */
export function longestEligibility(rules: PolicyRules): number {
  return readMinutes(rule(rules, 'Expiration_Admin_Eligibility', expirationShape).maximumDuration);
}

function contextOf(rules: PolicyRules): string | undefined {
  const id = 'AuthenticationContext_EndUser_Assignment';
  const { isEnabled, claimValue } = rule(rules, id, authenticationContextShape);
  return (isEnabled && claimValue) || undefined;
}

/** PIM has one stage. That nobody is named there has a meaning of its own. */
function approvalOf(
  rules: PolicyRules,
  { approver, defaultApprovers }: PolicyWording,
): RoleSettings['approval'] {
  const stageShape = z.object({
    isApproverJustificationRequired: z.boolean(),
    primaryApprovers: z.array(approver).nullable(),
  });
  const shape = z.object({
    setting: z.object({
      isApprovalRequired: z.boolean(),
      approvalStages: z.array(stageShape).nullish(),
    }),
  });
  const { setting } = rule(rules, 'Approval_EndUser_Assignment', shape);
  if (!setting.isApprovalRequired) return undefined;
  const [stage] = setting.approvalStages ?? [];
  if (!stage) throw new PimError('graph-unreadable', { at: 'approvalStages' });
  return {
    approvers: stage.primaryApprovers ?? [],
    justification: stage.isApproverJustificationRequired,
    ...(defaultApprovers ? {} : { namedOnly: true as const }),
  };
}

/** A rule that is missing is a failure: to take its absence for a permission would be worse. */
function rule<Shape extends z.ZodTypeAny>(
  rules: PolicyRules,
  id: string,
  shape: Shape,
): z.output<Shape> {
  return readValue(
    rules.find((one) => one.id === id),
    shape,
  );
}
