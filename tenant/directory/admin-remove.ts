import { isAdministrator } from './administration';
import { isIndispensable, isTooYoung } from './deactivate';
import {
  type Kind,
  type Occasion,
  requestRecord,
  requestsOf,
  type ScheduleOrder,
  schedulesOf,
} from './order';
import {
  assignmentDoesNotExist,
  done,
  invalidRequest,
  type Outcome,
  refused,
  tooShort,
  unauthorized,
} from './refusal';
import { findSchedule } from './schedules';
import type { DirectoryState, ScheduleRecord, ScheduleRequestRecord } from './state';
import { checkSubject } from './subject';

/** What was activated from an eligibility goes with it, also what was to start later. */
function removeActivations(directory: DirectoryState, eligibility: ScheduleRecord, now: Date) {
  for (const activation of Object.values(directory.assignmentSchedules)) {
    if (activation.activatedUsing !== eligibility.id) continue;
    delete directory.assignmentSchedules[activation.id];
    const request = directory.assignmentRequests[activation.id];
    if (request?.status !== 'Granted') continue;
    request.status = 'Revoked';
    request.completedDateTime = now.toISOString();
  }
}

/** An administrator takes an eligibility or an assignment away, also one that was activated. */
export function adminRemove(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const { directory, now } = occasion;
  if (!isAdministrator(occasion)) return refused(unauthorized);
  const subject = checkSubject(directory, order);
  if (!subject.ok) return subject;
  const schedule = findSchedule(schedulesOf(directory, kind), order, now);
  if (!schedule) return refused(assignmentDoesNotExist);
  if (isTooYoung(schedule, now)) return refused(tooShort);
  if (kind === 'assignment' && isIndispensable(directory, schedule, now)) {
    return refused(invalidRequest);
  }

  const request = requestRecord(occasion, order, 'Revoked');
  if (order.isValidationOnly) return done(request);
  delete schedulesOf(directory, kind)[schedule.id];
  if (kind === 'eligibility') removeActivations(directory, schedule, now);
  requestsOf(directory, kind)[request.id] = request;
  return done(request);
}
