import { minutesBetween } from './duration';
import { dropSchedule, schedulesOfRole } from './held-schedules';
import { isInForce } from './in-force';
import { type Occasion, requestRecord, type ScheduleOrder } from './order';
import { shortestMinutes } from './period';
import { rulesFor } from './providers/providers';
import {
  assignmentDoesNotExist,
  done,
  invalidRequest,
  type Outcome,
  refused,
  tooShort,
  unauthorized,
} from './refusal';
import { isSameSubject } from './schedules';
import type { ScheduleRecord, ScheduleRequestRecord } from './state';
import { checkSubject } from './subject';
import { aboutRequest, aboutSchedule, tell } from './tell';

export function isTooYoung(schedule: ScheduleRecord, now: Date): boolean {
  const { startDateTime } = schedule;
  if (startDateTime === null || new Date(startDateTime) > now) return false;
  return minutesBetween(new Date(startDateTime), now) < shortestMinutes;
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
  const schedule = schedulesOfRole(directory.assignmentSchedules, order).find(
    (one) => one.assignmentType === 'Activated' && isSameSubject(one, order) && isInForce(one, now),
  );
  if (!schedule) return refused(assignmentDoesNotExist);
  if (isTooYoung(schedule, now)) return refused(tooShort);
  if (rulesFor(schedule).isIndispensable(directory, schedule, now)) return refused(invalidRequest);

  const request = requestRecord(occasion, order, 'Revoked');
  if (order.isValidationOnly) return done(request);
  dropSchedule(directory.assignmentSchedules, schedule.id);
  directory.assignmentRequests[request.id] = request;
  tell(occasion, 'deactivated', { ...aboutSchedule(schedule), ...aboutRequest(request) });
  return done(request);
}
