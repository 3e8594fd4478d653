import { z } from 'zod';
import type { Person } from '../pim/person';
import type { RoleKey } from '../pim/standing';
import { batchSize } from './batch';
import type { GraphClient } from './client';
import { isOk } from './errors';
import { readList } from './list';
import { literal, withQuery } from './shapes';
import type { GraphReply } from './transport';

const assignmentShape = z.object({
  roleDefinition: z.object({ displayName: z.string() }).passthrough().nullish(),
});

/**
 * The Entra roles that membership in each of these groups gives, by the group's id; a group of which
 * that could not be read is missing. Activating a group switches on what is assigned to it, not what it
 * is merely eligible for: https://learn.microsoft.com/entra/id-governance/privileged-identity-management/concept-pim-for-groups
 */
export async function readRolesOfGroups(
  client: GraphClient,
  person: Person,
  groups: readonly RoleKey[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...new Set(groups.map(({ scopeId }) => scopeId))];
  const found = new Map<string, readonly string[]>();
  for (let start = 0; start < ids.length; start += batchSize) {
    const some = ids.slice(start, start + batchSize);
    const replies = await client.batch(person, 'v1.0', some.map(pathOf));
    for (const [place, id] of some.entries()) {
      const reply = replies[place];
      if (reply && isOk(reply)) found.set(id, await roleNames(client, person, reply));
    }
  }
  return found;
}

async function roleNames(
  client: GraphClient,
  person: Person,
  reply: GraphReply,
): Promise<readonly string[]> {
  const reading = { client, person, version: 'v1.0', shape: assignmentShape } as const;
  const assignments = await readList(reading, reply);
  return assignments.flatMap(({ roleDefinition }) =>
    roleDefinition ? [roleDefinition.displayName] : [],
  );
}

function pathOf(groupId: string): string {
  return withQuery('/roleManagement/directory/roleAssignments', {
    $filter: `principalId eq ${literal(groupId)}`,
    $expand: 'roleDefinition',
  });
}
