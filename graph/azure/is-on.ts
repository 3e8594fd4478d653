import { z } from 'zod';
import type { Person } from '../../pim/person';
import { isSameRole, type RoleKey } from '../../pim/standing';
import { pathTo } from './addresses';
import type { ArmClient } from './client';
import { roleOf, subjectFields } from './records';

const instanceShape = z.object({ properties: z.object(subjectFields) });

/** Whether the person has the role on now, over this very scope. */
export async function readAzureIsOn(
  client: ArmClient,
  person: Person,
  role: RoleKey,
): Promise<boolean> {
  const at = 'roleAssignmentScheduleInstances';
  const path = pathTo({ over: role.scopeId, at, filter: 'asTarget()' });
  const found = await client.list(person, path, instanceShape);
  return found.some(({ properties }) => isSameRole(roleOf(properties), role));
}
