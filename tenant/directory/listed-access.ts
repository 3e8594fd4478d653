import { scheduleId } from './cast-ids';
import { isInForce } from './in-force';
import { schedulesBy } from './order';
import type { DirectoryState, GroupRecord, ScheduleRecord } from './state';

type Access = 'member' | 'owner';

function listedRecord(
  group: GroupRecord,
  access: Access,
  principalId: string,
): ScheduleRecord | undefined {
  if (group.onboardedDateTime === undefined) return undefined;
  return {
    id: scheduleId('assignment', `listed:${group.id}:${access}:${principalId}`),
    provider: 'group',
    principalId,
    roleDefinitionId: access,
    scopeId: group.id,
    createdUsing: null,
    createdDateTime: group.onboardedDateTime,
    modifiedDateTime: null,
    startDateTime: null,
    endDateTime: null,
    assignmentType: 'Assigned',
  };
}

function keyOf({ scopeId, roleDefinitionId, principalId }: ScheduleRecord): string {
  return `${scopeId} ${roleDefinitionId} ${principalId}`;
}

/**
 * Who belongs to a group without PIM, as PIM shows it from the day on which it took charge: assigned,
 * for good, by no request. Whoever PIM holds there as well is shown as PIM holds them.
 */
export function listedAccess(directory: DirectoryState, now: Date): ScheduleRecord[] {
  const held = new Set(
    schedulesBy(directory, 'assignment', 'group')
      .filter((schedule) => isInForce(schedule, now))
      .map(keyOf),
  );
  return Object.values(directory.groups)
    .flatMap((group) => [
      ...group.memberIds.map((id) => listedRecord(group, 'member', id)),
      ...group.ownerIds.map((id) => listedRecord(group, 'owner', id)),
    ])
    .filter((record) => record !== undefined && !held.has(keyOf(record)))
    .filter((record): record is ScheduleRecord => record !== undefined);
}
