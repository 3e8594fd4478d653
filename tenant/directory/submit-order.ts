import { adminAssign } from './admin-assign';
import { adminRemove } from './admin-remove';
import { deactivate } from './deactivate';
import type { Kind, Occasion, ScheduleOrder } from './order';
import { invalidRequest, type Outcome, refused } from './refusal';
import { requestAssignment } from './request-assignment';
import type { ScheduleRequestRecord } from './state';

/** Does what a posted schedule request asks for. Actions are matched in any case, as Graph does. */
export function submitOrder(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRequestRecord> {
  const action = order.action.toLowerCase();
  if (action === 'adminassign') {
    return adminAssign(occasion, kind, { ...order, action: 'adminAssign' });
  }
  if (action === 'adminremove') {
    return adminRemove(occasion, kind, { ...order, action: 'adminRemove' });
  }
  if (kind === 'assignment' && action === 'selfactivate') {
    return requestAssignment(occasion, { ...order, action: 'selfActivate' });
  }
  if (kind === 'assignment' && action === 'selfdeactivate') {
    return deactivate(occasion, { ...order, action: 'selfDeactivate' });
  }
  return refused(invalidRequest);
}
