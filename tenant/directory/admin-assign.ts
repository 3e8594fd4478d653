import { checkAdministration, readAdminPeriod } from './admin-order';
import { datedRequest, type Kind, type Occasion, type ScheduleOrder, schedulesOf } from './order';
import type { Period } from './period';
import { rulesFor } from './providers/providers';
import { provisionAssignment } from './provision';
import { assignmentExists, done, invalidRequest, type Outcome, refused } from './refusal';
import { findSchedule } from './schedules';
import type { ScheduleRequestRecord } from './state';
import { aboutRequest, tell } from './tell';

/** Gives what was found to be allowed, and says so. */
export function giveOutright(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
  period: Period,
): ScheduleRequestRecord {
  const { directory, now } = occasion;
  const request = datedRequest(occasion, order, period.startsAt, 'noExpiration');
  if (order.isValidationOnly) return request;
  const schedule = provisionAssignment(directory, kind, request, { period, now });
  const requests =
    kind === 'eligibility' ? directory.eligibilityRequests : directory.assignmentRequests;
  requests[request.id] = request;
  tell(occasion, `${kind}-assigned`, aboutRequest(request, schedule));
  return request;
}

/** An administrator makes somebody eligible for a role, or assigns it outright. */
export function adminAssign(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const { directory, now } = occasion;
  const subject = checkAdministration(occasion, order);
  if (!subject.ok) return subject;
  if (rulesFor(order).cannotHold(directory, order, kind)) return refused(invalidRequest);
  if (findSchedule(schedulesOf(directory, kind), order, now)) return refused(assignmentExists);
  const period = readAdminPeriod(occasion, kind, order);
  return period.ok ? done(giveOutright(occasion, kind, order, period.value)) : period;
}
