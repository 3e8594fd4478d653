import { z } from 'zod';
import { PimError } from '../../pim/errors';
import type { Person } from '../../pim/person';
import type { ApproverSet, RoleSettings } from '../../pim/role-settings';
import type { RoleKey } from '../../pim/standing';
import { type PolicyRules, rulesShape, settingsOf } from '../policy-rules';
import { groupIdShape, literal, userIdShape } from '../shapes';
import { pathTo, roleDefinitionId } from './addresses';
import type { ArmClient } from './client';
import { roleIdShape } from './records';

/** The settings of a role over a scope; they are those of the very scope, and inherited by none. */
const policyShape = z.object({
  properties: z.object({ roleDefinitionId: roleIdShape, effectiveRules: rulesShape }),
});

function typed(word: 'user' | 'group') {
  return z
    .string()
    .transform((type) => type.toLowerCase())
    .pipe(z.literal(word));
}

const approver = z.union([
  z
    .object({ userType: typed('user'), id: userIdShape })
    .transform(({ id }): ApproverSet => ({ kind: 'person', userId: id })),
  z
    .object({ userType: typed('group'), id: groupIdShape })
    .transform(({ id }): ApproverSet => ({ kind: 'group', groupId: id })),
]);

/** What Azure demands before a role goes on over a scope. */
export async function readAzureSettings(
  client: ArmClient,
  person: Person,
  role: RoleKey,
): Promise<RoleSettings> {
  const rules = await readAzureRules(client, person, role);
  return settingsOf(rules, { approver, defaultApprovers: false });
}

/** The rules that govern a role over a scope. */
export async function readAzureRules(
  client: ArmClient,
  person: Person,
  role: RoleKey,
): Promise<PolicyRules> {
  const path = pathTo({
    over: role.scopeId,
    at: 'roleManagementPolicyAssignments',
    filter: `roleDefinitionId eq ${literal(roleDefinitionId(role))}`,
  });
  const policies = await client.list(person, path, policyShape);
  const found = policies.find(({ properties }) => properties.roleDefinitionId === role.roleId);
  if (!found) throw new PimError('graph-unreadable', { at: 'effectiveRules' });
  return found.properties.effectiveRules;
}
