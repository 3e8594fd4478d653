import { z } from 'zod';
import type { Person } from '../pim/person';
import type { Approver, ApproverSet, RoleSettings } from '../pim/role-settings';
import { batchSize } from './batch';
import type { GraphClient } from './client';
import { graphFailure, isOk, readBody } from './errors';
import { readList } from './list';
import { groupIdShape, literal, segment, userIdShape, withQuery } from './shapes';
import type { GraphReply } from './transport';

const userShape = z
  .object({ id: userIdShape, displayName: z.string().nullish() })
  .transform(({ id, displayName }): Approver => ({ userId: id, name: displayName ?? id }));

/** The holders of these roles decide where a role's settings name nobody. */
const defaultApproverRoles = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
} as const;

const holderShape = z.object({
  principal: z.object({ '@odata.type': z.string() }).passthrough(),
});

/** The people who may decide requests for a role with these settings, as far as Graph lets us see them. */
export async function readApprovers(
  client: GraphClient,
  person: Person,
  settings: RoleSettings,
): Promise<readonly Approver[]> {
  if (!settings.approval) return [];
  const { approvers, namedOnly = false } = settings.approval;
  const named = await peopleOf(client, person, approvers);
  // That everybody named has left is the same to Entra as that nobody is named; an empty group is not.
  const nobody = named.length === 0 && approvers.every(({ kind }) => kind === 'person');
  return nobody && !namedOnly ? defaultApprovers(client, person) : named;
}

async function peopleOf(
  client: GraphClient,
  person: Person,
  sets: readonly ApproverSet[],
): Promise<readonly Approver[]> {
  const people: Approver[] = [];
  for (let start = 0; start < sets.length; start += batchSize) {
    const some = sets.slice(start, start + batchSize);
    const replies = await client.batch(person, 'v1.0', some.map(pathOf));
    const found = await Promise.all(
      replies.map((reply, index) =>
        some[index]?.kind === 'group'
          ? readList({ client, person, version: 'v1.0', shape: userShape }, reply)
          : onePerson(reply),
      ),
    );
    people.push(...found.flat());
  }
  return distinct(people);
}

function pathOf(set: ApproverSet): string {
  const fields = { $select: 'id,displayName' };
  return set.kind === 'person'
    ? withQuery(`/users/${segment(set.userId)}`, fields)
    : withQuery(`/groups/${segment(set.groupId)}/transitiveMembers/microsoft.graph.user`, {
        ...fields,
        $top: '999',
      });
}

/** Settings keep naming people who have left. They are nobody; any other failure is a failure. */
function onePerson(reply: GraphReply): readonly Approver[] {
  return reply.status === 404 ? [] : [readBody(reply, userShape)];
}

async function defaultApprovers(client: GraphClient, person: Person): Promise<readonly Approver[]> {
  const paths = Object.values(defaultApproverRoles).map((roleId) =>
    withQuery('/roleManagement/directory/roleAssignments', {
      $filter: `roleDefinitionId eq ${literal(roleId)}`,
      $expand: 'principal',
    }),
  );
  const replies = await client.batch(person, 'v1.0', paths);
  const lists = await Promise.all(replies.map((reply) => holders(client, person, reply)));
  const { users, groups } = split(lists.flat());
  const members = groups.length > 0 ? await peopleOf(client, person, groups) : [];
  return distinct([...users, ...members]);
}

/** Where people may not see who holds a role, nobody is known, and nothing is wrong. */
async function holders(client: GraphClient, person: Person, reply: GraphReply) {
  if (reply.status === 403) return [];
  if (!isOk(reply)) throw graphFailure(reply);
  return readList({ client, person, version: 'v1.0', shape: holderShape }, reply);
}

/** A role is held by people, by groups, and by applications, which decide nothing. */
function split(found: readonly z.output<typeof holderShape>[]) {
  const groupShape = z.object({ id: groupIdShape });
  const of = (type: string) =>
    found.flatMap(({ principal }) => (principal['@odata.type'] === type ? [principal] : []));
  return {
    users: of('#microsoft.graph.user').map((user) => userShape.parse(user)),
    groups: of('#microsoft.graph.group').map((group): ApproverSet => {
      const { id: groupId } = groupShape.parse(group);
      return { kind: 'group', groupId };
    }),
  };
}

function distinct(people: readonly Approver[]): readonly Approver[] {
  return [...new Map(people.map((one) => [one.userId, one])).values()];
}
