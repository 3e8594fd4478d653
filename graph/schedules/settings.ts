import { z } from 'zod';
import { PimError } from '../../pim/errors';
import type { Person } from '../../pim/person';
import type { ApproverSet, RoleSettings } from '../../pim/role-settings';
import type { RoleKey } from '../../pim/standing';
import type { GraphClient } from '../client';
import { readMinutes } from '../entra-request';
import { readBody, readValue } from '../errors';
import { groupIdShape, userIdShape, whereAll, withQuery } from '../shapes';
import type { Face } from './face';

const assignmentsShape = z.object({
  value: z
    .array(
      z.object({
        policy: z.object({ rules: z.array(z.object({ id: z.string() }).passthrough()) }),
      }),
    )
    .min(1),
});
type Rules = z.output<typeof assignmentsShape>['value'][number]['policy']['rules'];

const expirationShape = z.object({ maximumDuration: z.string() });
const enablementShape = z.object({ enabledRules: z.array(z.string()) });
const authenticationContextShape = z.object({
  isEnabled: z.boolean(),
  claimValue: z.string().nullish(),
});
const approverShape = z.union([
  z
    .object({ userId: userIdShape })
    .transform(({ userId }): ApproverSet => ({ kind: 'person', userId })),
  z
    .object({ groupId: groupIdShape })
    .transform(({ groupId }): ApproverSet => ({ kind: 'group', groupId })),
]);
const approvalShape = z.object({
  setting: z.object({
    isApprovalRequired: z.boolean(),
    approvalStages: z.array(
      z.object({
        isApproverJustificationRequired: z.boolean(),
        primaryApprovers: z.array(approverShape),
      }),
    ),
  }),
});

/** What Entra demands before this goes on. */
export async function readSettings(
  client: GraphClient,
  face: Face,
  person: Person,
  role: RoleKey,
): Promise<RoleSettings> {
  const path = withQuery('/policies/roleManagementPolicyAssignments', {
    $filter: whereAll(face.policyOf(role)),
    $expand: 'policy($expand=rules)',
  });
  const reply = await client.call(person, { method: 'GET', version: 'v1.0', path });
  const [found] = readBody(reply, assignmentsShape).value;
  if (!found) throw new PimError('graph-unreadable', { at: 'policy' });
  return settingsOf(found.policy.rules);
}

function settingsOf(rules: Rules): RoleSettings {
  const { maximumDuration } = rule(rules, 'Expiration_EndUser_Assignment', expirationShape);
  const { enabledRules } = rule(rules, 'Enablement_EndUser_Assignment', enablementShape);
  const authenticationContext = contextOf(rules);
  const approval = approvalOf(rules);
  return {
    longestMinutes: readMinutes(maximumDuration),
    justification: enabledRules.includes('Justification'),
    ticket: enabledRules.includes('Ticketing'),
    mfa: enabledRules.includes('MultiFactorAuthentication'),
    ...(authenticationContext ? { authenticationContext } : {}),
    ...(approval ? { approval } : {}),
  };
}

function contextOf(rules: Rules): string | undefined {
  const id = 'AuthenticationContext_EndUser_Assignment';
  const { isEnabled, claimValue } = rule(rules, id, authenticationContextShape);
  return (isEnabled && claimValue) || undefined;
}

/** PIM has one stage. That nobody is named there has a meaning of its own: the default approvers. */
function approvalOf(rules: Rules): RoleSettings['approval'] {
  const { setting } = rule(rules, 'Approval_EndUser_Assignment', approvalShape);
  if (!setting.isApprovalRequired) return undefined;
  const [stage] = setting.approvalStages;
  if (!stage) throw new PimError('graph-unreadable', { at: 'approvalStages' });
  return {
    approvers: stage.primaryApprovers,
    justification: stage.isApproverJustificationRequired,
  };
}

/** A rule that is missing is a failure: to take its absence for a permission would be worse. */
function rule<Shape extends z.ZodTypeAny>(rules: Rules, id: string, shape: Shape): z.output<Shape> {
  return readValue(
    rules.find((one) => one.id === id),
    shape,
  );
}
