import { type Kind, type Occasion, requestsOf, schedulesOf } from './order';
import { own } from './own';
import { isSameSubject } from './schedules';
import type { ScheduleRecord, ScheduleRequestRecord } from './state';
import { aboutRequest, tell } from './tell';

function close(
  occasion: Occasion,
  asked: ScheduleRequestRecord,
  by: ScheduleRequestRecord,
  given: ScheduleRecord | undefined,
): void {
  asked.status = 'Provisioned';
  asked.completedDateTime = occasion.now.toISOString();
  asked.targetScheduleId = by.targetScheduleId;
  const decided = asked.action === 'selfRenew' ? 'renewal-decided' : 'extension-decided';
  const reason = by.justification ?? '';
  tell(occasion, decided, { ...aboutRequest(asked, given), reason, verdict: 'Approve' });
}

/**
 * An administrator who gives more time unasked has answered whoever asked for it: nothing is left to
 * decide, so that request is approved with it.
 */
export function closeAsked(occasion: Occasion, kind: Kind, by: ScheduleRequestRecord): void {
  const { directory } = occasion;
  const given = own(schedulesOf(directory, kind), by.targetScheduleId);
  for (const asked of Object.values(requestsOf(directory, kind))) {
    const isOpen = asked.status === 'PendingAdminDecision';
    if (isOpen && isSameSubject(asked, by)) close(occasion, asked, by, given);
  }
}
