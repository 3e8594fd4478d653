import { randomUUID } from 'node:crypto';
import { mayDo } from './directory-permissions';
import { conflictingObject, lastAdministrator, requestDenied } from './directory-refusals';
import { happened } from './happening';
import { isInForce } from './in-force';
import type { Occasion } from './order';
import { rulesFor } from './providers/providers';
import { done, type Outcome, refused } from './refusal';
import { isSameSubject, type Subject } from './schedules';
import type { ScheduleRecord } from './state';
import { checkSubject } from './subject';

const mayAssign = 'microsoft.directory/roleAssignments/allProperties/allTasks';

/** Gives a role without asking PIM: at once, for good, and past the role's settings. */
export function assignOutside(occasion: Occasion, subject: Subject): Outcome<ScheduleRecord> {
  const { directory, caller, now } = occasion;
  if (!mayDo(occasion, mayAssign)) return refused(requestDenied);
  const checked = checkSubject(directory, subject);
  if (!checked.ok) return checked;
  const exists = Object.values(directory.assignmentSchedules).some(
    (schedule) => isSameSubject(schedule, subject) && isInForce(schedule, now),
  );
  if (exists) return refused(conflictingObject);
  const schedule: ScheduleRecord = {
    ...subject,
    id: randomUUID(),
    createdUsing: null,
    createdDateTime: now.toISOString(),
    modifiedDateTime: null,
    startDateTime: null,
    endDateTime: null,
    assignmentType: 'Assigned',
  };
  directory.assignmentSchedules[schedule.id] = schedule;
  const { provider, roleDefinitionId, scopeId, principalId } = subject;
  happened(directory, {
    kind: 'assigned-outside',
    at: now.toISOString(),
    role: { provider, roleDefinitionId, scopeId },
    principalId,
    byId: caller.id,
    ...(caller.application ? { byApplication: true } : {}),
  });
  return done(schedule);
}

/** Takes a role away without asking PIM, also one that was activated. */
export function unassignOutside(occasion: Occasion, schedule: ScheduleRecord): Outcome<undefined> {
  const { directory, now } = occasion;
  if (!mayDo(occasion, mayAssign)) return refused(requestDenied);
  if (rulesFor(schedule).isIndispensable(directory, schedule, now)) {
    return refused(lastAdministrator);
  }
  delete directory.assignmentSchedules[schedule.id];
  return done(undefined);
}
