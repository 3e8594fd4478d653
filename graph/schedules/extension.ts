import { z } from 'zod';
import type { Answer, ExtensionOrder, LodgedExtension } from '../../pim/directory';
import { PimError } from '../../pim/errors';
import type { Person } from '../../pim/person';
import { minutesAfter } from '../../pim/request';
import type { RoleKey } from '../../pim/standing';
import type { GraphClient } from '../client';
import { readMinutes } from '../entra-request';
import { readAnswer, readBody, readValue } from '../errors';
import { requestIdShape, whereAll, withQuery } from '../shapes';
import type { Face } from './face';

const actions = { extend: 'selfExtend', renew: 'selfRenew' } as const;
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
  const until = minutesAfter(now, await readLongest(client, face, person, role));
  const reply = await client.call(person, {
    method: 'POST',
    version: 'v1.0',
    path: `${face.eligibilities}ScheduleRequests`,
    body: {
      action: actions[action],
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

const rule = z.object({ id: z.string(), maximumDuration: z.string().optional() });
const policies = z.object({
  value: z.array(z.object({ policy: z.object({ rules: z.array(rule.passthrough()) }) })),
});

/** How long an eligibility may be at most. */
async function readLongest(
  client: GraphClient,
  face: Face,
  person: Person,
  role: RoleKey,
): Promise<number> {
  const path = withQuery('/policies/roleManagementPolicyAssignments', {
    $filter: whereAll(face.policyOf(role)),
    $expand: 'policy($expand=rules)',
  });
  const reply = await client.call(person, { method: 'GET', version: 'v1.0', path });
  const [found] = readBody(reply, policies).value;
  const rules = found?.policy.rules ?? [];
  const longest = rules.find(({ id }) => id === 'Expiration_Admin_Eligibility')?.maximumDuration;
  if (longest === undefined) throw new PimError('graph-unreadable', { at: 'policy' });
  return readMinutes(longest);
}
