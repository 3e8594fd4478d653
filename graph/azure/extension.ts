import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type {
  Answer,
  ExtensionOrder,
  ExtensionRequest,
  LodgedExtension,
} from '../../pim/directory';
import type { Person } from '../../pim/person';
import { minutesAfter } from '../../pim/request';
import { type extensionActions, extensionRequest } from '../entra-extension';
import { readAnswer, readValue } from '../errors';
import { longestEligibility } from '../policy-rules';
import { requestIdShape } from '../shapes';
import { pathTo, roleDefinitionId, tenantRoot } from './addresses';
import type { ArmClient } from './client';
import { requestShape } from './records';
import { readAzureRules } from './settings';

const collection = 'roleEligibilityScheduleRequests';
const lodged = z.object({ name: requestIdShape });

/** Asks whoever gives access in Azure for more time of an eligibility, in the person's name. */
export async function putExtension(
  client: ArmClient,
  person: Person,
  { action, role, justification }: ExtensionOrder,
  now: Date,
): Promise<Answer<LodgedExtension>> {
  const rules = await readAzureRules(client, person, role);
  const until = minutesAfter(now, longestEligibility(rules));
  const reply = await client.call(person, {
    method: 'PUT',
    path: pathTo({ over: role.scopeId, at: `${collection}/${randomUUID()}` }),
    body: {
      properties: {
        principalId: person.userId,
        roleDefinitionId: roleDefinitionId(role),
        requestType: requestTypes[action],
        justification,
        scheduleInfo: {
          startDateTime: now.toISOString(),
          expiration: { type: 'AfterDateTime', endDateTime: until.toISOString(), duration: null },
        },
      },
    },
  });
  return readAnswer(reply, (body) => ({ id: readValue(body, lodged).name, until }), {
    codes: { RoleAssignmentDoesNotExist: 'not-eligible' },
  });
}

const requestTypes = { extend: 'SelfExtend', renew: 'SelfRenew' } as const satisfies Record<
  keyof typeof extensionActions,
  string
>;

/** What became of the person's own requests for more time, wherever in Azure that is. */
export async function readAzureExtensions(
  client: ArmClient,
  person: Person,
): Promise<readonly ExtensionRequest[]> {
  const path = pathTo({ over: tenantRoot, at: collection, filter: 'asTarget()' });
  const found = await client.list(person, path, requestShape);
  return found
    .filter(({ principalId }) => principalId === person.userId)
    .flatMap((request) => extensionRequest(request.role, request));
}
