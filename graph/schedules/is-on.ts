import { z } from 'zod';
import type { Person } from '../../pim/person';
import type { RoleKey } from '../../pim/standing';
import type { GraphClient } from '../client';
import { readBody } from '../errors';
import { whereAll, withQuery } from '../shapes';
import type { Face } from './face';

const found = z.object({ value: z.array(z.unknown()) });

/** Whether the person has it on now. */
export async function readIsOn(
  client: GraphClient,
  face: Face,
  person: Person,
  role: RoleKey,
): Promise<boolean> {
  const path = withQuery(
    `${face.assignments}ScheduleInstances/filterByCurrentUser(on='principal')`,
    { $filter: whereAll(face.subject(role)) },
  );
  const reply = await client.call(person, { method: 'GET', version: 'v1.0', path });
  return readBody(reply, found).value.length > 0;
}
