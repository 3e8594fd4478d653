import { adminAssign } from './admin-assign';
import { adminExtend, adminRenew, adminUpdate } from './admin-change';
import { adminRemove } from './admin-remove';
import { underCondition } from './condition';
import { deactivate } from './deactivate';
import { licenseRefusal } from './license';
import { takeOver } from './listed-access';
import { onboard } from './onboard';
import { type Kind, type Occasion, requestsOf, type ScheduleOrder } from './order';
import { own } from './own';
import { invalidRequest, type Outcome, refused } from './refusal';
import { requestAssignment } from './request-assignment';
import { selfExtend, selfRenew } from './self-extend';
import type { ScheduleRequestRecord } from './state';

type Submission = (
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
) => Outcome<ScheduleRequestRecord>;

const ofBoth: Readonly<Record<string, Submission>> = {
  adminAssign,
  adminUpdate,
  adminExtend,
  adminRenew,
  adminRemove,
  selfExtend,
  selfRenew,
};

/** What is active already is nothing to be eligible for: only an assignment can be switched on and off. */
const ofAssignments: Readonly<Record<string, Submission>> = {
  ...ofBoth,
  selfActivate: (occasion, _kind, order) => requestAssignment(occasion, order),
  selfDeactivate: (occasion, _kind, order) => deactivate(occasion, order),
};

/** Does what a posted schedule request asks for. Actions are matched in any case, as Graph does. */
export function submitOrder(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const unlicensed = licenseRefusal(occasion.directory);
  if (unlicensed) return refused(unlicensed);
  const submissions = kind === 'eligibility' ? ofBoth : ofAssignments;
  const asked = order.action.toLowerCase();
  const found = Object.entries(submissions).find(([name]) => name.toLowerCase() === asked);
  if (!found) return refused(invalidRequest);
  if (own(requestsOf(occasion.directory, kind), order.id)) return refused(invalidRequest);
  const [action, submit] = found;
  const carried = underCondition(occasion, kind, { ...order, action });
  if (!carried.ok) return carried;
  const giveBack = kind === 'assignment' ? takeOver(occasion, order) : undefined;
  const outcome = submit(occasion, kind, carried.value);
  if (outcome.ok && !order.isValidationOnly) onboard(occasion, order);
  else giveBack?.();
  return outcome;
}
