import { z } from 'zod';
import type { Person } from '../pim/person';
import type { RoleKey } from '../pim/standing';
import { batchSize } from './batch';
import type { GraphClient } from './client';
import { isOk } from './errors';
import { readList } from './list';
import { literal, withQuery } from './shapes';

const assignmentShape = z.object({
  roleDefinition: z.object({ displayName: z.string() }).passthrough().nullish(),
});

/**
 * The Entra roles that membership in each of these groups gives, by the group's id. Activating a group
 * switches on what is assigned to it, not what it is merely eligible for; what Entra does not show to
 * this person is left out. https://learn.microsoft.com/entra/id-governance/privileged-identity-management/concept-pim-for-groups
 */
export async function readRolesOfGroups(
  client: GraphClient,
  person: Person,
  groups: readonly RoleKey[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...new Set(groups.map(({ scopeId }) => scopeId))];
  const found: (readonly [string, readonly string[]])[] = [];
  for (let start = 0; start < ids.length; start += batchSize) {
    const some = ids.slice(start, start + batchSize);
    const replies = await client.batch(person, 'v1.0', some.map(pathOf));
    const names = await Promise.all(
      replies.map(async (reply) =>
        isOk(reply)
          ? (
              await readList({ client, person, version: 'v1.0', shape: assignmentShape }, reply)
            ).flatMap(({ roleDefinition }) => (roleDefinition ? [roleDefinition.displayName] : []))
          : [],
      ),
    );
    found.push(...some.map((id, index) => [id, names[index] ?? []] as const));
  }
  return new Map(found);
}

function pathOf(groupId: string): string {
  return withQuery('/roleManagement/directory/roleAssignments', {
    $filter: `principalId eq ${literal(groupId)}`,
    $expand: 'roleDefinition',
  });
}
