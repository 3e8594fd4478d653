import { checkAdministration } from './admin-order';
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
} from './refusal';
import { findSchedule } from './schedules';
import type { ScheduleRequestRecord } from './state';
import { aboutRequest, aboutSchedule, tell } from './tell';
import { isNeeded, withdraw, withdrawActivations } from './withdraw';

/** An administrator takes an eligibility or an assignment away, also one that was activated. */
export function adminRemove(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const { directory, now } = occasion;
  const subject = checkAdministration(occasion, order);
  if (!subject.ok) return subject;
  const schedule = findSchedule(schedulesOf(directory, kind), order, now);
  if (!schedule) return refused(assignmentDoesNotExist);
  if (isTooYoung(schedule, now)) return refused(tooShort);
  const mustStay =
    kind === 'assignment'
      ? rulesFor(schedule).isIndispensable(directory, schedule, now)
      : isNeeded(directory, schedule.id, now);
  if (mustStay) return refused(invalidRequest);

  const request = requestRecord(occasion, order, 'Revoked');
  if (order.isValidationOnly) return done(request);
  withdraw(directory, kind, schedule.id, now);
  requestsOf(directory, kind)[request.id] = request;
  tell(occasion, `${kind}-removed`, { ...aboutSchedule(schedule), ...aboutRequest(request) });
  if (kind === 'eligibility') {
    const { id: byId, application: byApplication } = occasion.caller;
    withdrawActivations(directory, schedule.id, now, { byId, byApplication });
  }
  return done(request);
}
