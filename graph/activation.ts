import type { ActivationOrder, Answer, EntraRequest } from '../pim/directory';
import type { Person } from '../pim/person';
import type { Ticket } from '../pim/wish';
import type { GraphClient } from './client';
import { entraRequest, requestShape } from './entra-request';
import { readAnswer, readValue } from './errors';
import type { GraphCall } from './transport';

/** Asks Entra to switch a role on, in the person's name. Created means taken, not granted: the status says. */
export async function postActivation(
  client: GraphClient,
  person: Person,
  order: ActivationOrder,
  now: Date,
): Promise<Answer<EntraRequest>> {
  const reply = await client.call(person, activationCall(person, order, now));
  return readAnswer(reply, (body) => entraRequest(readValue(body, requestShape), now), {
    codes: { RoleAssignmentDoesNotExist: 'not-eligible' },
  });
}

function activationCall(person: Person, order: ActivationOrder, now: Date): GraphCall {
  const { role, minutes, startsAt, endsAt, justification, ticket } = order;
  return {
    method: 'POST',
    version: 'v1.0',
    path: '/roleManagement/directory/roleAssignmentScheduleRequests',
    body: {
      action: 'selfActivate',
      principalId: person.userId,
      roleDefinitionId: role.roleId,
      directoryScopeId: role.scopeId,
      ...(justification === undefined ? {} : { justification }),
      scheduleInfo: {
        startDateTime: (startsAt ?? now).toISOString(),
        expiration: endsAt
          ? { type: 'afterDateTime', endDateTime: endsAt.toISOString() }
          : { type: 'afterDuration', duration: `PT${minutes}M` },
      },
      ...(ticket ? { ticketInfo: ticketInfo(ticket) } : {}),
    },
  };
}

function ticketInfo({ number, system }: Ticket) {
  return { ticketNumber: number, ...(system === undefined ? {} : { ticketSystem: system }) };
}
