import { isInForce, type Subject } from './schedules';
import type { DirectoryState, ScheduleRecord } from './state';

/** A role that somebody may activate everywhere they may also activate over less: one administrative unit. */
function covers(eligibility: ScheduleRecord, subject: Subject): boolean {
  return (
    eligibility.principalId === subject.principalId &&
    eligibility.roleDefinitionId === subject.roleDefinitionId &&
    (eligibility.directoryScopeId === subject.directoryScopeId ||
      eligibility.directoryScopeId === '/')
  );
}

/** The eligibility that an activation from `startsAt` on can come from, the one of the same scope first. */
export function eligibilityFor(
  directory: DirectoryState,
  subject: Subject,
  when: { readonly now: Date; readonly startsAt: Date },
): ScheduleRecord | undefined {
  const found = Object.values(directory.eligibilitySchedules).filter(
    (eligibility) =>
      covers(eligibility, subject) &&
      isInForce(eligibility, when.now) &&
      isInForce(eligibility, when.startsAt),
  );
  return (
    found.find((eligibility) => eligibility.directoryScopeId === subject.directoryScopeId) ??
    found[0]
  );
}
