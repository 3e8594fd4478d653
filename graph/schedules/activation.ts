import type { ActivationOrder, Answer, EntraRequest } from '../../pim/directory';
import type { Person } from '../../pim/person';
import type { Ticket } from '../../pim/wish';
import type { GraphClient } from '../client';
import { entraRequest, requestShape } from '../entra-request';
import { readAnswer, readValue } from '../errors';
import type { GraphCall } from '../transport';
import type { Face } from './face';

/** Asks Entra to switch something on, in the person's name. Created means taken, not granted: the status says. */
export async function postActivation(
  { client, face }: { readonly client: GraphClient; readonly face: Face },
  person: Person,
  order: ActivationOrder,
  now: Date,
): Promise<Answer<EntraRequest>> {
  const reply = await client.call(person, activationCall(face, person, order, now));
  return readAnswer(reply, (body) => entraRequest(readValue(body, requestShape), now), {
    codes: { RoleAssignmentDoesNotExist: 'not-eligible' },
  });
}

function activationCall(face: Face, person: Person, order: ActivationOrder, now: Date): GraphCall {
  const { role, justification, ticket } = order;
  return {
    method: 'POST',
    version: 'v1.0',
    path: `${face.assignments}ScheduleRequests`,
    body: {
      action: 'selfActivate',
      principalId: person.userId,
      ...face.subject(role),
      ...(justification === undefined ? {} : { justification }),
      scheduleInfo: scheduleInfo(order, now),
      ...(ticket ? { ticketInfo: ticketInfo(ticket) } : {}),
    },
  };
}

function scheduleInfo({ minutes, startsAt, endsAt }: ActivationOrder, now: Date) {
  return {
    startDateTime: (startsAt ?? now).toISOString(),
    expiration: endsAt
      ? { type: 'afterDateTime', endDateTime: endsAt.toISOString() }
      : { type: 'afterDuration', duration: `PT${minutes}M` },
  };
}

function ticketInfo({ number, system }: Ticket) {
  return { ticketNumber: number, ...(system === undefined ? {} : { ticketSystem: system }) };
}
