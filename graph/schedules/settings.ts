import { z } from 'zod';
import { PimError } from '../../pim/errors';
import type { Person } from '../../pim/person';
import type { ApproverSet, RoleSettings } from '../../pim/role-settings';
import type { RoleKey } from '../../pim/standing';
import type { GraphClient } from '../client';
import { readBody } from '../errors';
import { type PolicyRules, rulesShape, settingsOf } from '../policy-rules';
import { groupIdShape, userIdShape, whereAll, withQuery } from '../shapes';
import type { Face } from './face';

const assignmentsShape = z.object({
  value: z.array(z.object({ policy: z.object({ rules: rulesShape }) })).min(1),
});

const approver = z.union([
  z
    .object({ userId: userIdShape })
    .transform(({ userId }): ApproverSet => ({ kind: 'person', userId })),
  z
    .object({ groupId: groupIdShape })
    .transform(({ groupId }): ApproverSet => ({ kind: 'group', groupId })),
]);

/** What Entra demands before this goes on. */
export async function readSettings(
  client: GraphClient,
  face: Face,
  person: Person,
  role: RoleKey,
): Promise<RoleSettings> {
  const defaultApprovers = face.kind === 'directory';
  return settingsOf(await readRules(client, face, person, role), { approver, defaultApprovers });
}

/** The rules of the policy that governs it. */
export async function readRules(
  client: GraphClient,
  face: Face,
  person: Person,
  role: RoleKey,
): Promise<PolicyRules> {
  const path = withQuery('/policies/roleManagementPolicyAssignments', {
    $filter: whereAll(face.policyOf(role)),
    $expand: 'policy($expand=rules)',
  });
  const reply = await client.call(person, { method: 'GET', version: 'v1.0', path });
  const [found] = readBody(reply, assignmentsShape).value;
  if (!found) throw new PimError('graph-unreadable', { at: 'policy' });
  return found.policy.rules;
}
