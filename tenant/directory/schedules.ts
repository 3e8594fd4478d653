import { isInForce, isOver } from './in-force';
import { peopleIn } from './membership';
import type { DirectoryState, RoleAtScope, ScheduleRecord } from './state';

/** Who holds which role over what: there is one eligibility and one assignment of each. */
export interface Subject extends RoleAtScope {
  readonly principalId: string;
}

export function isSameRole(a: RoleAtScope, b: RoleAtScope): boolean {
  return (
    a.provider === b.provider &&
    a.roleDefinitionId === b.roleDefinitionId &&
    a.scopeId.toLowerCase() === b.scopeId.toLowerCase()
  );
}

export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.principalId === b.principalId && isSameRole(a, b);
}

/** The schedule of a subject that is in force or still to come. */
export function findSchedule(
  schedules: Readonly<Record<string, ScheduleRecord>>,
  subject: Subject,
  now: Date,
): ScheduleRecord | undefined {
  return Object.values(schedules).find(
    (schedule) => isSameSubject(schedule, subject) && !isOver(schedule, now),
  );
}

/** The people who hold one of these roles over the whole directory now, also through a group; not those who merely may. */
export function holdersOf(
  directory: DirectoryState,
  roleDefinitionIds: readonly string[],
  now: Date,
): string[] {
  const held = Object.values(directory.assignmentSchedules).filter(
    (schedule) =>
      schedule.provider === 'directory' &&
      roleDefinitionIds.includes(schedule.roleDefinitionId) &&
      schedule.scopeId === '/' &&
      isInForce(schedule, now),
  );
  return [...new Set(held.flatMap(({ principalId }) => peopleBehind(directory, principalId, now)))];
}

function peopleBehind(directory: DirectoryState, id: string, now: Date): readonly string[] {
  return Object.hasOwn(directory.groups, id) ? peopleIn(directory, id, now) : [id];
}

export function holds(
  directory: DirectoryState,
  principalId: string,
  role: { readonly oneOf: readonly string[]; readonly now: Date },
): boolean {
  return holdersOf(directory, role.oneOf, role.now).includes(principalId);
}

/** Whether nobody else holds this schedule's role over the same scope now; an empty group is nobody. */
export function isLastHolder(
  directory: DirectoryState,
  schedules: Readonly<Record<string, ScheduleRecord>>,
  schedule: ScheduleRecord,
  now: Date,
): boolean {
  return !Object.values(schedules).some(
    (other) =>
      other.principalId !== schedule.principalId &&
      isSameRole(other, schedule) &&
      isInForce(other, now) &&
      peopleBehind(directory, other.principalId, now).length > 0,
  );
}
