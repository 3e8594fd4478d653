import type { Kind } from './order';
import { forgottenFrom } from './retention';
import { isSameSubject, type Subject } from './schedules';
import type { DirectoryState, ExpiredRecord, ScheduleRecord } from './state';

/** What ended by time stays to be seen, so that it can be renewed; an activation is asked for anew instead. */
export function rememberExpired(
  directory: DirectoryState,
  kind: Kind,
  schedule: ScheduleRecord,
): void {
  if (schedule.assignmentType === 'Activated') return;
  directory.expired[schedule.id] = { ...schedule, kind };
}

/** From when on an ended schedule can no longer be renewed. */
export function renewableUntil({ endDateTime, createdDateTime }: ScheduleRecord): Date {
  return forgottenFrom(endDateTime ?? createdDateTime);
}

/** What somebody had of this role and may still renew. */
export function findExpired(
  directory: DirectoryState,
  kind: Kind,
  subject: Subject,
  now: Date,
): ExpiredRecord | undefined {
  return Object.values(directory.expired).find(
    (one) => one.kind === kind && isSameSubject(one, subject) && renewableUntil(one) > now,
  );
}

/** A role that is held again has nothing to be renewed. */
export function forgetExpired(directory: DirectoryState, kind: Kind, subject: Subject): void {
  for (const one of Object.values(directory.expired)) {
    if (one.kind === kind && isSameSubject(one, subject)) delete directory.expired[one.id];
  }
}
