import { z } from 'zod';
import type { Answer, ExtensionOrder, LodgedExtension } from '../../pim/directory';
import type { Person } from '../../pim/person';
import { minutesAfter } from '../../pim/request';
import type { GraphClient } from '../client';
import { extensionActions } from '../entra-extension';
import { readAnswer, readValue } from '../errors';
import { longestEligibility } from '../policy-rules';
import { requestIdShape } from '../shapes';
import type { Face } from './face';
import { readRules } from './settings';

const lodged = z.object({ id: requestIdShape });

/**
 * Asks administrators for more time of an eligibility, in the person's name, for as long as its settings
 * allow. Nothing changes until one of them has decided, which Microsoft offers in its portal alone.
 */
export async function postExtension(
  { client, face }: { readonly client: GraphClient; readonly face: Face },
  person: Person,
  { action, role, justification }: ExtensionOrder,
  now: Date,
): Promise<Answer<LodgedExtension>> {
  const rules = await readRules(client, face, person, role);
  const until = minutesAfter(now, longestEligibility(rules));
  const reply = await client.call(person, {
    method: 'POST',
    version: 'v1.0',
    path: `${face.eligibilities}ScheduleRequests`,
    body: {
      action: extensionActions[action],
      principalId: person.userId,
      ...face.subject(role),
      justification,
      scheduleInfo: {
        startDateTime: now.toISOString(),
        expiration: { type: 'afterDateTime', endDateTime: until.toISOString() },
      },
    },
  });
  return readAnswer(reply, (body) => ({ id: readValue(body, lodged).id, until }), {
    codes: { RoleAssignmentDoesNotExist: 'not-eligible' },
  });
}
