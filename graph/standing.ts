import { z } from 'zod';
import type { Person } from '../pim/person';
import type { Assignment, Eligibility, OpenRequest, Standing } from '../pim/standing';
import type { GraphClient } from './client';
import { entraRequest, isActivation, requestShape } from './entra-request';
import { readList } from './list';
import { mePath, readMe } from './me';
import { momentShape, roleAtScope, roleFields, withQuery } from './shapes';
import type { GraphReply } from './transport';

const management = '/roleManagement/directory';
const mine = "filterByCurrentUser(on='principal')";

const eligiblePath = withQuery(`${management}/roleEligibilityScheduleInstances/${mine}`, {
  $expand: 'roleDefinition,directoryScope',
});
const activePath = withQuery(`${management}/roleAssignmentScheduleInstances/${mine}`, {
  $expand: 'roleDefinition,directoryScope,activatedUsing',
});
const openStatuses = [
  'PendingApproval',
  'Granted',
  'PendingProvisioning',
  'PendingScheduleCreation',
];
const openPath = withQuery(`${management}/roleAssignmentScheduleRequests/${mine}`, {
  $filter: openStatuses.map((status) => `status eq '${status}'`).join(' or '),
  $expand: 'roleDefinition,directoryScope',
});

const eligibilityShape = z.object({ ...roleFields, endDateTime: momentShape.nullish() });
const assignmentShape = z.object({
  ...roleFields,
  startDateTime: momentShape.nullish(),
  endDateTime: momentShape.nullish(),
  assignmentType: z.string(),
  memberType: z.string(),
});
const openShape = requestShape.extend(roleFields);

/** Everything of the person's own that a command needs, in one batch. */
export async function readStanding(
  client: GraphClient,
  person: Person,
  now: Date,
): Promise<Standing> {
  const paths = [mePath, eligiblePath, activePath, openPath];
  const [me, eligible, active, open] = await client.batch(person, 'v1.0', paths);
  if (!(me && eligible && active && open)) throw new Error('a batch has a reply for each path');
  const { guest } = readMe(person, me);
  const records = <Shape extends z.ZodTypeAny>(shape: Shape, first: GraphReply) =>
    readList({ client, person, version: 'v1.0', shape: ofDirectory(shape) }, first);
  const [eligibilities, assignments, requests] = await Promise.all([
    records(eligibilityShape, eligible),
    records(assignmentShape, active),
    records(openShape, open),
  ]);
  return {
    userId: person.userId,
    guest,
    eligible: oneARole(present(eligibilities).map(eligibility)),
    active: present(assignments).map(assignment),
    open: present(requests).flatMap((request) => openRequest(request, now)),
  };
}

/** Records over an application's own scope (`appScopeId`) belong to other providers: they are left out. */
function ofDirectory<Shape extends z.ZodTypeAny>(shape: Shape) {
  const elsewhere = z
    .object({ directoryScopeId: z.null(), appScopeId: z.string() })
    .transform(() => undefined);
  return z.union([elsewhere, shape]);
}

function present<Record>(records: readonly (Record | undefined)[]): readonly Record[] {
  return records.filter((record): record is Record => record !== undefined);
}

function eligibility(record: z.output<typeof eligibilityShape>): Eligibility {
  const { endDateTime: endsAt } = record;
  return { ...roleAtScope(record), ...(endsAt ? { endsAt } : {}) };
}

/** Only what the person activated, and not through a group, can be given back. */
function assignment(record: z.output<typeof assignmentShape>): Assignment {
  const { startDateTime: startsAt, endDateTime: endsAt } = record;
  const activated =
    record.assignmentType.toLowerCase() === 'activated' &&
    record.memberType.toLowerCase() === 'direct';
  return {
    ...roleAtScope(record),
    activated,
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
  };
}

/** A granted request that has begun is an assignment, and open no more. */
function openRequest(record: z.output<typeof openShape>, now: Date): OpenRequest[] {
  if (!isActivation(record)) return [];
  const { status, id: entraRequestId } = entraRequest(record, now);
  if (status !== 'pending-approval' && status !== 'scheduled' && status !== 'in-progress')
    return [];
  return [{ ...roleAtScope(record), entraRequestId, status, createdAt: record.createdDateTime }];
}

/** Somebody eligible directly and through a group has one role to choose, for as long as either lasts. */
function oneARole(eligible: readonly Eligibility[]): readonly Eligibility[] {
  const longest = new Map<string, Eligibility>();
  for (const one of eligible) {
    const key = `${one.roleId} ${one.scopeId}`;
    const known = longest.get(key);
    if (!known || lastsLonger(one, known)) longest.set(key, one);
  }
  return [...longest.values()];
}

function lastsLonger({ endsAt }: Eligibility, than: Eligibility): boolean {
  return than.endsAt !== undefined && (endsAt === undefined || endsAt > than.endsAt);
}
