import type { DirectoryState, ScheduleRecord } from './state';

/** Who holds which role over what: there is one eligibility and one assignment of each. */
export interface Subject {
  readonly principalId: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
}

export function isSameSubject(a: Subject, b: Subject): boolean {
  return (
    a.principalId === b.principalId &&
    a.roleDefinitionId === b.roleDefinitionId &&
    a.directoryScopeId === b.directoryScopeId
  );
}

/** Whether a schedule has an instance at this moment. Its last moment is the one before its end. */
export function isInForce(schedule: ScheduleRecord, now: Date): boolean {
  const { startDateTime, endDateTime } = schedule;
  const started = startDateTime === null || new Date(startDateTime) <= now;
  return started && (endDateTime === null || new Date(endDateTime) > now);
}

export function isOver(schedule: ScheduleRecord, now: Date): boolean {
  return schedule.endDateTime !== null && new Date(schedule.endDateTime) <= now;
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

/** The people who hold one of these roles over the whole directory now, not merely may. */
export function holdersOf(
  directory: DirectoryState,
  roleDefinitionIds: readonly string[],
  now: Date,
): string[] {
  const held = Object.values(directory.assignmentSchedules).filter(
    (schedule) =>
      roleDefinitionIds.includes(schedule.roleDefinitionId) &&
      schedule.directoryScopeId === '/' &&
      isInForce(schedule, now),
  );
  return [...new Set(held.map((schedule) => schedule.principalId))];
}

export function holds(
  directory: DirectoryState,
  principalId: string,
  role: { readonly oneOf: readonly string[]; readonly now: Date },
): boolean {
  return holdersOf(directory, role.oneOf, role.now).includes(principalId);
}

/** Whether nobody else holds this schedule's role over the whole directory now. */
export function isLastHolder(
  schedules: Readonly<Record<string, ScheduleRecord>>,
  schedule: ScheduleRecord,
  now: Date,
): boolean {
  return (
    schedule.directoryScopeId === '/' &&
    !Object.values(schedules).some(
      (other) =>
        other.principalId !== schedule.principalId &&
        other.roleDefinitionId === schedule.roleDefinitionId &&
        other.directoryScopeId === '/' &&
        isInForce(other, now),
    )
  );
}
