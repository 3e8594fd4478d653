import { isAdministrator } from './administration';
import { failedRules } from './failed-rules';
import type { Kind, Occasion, ScheduleOrder } from './order';
import { type Period, readPeriod } from './period';
import { adminDemands, policyOf } from './policy';
import { type FailedRule, type Outcome, refused, rulesFailed, unauthorized } from './refusal';
import type { Subject } from './schedules';
import { checkSubject } from './subject';

/** That the caller may do this for others, and that there is such a role and such a principal. */
export function checkAdministration(occasion: Occasion, order: Subject): Outcome<Subject> {
  if (!isAdministrator(occasion, order)) return refused(unauthorized);
  return checkSubject(occasion.directory, order);
}

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

/** From when until when, as far as the settings allow administrators to give this role. */
export function readAdminPeriod(
  { directory, caller, now }: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<Period> {
  const period = readPeriod(order.schedule, now);
  if (!period.ok) return period;
  const demands = adminDemands(policyOf(directory, order), kind);
  const failed = failedRules(demands, order, period.value, caller);
  return failed.length > 0
    ? refused(rulesFailed(withEligibilityRule(kind, order, failed)))
    : period;
}
