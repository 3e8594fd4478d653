import type { EntraRequest } from '../pim/directory';
import type { EntraRequestId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';
import type { GraphClient } from './client';
import { entraRequest, isActivation, requestShape } from './entra-request';
import { readBody } from './errors';
import { readList } from './list';
import { literal, segment, withQuery } from './shapes';

const requests = '/roleManagement/directory/roleAssignmentScheduleRequests';

/** One request as its requester sees it; nothing where Entra knows none, or has forgotten it. */
export async function readRequest(
  client: GraphClient,
  person: Person,
  id: EntraRequestId,
  now: Date,
): Promise<EntraRequest | undefined> {
  const path = `${requests}/${segment(id)}`;
  const reply = await client.call(person, { method: 'GET', version: 'v1.0', path });
  return reply.status === 404 ? undefined : entraRequest(readBody(reply, requestShape), now);
}

export interface RequestsSearch {
  readonly role: Pick<RoleAtScope, 'roleId' | 'scopeId'>;
  /** By Entra's clock. */
  readonly since: Date;
}

/** The person's own activation requests for a role, newest first. */
export async function readRequestsSince(
  client: GraphClient,
  person: Person,
  search: RequestsSearch,
  now: Date,
): Promise<readonly EntraRequest[]> {
  const found = await readOwn(client, person, search);
  return found
    .filter(isActivation)
    .sort((a, b) => b.createdDateTime.getTime() - a.createdDateTime.getTime())
    .map((request) => entraRequest(request, now));
}

/** Whether the person has given the role back themselves. */
export async function readGaveBack(
  client: GraphClient,
  person: Person,
  search: RequestsSearch,
): Promise<boolean> {
  const found = await readOwn(client, person, search);
  return found.some(({ action }) => action.toLowerCase() === 'selfdeactivate');
}

async function readOwn(client: GraphClient, person: Person, { role, since }: RequestsSearch) {
  const path = withQuery(`${requests}/filterByCurrentUser(on='principal')`, {
    $filter: `roleDefinitionId eq ${literal(role.roleId)} and directoryScopeId eq ${literal(role.scopeId)}`,
  });
  const reply = await client.call(person, { method: 'GET', version: 'v1.0', path });
  const found = await readList({ client, person, version: 'v1.0', shape: requestShape }, reply);
  return found.filter(({ createdDateTime }) => createdDateTime >= since);
}
