import { z } from 'zod';
import type { ExtensionRequest } from '../pim/directory';
import type { Person } from '../pim/person';
import type { Kind } from '../pim/standing';
import type { GraphClient } from './client';
import { statusMeant } from './entra-request';
import { readValue } from './errors';
import { readList } from './list';
import { entraRoles } from './schedules/entra-roles';
import type { Face } from './schedules/face';
import { groups } from './schedules/groups';
import { momentShape, requestIdShape } from './shapes';

const faces: readonly Face[] = [entraRoles, groups];

const actions = new Map([
  ['selfextend', 'extend'],
  ['selfrenew', 'renew'],
] as const);
type ActionName = Parameters<(typeof actions)['get']>[0];

const shape = z
  .object({
    id: requestIdShape,
    action: z.string().transform((name) => actions.get(name.toLowerCase() as ActionName)),
    status: z.string(),
    createdDateTime: momentShape,
  })
  .passthrough();

/** What became of the person's own requests for more time of eligibilities: those kinds in one call. */
export async function readExtensionRequests(
  client: GraphClient,
  person: Person,
  kinds: readonly Kind[],
): Promise<readonly ExtensionRequest[]> {
  const asked = faces.filter(({ kind }) => kinds.includes(kind));
  if (asked.length === 0) return [];
  const replies = await client.batch(
    person,
    'v1.0',
    asked.map(
      (face) => `${face.eligibilities}ScheduleRequests/filterByCurrentUser(on='principal')`,
    ),
  );
  const reading = { client, person, version: 'v1.0', shape } as const;
  const lists = await Promise.all(
    replies.map(async (reply, index) => {
      const face = asked[index];
      return face ? (await readList(reading, reply)).flatMap((one) => read(face, one)) : [];
    }),
  );
  return lists.flat();
}

function read(face: Face, record: z.output<typeof shape>): readonly ExtensionRequest[] {
  const { id, action, createdDateTime: createdAt } = record;
  const role = action && readValue(record, face.role);
  return role ? [{ id, role, action, createdAt, status: statusOf(record.status) }] : [];
}

function statusOf(text: string): ExtensionRequest['status'] {
  const status = statusMeant(text);
  switch (status) {
    case 'pending-approval':
    case 'in-progress':
      return 'open';
    case 'granted':
      return 'granted';
    case 'revoked':
      return 'canceled';
    case 'denied':
    case 'canceled':
    case 'failed':
      return status;
  }
}
