import { conditionOf } from './condition';
import type { Subject } from './schedules';
import type { Conditioned, ScheduleRecord } from './state';

/** What was assigned without asking PIM, as PIM keeps it: for good, and by no request. */
export function outsideRecord(
  { provider, roleDefinitionId, scopeId, principalId, ...given }: Subject & Conditioned,
  id: string,
  since: string,
): ScheduleRecord {
  return {
    id,
    provider,
    roleDefinitionId,
    scopeId,
    principalId,
    createdUsing: null,
    createdDateTime: since,
    modifiedDateTime: null,
    startDateTime: null,
    endDateTime: null,
    assignmentType: 'Assigned',
    ...conditionOf(given),
  };
}
