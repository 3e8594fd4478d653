import { checkLonger, extendable, renewable } from './extension';
import { failedRules } from './failed-rules';
import { datedRequest, type Kind, type Occasion, requestsOf, type ScheduleOrder } from './order';
import { type Period, readPeriod } from './period';
import { adminDemands, policyOf } from './policy';
import {
  done,
  type Outcome,
  type Refusal,
  refused,
  requestPending,
  rulesFailed,
  unauthorized,
} from './refusal';
import { isSameSubject } from './schedules';
import type { ScheduleRequestRecord } from './state';
import { checkSubject } from './subject';
import { aboutRequest, tell } from './tell';

function isPending({ directory }: Occasion, kind: Kind, order: ScheduleOrder): boolean {
  return Object.values(requestsOf(directory, kind)).some(
    (request) => request.status === 'PendingAdminDecision' && isSameSubject(request, order),
  );
}

function checkStanding(occasion: Occasion, kind: Kind, order: ScheduleOrder): Refusal | undefined {
  const subject = checkSubject(occasion.directory, order);
  if (!subject.ok) return subject.refusal;
  if (order.principalId !== occasion.caller.id) return unauthorized;
  return isPending(occasion, kind, order) ? requestPending : undefined;
}

/** Administrators' settings say how long it may be; asking for oneself takes MFA, whatever they say. */
function readSelfPeriod(occasion: Occasion, kind: Kind, order: ScheduleOrder): Outcome<Period> {
  const { directory, caller, now } = occasion;
  const period = readPeriod(order.schedule, now);
  if (!period.ok) return period;
  const demands = { ...adminDemands(policyOf(directory, order), kind), mfa: true };
  const failed = failedRules(demands, order, period.value, caller);
  return failed.length > 0 ? refused(rulesFailed(failed)) : period;
}

/** Nothing changes until an administrator has decided. */
function ask(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
  of: { readonly period: Period; readonly scheduleId: string },
): ScheduleRequestRecord {
  const request = datedRequest(occasion, order, of.period.startsAt, 'notSpecified');
  request.status = 'PendingAdminDecision';
  request.targetScheduleId = of.scheduleId;
  if (order.isValidationOnly) return request;
  requestsOf(occasion.directory, kind)[request.id] = request;
  const asked = order.action === 'selfExtend' ? 'extension-requested' : 'renewal-requested';
  tell(occasion, asked, aboutRequest(request));
  return request;
}

/** Somebody asks for more time of what ends soon: their own, not a group's, and not an activation. */
export function selfExtend(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const standing = checkStanding(occasion, kind, order);
  if (standing) return refused(standing);
  const schedule = extendable(occasion, kind, order);
  if (!schedule.ok) return schedule;
  const asked = readSelfPeriod(occasion, kind, order);
  const period = asked.ok ? checkLonger(asked.value, schedule.value) : asked;
  if (!period.ok) return period;
  const of = { period: period.value, scheduleId: schedule.value.id };
  return done(ask(occasion, kind, order, of));
}

/** Somebody asks to have again what has ended not long ago. */
export function selfRenew(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const standing = checkStanding(occasion, kind, order);
  if (standing) return refused(standing);
  const expired = renewable(occasion, kind, order);
  if (!expired.ok) return expired;
  const period = readSelfPeriod(occasion, kind, order);
  if (!period.ok) return period;
  const of = { period: period.value, scheduleId: expired.value.id };
  return done(ask(occasion, kind, order, of));
}
