import { minutesBetween } from './duration';
import { type Occasion, requestRecord, type ScheduleOrder } from './order';
import { shortestMinutes } from './period';
import {
  assignmentDoesNotExist,
  done,
  invalidRequest,
  type Outcome,
  refused,
  tooShort,
  unauthorized,
} from './refusal';
import { globalAdministrator, privilegedRoleAdministrator } from './roles';
import { isInForce, isLastHolder, isSameSubject } from './schedules';
import type { DirectoryState, ScheduleRecord, ScheduleRequestRecord } from './state';
import { checkSubject } from './subject';

export function isTooYoung(schedule: ScheduleRecord, now: Date): boolean {
  const { startDateTime } = schedule;
  if (startDateTime === null || new Date(startDateTime) > now) return false;
  return minutesBetween(new Date(startDateTime), now) < shortestMinutes;
}

/** PIM lets nobody take away the last active Global or Privileged Role Administrator. */
export function isIndispensable(
  directory: DirectoryState,
  schedule: ScheduleRecord,
  now: Date,
): boolean {
  return (
    [globalAdministrator, privilegedRoleAdministrator].includes(schedule.roleDefinitionId) &&
    isInForce(schedule, now) &&
    isLastHolder(directory.assignmentSchedules, schedule, now)
  );
}

/** Somebody gives back what they activated. What an administrator assigned is not theirs to give back. */
export function deactivate(
  occasion: Occasion,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const { directory, caller, now } = occasion;
  const subject = checkSubject(directory, order);
  if (!subject.ok) return subject;
  if (order.principalId !== caller.id) return refused(unauthorized);
  const schedule = Object.values(directory.assignmentSchedules).find(
    (one) => one.assignmentType === 'Activated' && isSameSubject(one, order) && isInForce(one, now),
  );
  if (!schedule) return refused(assignmentDoesNotExist);
  if (isTooYoung(schedule, now)) return refused(tooShort);
  if (isIndispensable(directory, schedule, now)) return refused(invalidRequest);

  const request = requestRecord(occasion, order, 'Revoked');
  if (order.isValidationOnly) return done(request);
  delete directory.assignmentSchedules[schedule.id];
  directory.assignmentRequests[request.id] = request;
  return done(request);
}
