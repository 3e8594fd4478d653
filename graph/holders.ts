import { z } from 'zod';
import type { Holder } from '../pim/holder';
import type { Person } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';
import type { GraphClient } from './client';
import { graphFailure } from './errors';
import { readList } from './list';
import { literal, momentShape, roleAtScope, roleFields, withQuery } from './shapes';
import type { GraphReply } from './transport';

const management = '/roleManagement/directory';

const holderShape = z.object({
  ...roleFields,
  principalId: z.string(),
  principal: z
    .object({ '@odata.type': z.string().nullish(), displayName: z.string().nullish() })
    .passthrough()
    .nullish(),
  assignmentType: z.string().nullish(),
  endDateTime: momentShape.nullish(),
});

const kinds: ReadonlyMap<string, Holder['kind']> = new Map([
  ['#microsoft.graph.group', 'group'],
  ['#microsoft.graph.servicePrincipal', 'application'],
]);

/** Who holds a role now and who may activate it; nothing where Entra does not show it to this person. */
export async function readHolders(
  client: GraphClient,
  person: Person,
  role: Pick<RoleAtScope, 'roleId'>,
): Promise<readonly Holder[] | undefined> {
  const pathTo = (instances: string) =>
    withQuery(`${management}/${instances}`, {
      $filter: `roleDefinitionId eq ${literal(role.roleId)}`,
      $expand: 'principal,roleDefinition,directoryScope',
    });
  const paths = [
    pathTo('roleAssignmentScheduleInstances'),
    pathTo('roleEligibilityScheduleInstances'),
  ];
  const replies = await client.batch(person, 'v1.0', paths);
  const [active, eligible] = replies;
  if (!(active && eligible)) throw new Error('a batch has a reply for each path');
  if (replies.some(isForbidden)) return undefined;
  const records = (first: GraphReply) =>
    readList({ client, person, version: 'v1.0', shape: holderShape }, first);
  const [assignments, eligibilities] = await Promise.all([records(active), records(eligible)]);
  return [
    ...assignments.map((record) => holder(record, true)),
    ...eligibilities.map((record) => holder(record, false)),
  ];
}

/** This person may not see it; that the organisation has not allowed the bot to ask is a failure. */
function isForbidden(reply: GraphReply): boolean {
  return reply.status === 403 && graphFailure(reply).code === 'graph-refused';
}

function holder(record: z.output<typeof holderShape>, active: boolean): Holder {
  const { principal, principalId, assignmentType, endDateTime: endsAt } = record;
  return {
    id: principalId,
    name: principal?.displayName ?? principalId,
    kind: kinds.get(principal?.['@odata.type'] ?? '') ?? 'person',
    active,
    activated: assignmentType?.toLowerCase() === 'activated',
    scopeName: roleAtScope(record).scopeName,
    ...(endsAt ? { endsAt } : {}),
  };
}
