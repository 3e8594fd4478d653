import type { Answer } from '../../pim/directory';
import type { Person } from '../../pim/person';
import type { RoleKey } from '../../pim/standing';
import type { GraphClient } from '../client';
import { readAnswer } from '../errors';
import type { Face } from './face';

/** Switches something activated off before its time. */
export async function postDeactivation(
  client: GraphClient,
  face: Face,
  person: Person,
  role: RoleKey,
): Promise<Answer<void>> {
  const reply = await client.call(person, {
    method: 'POST',
    version: 'v1.0',
    path: `${face.assignments}ScheduleRequests`,
    body: { action: 'selfDeactivate', principalId: person.userId, ...face.subject(role) },
  });
  return readAnswer(reply, () => undefined, {
    codes: { RoleAssignmentDoesNotExist: 'not-active' },
  });
}
