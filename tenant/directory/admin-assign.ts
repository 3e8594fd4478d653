import { isAdministrator } from './administration';
import { failedRules } from './failed-rules';
import { type Kind, type Occasion, requestRecord, type ScheduleOrder, schedulesOf } from './order';
import { readPeriod } from './period';
import { adminDemands, policyOf } from './policy';
import { provisionAssignment } from './provision';
import {
  assignmentExists,
  done,
  type FailedRule,
  type Outcome,
  refused,
  rulesFailed,
  unauthorized,
} from './refusal';
import { findSchedule } from './schedules';
import type { ScheduleRequestRecord } from './state';
import { checkSubject } from './subject';

/** Too long an eligibility was seen to fail twice over, in Azure once. */
function withEligibilityRule(
  kind: Kind,
  { provider }: ScheduleOrder,
  failed: readonly FailedRule[],
): readonly FailedRule[] {
  return kind === 'eligibility' && provider !== 'azure' && failed.includes('ExpirationRule')
    ? ['EligibilityRule', ...failed]
    : failed;
}

function expirationOf(order: ScheduleOrder) {
  const { type, endDateTime, duration } = order.schedule.expiration ?? {
    type: 'noExpiration',
    endDateTime: null,
    duration: null,
  };
  return { type, endDateTime, duration };
}

/** An administrator makes somebody eligible for a role, or assigns it outright. */
export function adminAssign(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const { directory, caller, now } = occasion;
  if (!isAdministrator(occasion, order)) return refused(unauthorized);
  const subject = checkSubject(directory, order);
  if (!subject.ok) return subject;
  if (findSchedule(schedulesOf(directory, kind), order, now)) return refused(assignmentExists);
  const period = readPeriod(order.schedule, now);
  if (!period.ok) return period;
  const demands = adminDemands(policyOf(directory, order), kind);
  const failed = failedRules(demands, order, period.value, caller);
  if (failed.length > 0) return refused(rulesFailed(withEligibilityRule(kind, order, failed)));

  const request = requestRecord(occasion, order, 'Granted');
  request.scheduleInfo = {
    startDateTime: period.value.startsAt.toISOString(),
    expiration: expirationOf(order),
  };
  if (!order.isValidationOnly) {
    provisionAssignment(directory, kind, request, { period: period.value, now });
  }
  return done(request);
}
