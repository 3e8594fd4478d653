import { isAdministrator } from './administration';
import { isTooYoung } from './deactivate';
import {
  type Kind,
  type Occasion,
  requestRecord,
  requestsOf,
  type ScheduleOrder,
  schedulesOf,
} from './order';
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
import { findSchedule } from './schedules';
import type { DirectoryState, ScheduleRequestRecord } from './state';
import { checkSubject } from './subject';

/** Takes a schedule away, and with one that was to start later the request that granted it. */
function withdraw(directory: DirectoryState, kind: Kind, id: string, now: Date): void {
  delete schedulesOf(directory, kind)[id];
  const request = requestsOf(directory, kind)[id];
  if (request?.status !== 'Granted') return;
  request.status = 'Revoked';
  request.completedDateTime = now.toISOString();
}

/** What was activated from an eligibility goes with it, also what was to start later. */
function withdrawActivations(directory: DirectoryState, eligibilityId: string, now: Date): void {
  for (const { id, activatedUsing } of Object.values(directory.assignmentSchedules)) {
    if (activatedUsing === eligibilityId) withdraw(directory, 'assignment', id, now);
  }
}

/** An administrator takes an eligibility or an assignment away, also one that was activated. */
export function adminRemove(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const { directory, now } = occasion;
  if (!isAdministrator(occasion, order)) return refused(unauthorized);
  const subject = checkSubject(directory, order);
  if (!subject.ok) return subject;
  const schedule = findSchedule(schedulesOf(directory, kind), order, now);
  if (!schedule) return refused(assignmentDoesNotExist);
  if (isTooYoung(schedule, now)) return refused(tooShort);
  if (kind === 'assignment' && rulesFor(schedule).isIndispensable(directory, schedule, now)) {
    return refused(invalidRequest);
  }

  const request = requestRecord(occasion, order, 'Revoked');
  if (order.isValidationOnly) return done(request);
  withdraw(directory, kind, schedule.id, now);
  if (kind === 'eligibility') withdrawActivations(directory, schedule.id, now);
  requestsOf(directory, kind)[request.id] = request;
  return done(request);
}
