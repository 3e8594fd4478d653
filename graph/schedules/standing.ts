import { z } from 'zod';
import type { Assignment, Eligibility, RoleAtScope } from '../../pim/standing';
import type { GraphClient } from '../client';
import { openRequest, requestShape } from '../entra-request';
import { readValue } from '../errors';
import { readList } from '../list';
import { oneARole } from '../one-a-role';
import type { BatchedPart } from '../provider';
import { momentShape, withQuery } from '../shapes';
import type { GraphReply } from '../transport';
import type { Face } from './face';

const mine = "filterByCurrentUser(on='principal')";

const openStatuses = [
  'PendingApproval',
  'Granted',
  'PendingProvisioning',
  'PendingScheduleCreation',
];

const eligibilityShape = z
  .object({ endDateTime: momentShape.nullish(), memberType: z.string().nullish() })
  .passthrough();
const assignmentShape = z
  .object({
    startDateTime: momentShape.nullish(),
    endDateTime: momentShape.nullish(),
    assignmentType: z.string(),
    memberType: z.string(),
  })
  .passthrough();
const openShape = requestShape.passthrough();

/** What a person may have and holds of one kind, and what is open of it. */
export function graphStanding(client: GraphClient, face: Face): BatchedPart {
  return {
    paths: pathsOf(face),
    async read(person, [eligible, active, open], now) {
      if (!(eligible && active && open)) throw new Error('a batch has a reply for each path');
      const reading = { client, person, version: 'v1.0' } as const;
      const read = <Shape extends z.ZodTypeAny>(shape: Shape, first: GraphReply) =>
        readList({ ...reading, shape }, first).then((records) => withRoles(face, records));
      const [eligibilities, assignments, requests] = await Promise.all([
        read(eligibilityShape, eligible),
        read(assignmentShape, active),
        read(openShape, open),
      ]);
      return {
        eligible: oneARole(eligibilities.map(eligibility)),
        active: assignments.map(assignment),
        open: requests.flatMap(([role, request]) => openRequest(role, request, now)),
      };
    },
  };
}

function pathsOf({ eligibilities, assignments, expand: $expand }: Face): readonly string[] {
  const $filter = openStatuses.map((status) => `status eq '${status}'`).join(' or ');
  return [
    withQuery(`${eligibilities}ScheduleInstances/${mine}`, { $expand }),
    withQuery(`${assignments}ScheduleInstances/${mine}`, {
      $expand: `${$expand},activatedUsing`,
    }),
    withQuery(`${assignments}ScheduleRequests/${mine}`, { $filter, $expand }),
  ];
}

type WithRole<Record> = readonly [role: RoleAtScope, record: Record];

function withRoles<Record>(face: Face, records: readonly Record[]): readonly WithRole<Record>[] {
  return records.flatMap((record) => {
    const role = readValue(record, face.role);
    return role ? [[role, record] as const] : [];
  });
}

function eligibility([role, record]: WithRole<z.output<typeof eligibilityShape>>): Eligibility {
  const { endDateTime: endsAt, memberType } = record;
  return {
    ...role,
    ...(endsAt ? { endsAt } : {}),
    ...(memberType?.toLowerCase() === 'group' ? { throughGroup: true as const } : {}),
  };
}

/** Only what the person activated, and not through a group, can be given back. */
function assignment([role, record]: WithRole<z.output<typeof assignmentShape>>): Assignment {
  const { startDateTime: startsAt, endDateTime: endsAt } = record;
  const activated =
    record.assignmentType.toLowerCase() === 'activated' &&
    record.memberType.toLowerCase() === 'direct';
  return {
    ...role,
    activated,
    ...(record.memberType.toLowerCase() === 'group' ? { throughGroup: true as const } : {}),
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
  };
}
