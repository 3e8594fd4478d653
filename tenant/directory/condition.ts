import { eligibilityFor } from './eligibility';
import { findExpired } from './expired';
import { type Kind, type Occasion, type ScheduleOrder, schedulesOf } from './order';
import { done, invalidRequest, type Outcome, refused } from './refusal';
import { findSchedule } from './schedules';
import type { Conditioned } from './state';

/** The condition of a role, request or order, to be spread into what follows from it; nothing where there is none. */
export function conditionOf({ condition }: Conditioned): Conditioned {
  return condition === undefined ? {} : { condition };
}

/** What an order is about already has, or had. */
function standing(
  { directory, now }: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Conditioned | undefined {
  if (order.action === 'adminAssign') return undefined;
  if (order.action === 'selfActivate') {
    return eligibilityFor(directory, order, { now, startsAt: now });
  }
  return (
    findSchedule(schedulesOf(directory, kind), order, now) ??
    findExpired(directory, kind, order, now)
  );
}

/**
 * The order with the condition under which the role is held: what follows from an eligibility or an
 * assignment keeps its condition. Only an administrator gives it another.
 */
export function underCondition(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleOrder> {
  const held = standing(occasion, kind, order)?.condition;
  if (held === undefined) return done(order);
  const isOther = order.condition !== undefined && order.condition !== held;
  if (isOther && order.action.startsWith('self')) return refused(invalidRequest);
  return done({ ...order, condition: order.condition ?? held });
}
