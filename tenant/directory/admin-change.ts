import { giveOutright } from './admin-assign';
import { checkAdministration, readAdminPeriod } from './admin-order';
import { closeAsked } from './close-asked';
import { conditionOf } from './condition';
import { checkLonger, extendable, findGiven, renewable } from './extension';
import { isInForce } from './in-force';
import { datedRequest, type Kind, type Occasion, requestsOf, type ScheduleOrder } from './order';
import type { Period } from './period';
import { assignmentDoesNotExist, done, invalidSchedule, type Outcome, refused } from './refusal';
import { reschedule } from './reschedule';
import type { ScheduleRecord, ScheduleRequestRecord } from './state';
import { aboutRequest, tell } from './tell';

function change(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
  to: { readonly schedule: ScheduleRecord; readonly period: Period },
): ScheduleRequestRecord {
  const { directory, now } = occasion;
  const { schedule, period } = to;
  const request = datedRequest(occasion, order, period.startsAt, 'noExpiration');
  request.status = 'Provisioned';
  request.completedDateTime = now.toISOString();
  request.targetScheduleId = schedule.id;
  if (order.isValidationOnly) return request;
  reschedule(directory, kind, to, now);
  Object.assign(schedule, conditionOf(order));
  requestsOf(directory, kind)[request.id] = request;
  tell(occasion, `${kind}-updated`, aboutRequest(request, schedule));
  return request;
}

/** An administrator gives what somebody has another end, and another start where it has not begun. */
export function adminUpdate(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const { now } = occasion;
  const subject = checkAdministration(occasion, order);
  if (!subject.ok) return subject;
  const schedule = findGiven(occasion, kind, order);
  if (!schedule) return refused(assignmentDoesNotExist);
  const period = readAdminPeriod(occasion, kind, order);
  if (!period.ok) return period;
  // What has begun cannot begin again.
  if (isInForce(schedule, now) && period.value.startsAt > now) return refused(invalidSchedule);
  return done(change(occasion, kind, order, { schedule, period: period.value }));
}

/** An administrator lets what is about to end go on; nobody else has to decide it. */
export function adminExtend(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const subject = checkAdministration(occasion, order);
  if (!subject.ok) return subject;
  const schedule = extendable(occasion, kind, order);
  if (!schedule.ok) return schedule;
  const asked = readAdminPeriod(occasion, kind, order);
  const period = asked.ok ? checkLonger(asked.value, schedule.value) : asked;
  if (!period.ok) return period;
  const to = { schedule: schedule.value, period: { ...period.value, startsAt: occasion.now } };
  const request = change(occasion, kind, order, to);
  if (!order.isValidationOnly) closeAsked(occasion, kind, request);
  return done(request);
}

/** An administrator gives again what has ended within the last days that it is remembered for. */
export function adminRenew(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const subject = checkAdministration(occasion, order);
  if (!subject.ok) return subject;
  const expired = renewable(occasion, kind, order);
  if (!expired.ok) return expired;
  const period = readAdminPeriod(occasion, kind, order);
  if (!period.ok) return period;
  const request = giveOutright(occasion, kind, order, period.value);
  if (!order.isValidationOnly) closeAsked(occasion, kind, request);
  return done(request);
}
