import type { EndedBy, EntraRequest } from '../../pim/directory';
import type { EntraRequestId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { GraphClient } from '../client';
import { endedBy, entraRequest, isActivation, requestShape } from '../entra-request';
import { readBody } from '../errors';
import { readList } from '../list';
import type { RequestsSearch } from '../provider';
import { segment, whereAll, withQuery } from '../shapes';
import type { Face } from './face';

/** Where requests of one kind are read, in whose name. */
interface Reading {
  readonly client: GraphClient;
  readonly face: Face;
  readonly person: Person;
}

/** One request as its requester sees it; nothing where Entra knows none, or has forgotten it. */
export async function readRequest(
  { client, face, person }: Reading,
  id: EntraRequestId,
  now: Date,
): Promise<EntraRequest | undefined> {
  const path = `${face.assignments}ScheduleRequests/${segment(id)}`;
  const reply = await client.call(person, { method: 'GET', version: 'v1.0', path });
  return reply.status === 404 ? undefined : entraRequest(readBody(reply, requestShape), now);
}

/** The person's own activation requests for a role, newest first. */
export async function readRequestsSince(
  reading: Reading,
  search: RequestsSearch,
  now: Date,
): Promise<readonly EntraRequest[]> {
  const found = await readOwn(reading, search);
  return found
    .filter(isActivation)
    .sort((a, b) => b.createdDateTime.getTime() - a.createdDateTime.getTime())
    .map((request) => entraRequest(request, now));
}

/** Who has ended the person's activation of a role. */
export async function readEndedBy(
  reading: Reading,
  search: RequestsSearch,
): Promise<EndedBy | undefined> {
  const found = await readOwn(reading, search);
  return endedBy(found.map(({ action }) => action));
}

async function readOwn({ client, face, person }: Reading, { role, since }: RequestsSearch) {
  const path = withQuery(
    `${face.assignments}ScheduleRequests/filterByCurrentUser(on='principal')`,
    { $filter: whereAll(face.subject(role)) },
  );
  const reply = await client.call(person, { method: 'GET', version: 'v1.0', path });
  const found = await readList({ client, person, version: 'v1.0', shape: requestShape }, reply);
  return found.filter(({ createdDateTime }) => createdDateTime >= since);
}
