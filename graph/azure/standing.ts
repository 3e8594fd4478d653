import { z } from 'zod';
import type { EligibilityId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { Assignment, Eligibility } from '../../pim/standing';
import { openRequest } from '../entra-request';
import { oneARole } from '../one-a-role';
import type { StandingPart } from '../provider';
import { momentShape } from '../shapes';
import { nameIn, pathTo, tenantRoot } from './addresses';
import type { ArmClient } from './client';
import { requestShape, roleOf, subjectFields } from './records';

const eligibilityShape = z.object({
  properties: z.object({
    ...subjectFields,
    roleEligibilityScheduleId: z
      .string()
      .transform(nameIn)
      .pipe(z.string().uuid())
      .transform((id) => id as EligibilityId),
    endDateTime: momentShape.nullish(),
  }),
});

const assignmentShape = z.object({
  properties: z.object({
    ...subjectFields,
    assignmentType: z.string(),
    startDateTime: momentShape.nullish(),
    endDateTime: momentShape.nullish(),
  }),
});

/** Without this function only those who may read a scope see what is held there, their own too. */
const mine = 'asTarget()';

/** What a person may have and holds in Azure, wherever it is, and what is open of it: three lists at a time. */
export async function readAzureStanding(
  client: ArmClient,
  person: Person,
  now: Date,
): Promise<StandingPart> {
  const list = <Shape extends z.ZodTypeAny>(at: string, shape: Shape) =>
    client.list(person, pathTo({ over: tenantRoot, at, filter: mine }), shape);
  const [eligible, active, requests] = await Promise.all([
    list('roleEligibilityScheduleInstances', eligibilityShape),
    list('roleAssignmentScheduleInstances', assignmentShape),
    list('roleAssignmentScheduleRequests', requestShape),
  ]);
  return {
    eligible: oneARole(eligible.map((record) => eligibility(record, person))),
    active: active.map((record) => assignment(record, person)),
    open: requests
      .filter(({ principalId }) => principalId === person.userId)
      .flatMap((request) => openRequest(request.role, request, now)),
  };
}

function eligibility(
  { properties }: z.output<typeof eligibilityShape>,
  { userId }: Person,
): Eligibility {
  const { roleEligibilityScheduleId: eligibilityId, endDateTime: endsAt } = properties;
  return {
    ...roleOf(properties),
    eligibilityId,
    ...(endsAt ? { endsAt } : {}),
    ...(properties.principalId === userId ? {} : { throughGroup: true }),
  };
}

/** Only what the person activated can be given back, and not what others activated for a group of theirs. */
function assignment(
  { properties }: z.output<typeof assignmentShape>,
  { userId }: Person,
): Assignment {
  const { assignmentType, principalId, startDateTime: startsAt, endDateTime: endsAt } = properties;
  return {
    ...roleOf(properties),
    activated: assignmentType.toLowerCase() === 'activated' && principalId === userId,
    ...(principalId === userId ? {} : { throughGroup: true as const }),
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
  };
}
