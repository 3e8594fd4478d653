import { schedulesHeldBy } from './held-schedules';
import { isInForce } from './in-force';
import { groupsOf, principalsOf } from './membership';
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
  const groups = groupsOf(directory, principalId, now);
  return schedulesFor(directory, 'assignment', {
    provider: 'directory',
    principalIds: groups,
  }).map((schedule) => ({
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
  const principals = principalsOf(directory, principalId, now);
  return schedulesHeldBy(directory.assignmentSchedules, principals).filter(
    (schedule) => schedule.provider === 'directory' && isInForce(schedule, now),
  );
}
