import { randomUUID } from 'node:crypto';
import type { ActivationOrder, Answer, EntraRequest } from '../../pim/directory';
import type { Person } from '../../pim/person';
import type { RoleKey } from '../../pim/standing';
import type { Ticket } from '../../pim/wish';
import { entraRequest } from '../entra-request';
import { readAnswer, readValue } from '../errors';
import { pathTo, roleDefinitionId } from './addresses';
import type { ArmClient } from './client';
import { requestShape } from './records';
import type { ArmCall } from './transport';

/**
 * Asks Azure to switch a role on, in the person's name. It may be over a part of what the eligibility is
 * over, which the request names therefore.
 */
export async function putActivation(
  client: ArmClient,
  person: Person,
  order: ActivationOrder,
  now: Date,
): Promise<Answer<EntraRequest>> {
  const { role, eligibilityId, justification, ticket } = order;
  const call = requestCall(person, role, {
    requestType: 'SelfActivate',
    ...(eligibilityId ? { linkedRoleEligibilityScheduleId: eligibilityId } : {}),
    ...(justification === undefined ? {} : { justification }),
    scheduleInfo: scheduleInfo(order, now),
    ...(ticket ? { ticketInfo: ticketInfo(ticket) } : {}),
  });
  const reply = await client.call(person, call);
  return readAnswer(reply, (body) => entraRequest(readValue(body, requestShape), now), {
    codes: { RoleAssignmentDoesNotExist: 'not-eligible' },
  });
}

/** Switches something activated off before its time. */
export async function putDeactivation(
  client: ArmClient,
  person: Person,
  role: RoleKey,
): Promise<Answer<void>> {
  const call = requestCall(person, role, { requestType: 'SelfDeactivate' });
  return readAnswer(await client.call(person, call), () => undefined, {
    codes: { RoleAssignmentDoesNotExist: 'not-active' },
  });
}

/** A request is put under an id of ours, which serves once: nothing is asked for twice by accident. */
function requestCall(person: Person, role: RoleKey, properties: object): ArmCall {
  return {
    method: 'PUT',
    path: pathTo({ over: role.scopeId, at: `roleAssignmentScheduleRequests/${randomUUID()}` }),
    body: {
      properties: {
        principalId: person.userId,
        roleDefinitionId: roleDefinitionId(role),
        ...properties,
      },
    },
  };
}

function scheduleInfo({ minutes, startsAt, endsAt }: ActivationOrder, now: Date) {
  return {
    startDateTime: (startsAt ?? now).toISOString(),
    expiration: endsAt
      ? { type: 'AfterDateTime', endDateTime: endsAt.toISOString(), duration: null }
      : { type: 'AfterDuration', endDateTime: null, duration: `PT${minutes}M` },
  };
}

function ticketInfo({ number, system }: Ticket) {
  return { ticketNumber: number, ...(system === undefined ? {} : { ticketSystem: system }) };
}
