import { isInForce } from './in-force';
import { groupsOf } from './membership';
import { schedulesBy } from './order';
import type { DirectoryState, ScheduleRecord } from './state';

/** A schedule as one of those sees it whom it reaches; what nothing is said of was given to them directly. */
export interface SeenSchedule extends ScheduleRecord {
  readonly memberType?: 'Group' | 'Inherited';
  /** The group that holds it. */
  readonly through?: string;
}

/** Which of these assignments somebody has, or is to have, because a group does that they are in. */
export function heldThroughGroups(
  directory: DirectoryState,
  assignments: readonly ScheduleRecord[],
  principalId: string,
  now: Date,
): readonly SeenSchedule[] {
  const groups = new Set(groupsOf(directory, principalId, now));
  return assignments
    .filter((schedule) => groups.has(schedule.principalId))
    .map((schedule) => ({
      ...schedule,
      principalId,
      memberType: 'Group',
      through: schedule.principalId,
    }));
}

/** What somebody holds of directory roles now, by themselves or through groups, as it was given. */
export function reaching(
  directory: DirectoryState,
  principalId: string,
  now: Date,
): readonly ScheduleRecord[] {
  const principals = new Set([principalId, ...groupsOf(directory, principalId, now)]);
  return schedulesBy(directory, 'assignment', 'directory').filter(
    (schedule) => principals.has(schedule.principalId) && isInForce(schedule, now),
  );
}
