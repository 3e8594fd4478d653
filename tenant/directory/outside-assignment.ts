import { randomUUID } from 'node:crypto';
import { mayDo } from './directory-permissions';
import { conflictingObject, lastAdministrator, requestDenied } from './directory-refusals';
import { dropSchedule, keepSchedule, schedulesOfRole } from './held-schedules';
import { isInForce } from './in-force';
import type { Occasion } from './order';
import { outsideRecord } from './outside-record';
import { rulesFor } from './providers/providers';
import { done, type Outcome, refused } from './refusal';
import { isSameSubject, type Subject } from './schedules';
import type { ScheduleRecord } from './state';
import { checkSubject } from './subject';
import { tell } from './tell';

const mayAssign = 'microsoft.directory/roleAssignments/allProperties/allTasks';

/** Gives a role without asking PIM: at once, for good, and past the role's settings. */
export function assignOutside(occasion: Occasion, subject: Subject): Outcome<ScheduleRecord> {
  const { directory, now } = occasion;
  if (!mayDo(occasion, mayAssign)) return refused(requestDenied);
  const checked = checkSubject(directory, subject);
  if (!checked.ok) return checked;
  const exists = schedulesOfRole(directory.assignmentSchedules, subject).some(
    (schedule) => isSameSubject(schedule, subject) && isInForce(schedule, now),
  );
  if (exists) return refused(conflictingObject);
  const schedule = outsideRecord(subject, randomUUID(), now.toISOString());
  keepSchedule(directory.assignmentSchedules, schedule);
  const { provider, roleDefinitionId, scopeId, principalId } = subject;
  const role = { provider, roleDefinitionId, scopeId };
  tell(occasion, 'assigned-outside', { role, principalId });
  return done(schedule);
}

/** Takes a role away without asking PIM, also one that was activated. */
export function unassignOutside(occasion: Occasion, schedule: ScheduleRecord): Outcome<undefined> {
  const { directory, now } = occasion;
  if (!mayDo(occasion, mayAssign)) return refused(requestDenied);
  if (rulesFor(schedule).isIndispensable(directory, schedule, now)) {
    return refused(lastAdministrator);
  }
  dropSchedule(directory.assignmentSchedules, schedule.id);
  return done(undefined);
}
