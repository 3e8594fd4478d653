import type { Answer } from '../../pim/directory';
import type { EntraRequestId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { GraphClient } from '../client';
import { readAnswer } from '../errors';
import { segment } from '../shapes';
import type { Face } from './face';

/** Withdraws a request that has not been decided, or not begun. */
export async function postCancel(
  client: GraphClient,
  face: Face,
  person: Person,
  id: EntraRequestId,
): Promise<Answer<void>> {
  const reply = await client.call(person, {
    method: 'POST',
    version: 'v1.0',
    path: `${face.assignments}ScheduleRequests/${segment(id)}/cancel`,
  });
  return readAnswer(reply, () => undefined, {
    statuses: { 400: 'not-cancelable', 404: 'not-found', 409: 'not-cancelable' },
  });
}
