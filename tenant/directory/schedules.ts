import { activeRolesOf } from './active-roles';
import { schedulesOfRole } from './held-schedules';
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
  schedules: DirectoryState['assignmentSchedules'],
  subject: Subject,
  now: Date,
): ScheduleRecord | undefined {
  return schedulesOfRole(schedules, subject).find(
    (schedule) => isSameSubject(schedule, subject) && !isOver(schedule, now),
  );
}

/** The people who hold one of these roles over the whole directory now, also through a group; not those who merely may. */
export function holdersOf(
  directory: DirectoryState,
  roleDefinitionIds: readonly string[],
  now: Date,
): string[] {
  const held = roleDefinitionIds
    .flatMap((roleDefinitionId) => {
      const role = { provider: 'directory', roleDefinitionId, scopeId: '/' } as const;
      return schedulesOfRole(directory.assignmentSchedules, role);
    })
    .filter((schedule) => isInForce(schedule, now));
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
  return activeRolesOf(directory, principalId, role.now).some(
    ({ scopeId, role: { templateId } }) => scopeId === '/' && role.oneOf.includes(templateId),
  );
}

/** Whether nobody else holds this schedule's role over the same scope now; an empty group is nobody. */
export function isLastHolder(
  directory: DirectoryState,
  schedules: DirectoryState['assignmentSchedules'],
  schedule: ScheduleRecord,
  now: Date,
): boolean {
  return !schedulesOfRole(schedules, schedule).some(
    (other) =>
      other.principalId !== schedule.principalId &&
      isInForce(other, now) &&
      peopleBehind(directory, other.principalId, now).length > 0,
  );
}
