import type { Answer, EndedBy, EntraRequest, LodgedRequest } from '../../pim/directory';
import type { Person } from '../../pim/person';
import { isSameRole } from '../../pim/standing';
import { endedBy, entraRequest, isActivation } from '../entra-request';
import { readAnswer, readBody } from '../errors';
import type { RequestsSearch } from '../provider';
import { segment } from '../shapes';
import { pathTo } from './addresses';
import type { ArmClient } from './client';
import { type AzureRequest, requestShape } from './records';

const collection = 'roleAssignmentScheduleRequests';

/** One request as its requester sees it; nothing where Azure knows none, or has forgotten it. */
export async function readAzureRequest(
  client: ArmClient,
  person: Person,
  { id, role }: LodgedRequest,
  now: Date,
): Promise<EntraRequest | undefined> {
  const path = pathTo({ over: role.scopeId, at: `${collection}/${segment(id)}` });
  const reply = await client.call(person, { method: 'GET', path });
  return reply.status === 404 ? undefined : entraRequest(readBody(reply, requestShape), now);
}

/** Withdraws a request that has not been decided, or not begun. */
export async function postAzureCancel(
  client: ArmClient,
  person: Person,
  { id, role }: LodgedRequest,
): Promise<Answer<void>> {
  const path = pathTo({ over: role.scopeId, at: `${collection}/${segment(id)}/cancel` });
  return readAnswer(await client.call(person, { method: 'POST', path }), () => undefined, {
    statuses: { 400: 'not-cancelable', 404: 'not-found', 409: 'not-cancelable' },
  });
}

/** The person's own activation requests for a role, newest first. */
export async function readAzureRequestsSince(
  client: ArmClient,
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

/** Who has ended the person's activation of a role. */
export async function readAzureEndedBy(
  client: ArmClient,
  person: Person,
  search: RequestsSearch,
): Promise<EndedBy | undefined> {
  const found = await readOwn(client, person, search);
  return endedBy(found.map(({ action }) => action));
}

/** Azure lists with them what is above and below the scope, and what was asked for the person's groups. */
async function readOwn(
  client: ArmClient,
  person: Person,
  { role, since }: RequestsSearch,
): Promise<AzureRequest[]> {
  const path = pathTo({ over: role.scopeId, at: collection, filter: 'asTarget()' });
  const found = await client.list(person, path, requestShape);
  return found.filter(
    (request) =>
      isSameRole(request.role, role) &&
      request.principalId === person.userId &&
      request.createdDateTime >= since,
  );
}
