import { isInForce } from './in-force';
import { type Kind, requestsOf } from './order';
import type { Period } from './period';
import type { DirectoryState, ScheduleRecord } from './state';
import { cutActivations } from './withdraw';

/** The request that granted something for later starts with it. */
function restart(directory: DirectoryState, kind: Kind, schedule: ScheduleRecord, now: Date): void {
  const request = requestsOf(directory, kind)[schedule.createdUsing ?? ''];
  if (request?.status !== 'Granted' || !request.scheduleInfo) return;
  const startsAt = schedule.startDateTime ?? now.toISOString();
  request.scheduleInfo.startDateTime = startsAt;
  request.completedDateTime = startsAt;
  if (new Date(startsAt) <= now) request.status = 'Provisioned';
}

/** Gives a schedule another end; another start only where it has not begun. */
export function reschedule(
  directory: DirectoryState,
  kind: Kind,
  to: { readonly schedule: ScheduleRecord; readonly period: Period },
  now: Date,
): void {
  const { schedule, period } = to;
  if (!isInForce(schedule, now)) {
    schedule.startDateTime = period.startsAt.toISOString();
    restart(directory, kind, schedule, now);
  }
  schedule.endDateTime = period.endsAt?.toISOString() ?? null;
  schedule.modifiedDateTime = now.toISOString();
  delete schedule.retry;
  if (kind === 'eligibility') cutActivations(directory, schedule, now);
}
