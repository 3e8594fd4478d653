import { schedulesHeldBy } from './held-schedules';
import { isInForce } from './in-force';
import { listedAccess } from './listed-access';
import { groupsAround, groupsOf, principalsOf } from './membership';
import { schedulesFor } from './order';
import type { DirectoryState, ScheduleRecord } from './state';

/** A schedule as one of those sees it whom it reaches; what nothing is said of was given to them directly. */
export interface SeenSchedule extends ScheduleRecord {
  readonly memberType?: 'Group' | 'Inherited';
  /** The group that holds it. */
  readonly through?: string;
}

/** Which directory roles somebody has, or is to have, because a group has them that they are in. */
export function heldThroughGroups(
  directory: DirectoryState,
  principalId: string,
  now: Date,
): readonly SeenSchedule[] {
  const principalIds = groupsOf(directory, principalId, now);
  const around = new Set(groupsAround(directory, [principalId], now));
  const held = { provider: 'directory', principalIds } as const;
  return schedulesFor(directory, 'assignment', held).map((schedule) => ({
    ...schedule,
    principalId,
    // What reaches somebody through groups in groups was given to none that they are in themselves.
    memberType: around.has(schedule.principalId) ? 'Group' : 'Inherited',
    through: schedule.principalId,
  }));
}

/**
 * The groups of PIM that somebody is a member of because another group is that they are in. Owners are
 * people: nobody owns anything through a group.
 */
export function memberThroughGroups(
  directory: DirectoryState,
  principalId: string,
  now: Date,
): readonly SeenSchedule[] {
  const principalIds = groupsOf(directory, principalId, now);
  const around = new Set(groupsAround(directory, [principalId], now));
  const about = { groupIds: [], principalIds };
  const held = [
    ...schedulesFor(directory, 'assignment', { provider: 'group', principalIds }),
    ...listedAccess(directory, about, now),
  ];
  return held
    .filter(({ roleDefinitionId }) => roleDefinitionId === 'member')
    .map((schedule) => ({
      ...schedule,
      principalId,
      memberType: around.has(schedule.principalId) ? 'Group' : 'Inherited',
      through: schedule.principalId,
    }));
}

/** What somebody holds of directory roles now, by themselves or through groups, as it was given. */
export function reaching(
  directory: DirectoryState,
  principalId: string,
  now: Date,
): readonly ScheduleRecord[] {
  const principals = principalsOf(directory, principalId, now);
  return schedulesHeldBy(directory.assignmentSchedules, principals).filter(
    (schedule) => schedule.provider === 'directory' && isInForce(schedule, now),
  );
}
