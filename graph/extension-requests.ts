import { z } from 'zod';
import type { ExtensionRequest } from '../pim/directory';
import type { Person } from '../pim/person';
import type { Kind } from '../pim/standing';
import type { ArmClient } from './azure/client';
import { readAzureExtensions } from './azure/extension';
import type { GraphClient } from './client';
import { extensionRequest } from './entra-extension';
import { readValue } from './errors';
import { readList } from './list';
import { entraRoles } from './schedules/entra-roles';
import type { Face } from './schedules/face';
import { groups } from './schedules/groups';
import { momentShape, requestIdShape } from './shapes';

const faces: readonly Face[] = [entraRoles, groups];

const shape = z
  .object({
    id: requestIdShape,
    action: z.string(),
    status: z.string(),
    createdDateTime: momentShape,
  })
  .passthrough();

interface Clients {
  readonly client: GraphClient;
  readonly arm: ArmClient;
}

/** What became of the person's own requests for more time of eligibilities of these kinds. */
export async function readExtensionRequests(
  { client, arm }: Clients,
  person: Person,
  kinds: readonly Kind[],
): Promise<readonly ExtensionRequest[]> {
  const [atGraph, inAzure] = await Promise.all([
    readAtGraph(client, person, kinds),
    kinds.includes('azure') ? readAzureExtensions(arm, person) : [],
  ]);
  return [...atGraph, ...inAzure];
}

/** One call, for roles and groups alike. */
async function readAtGraph(
  client: GraphClient,
  person: Person,
  kinds: readonly Kind[],
): Promise<readonly ExtensionRequest[]> {
  const asked = faces.filter(({ kind }) => kinds.includes(kind));
  if (asked.length === 0) return [];
  const paths = asked.map(
    (face) => `${face.eligibilities}ScheduleRequests/filterByCurrentUser(on='principal')`,
  );
  const replies = await client.batch(person, 'v1.0', paths);
  const reading = { client, person, version: 'v1.0', shape } as const;
  const lists = await Promise.all(
    replies.map(async (reply, index) => {
      const face = asked[index];
      return face
        ? (await readList(reading, reply)).flatMap((record) => readOne(face, record))
        : [];
    }),
  );
  return lists.flat();
}

function readOne(face: Face, record: z.output<typeof shape>): readonly ExtensionRequest[] {
  const role = readValue(record, face.role);
  return role ? extensionRequest(role, record) : [];
}
