import { type Happening, happened } from './happening';
import { dropSchedule } from './held-schedules';
import { type Kind, requestsOf, schedulesOf } from './order';
import { shortestMinutes } from './period';
import { rulesFor } from './providers/providers';
import type { DirectoryState, ScheduleRecord } from './state';
import { aboutSchedule } from './tell';

/** Takes a schedule away, and with one that was to start later the request that granted it. */
export function withdraw(directory: DirectoryState, kind: Kind, id: string, now: Date): void {
  dropSchedule(schedulesOf(directory, kind), id);
  const request = requestsOf(directory, kind)[id];
  if (request?.status !== 'Granted') return;
  request.status = 'Revoked';
  request.completedDateTime = now.toISOString();
}

function activationsOf(directory: DirectoryState, eligibilityId: string): ScheduleRecord[] {
  return Object.values(directory.assignmentSchedules).filter(
    ({ activatedUsing }) => activatedUsing === eligibilityId,
  );
}

/** Whether an eligibility cannot go because what was activated from it must stay. */
export function isNeeded(directory: DirectoryState, eligibilityId: string, now: Date): boolean {
  return activationsOf(directory, eligibilityId).some((one) =>
    rulesFor(one).isIndispensable(directory, one, now),
  );
}

/** What was activated from an eligibility goes with it, also what was to start later. */
export function withdrawActivations(
  directory: DirectoryState,
  eligibilityId: string,
  now: Date,
  by: Pick<Happening, 'byId' | 'byApplication'> = {},
): void {
  for (const schedule of activationsOf(directory, eligibilityId)) {
    withdraw(directory, 'assignment', schedule.id, now);
    const about = aboutSchedule(schedule);
    happened(directory, { kind: 'assignment-removed', at: now.toISOString(), ...by, ...about });
  }
}

/** No activation outlives its eligibility, also where the eligibility was made to end sooner. */
export function cutActivations(
  directory: DirectoryState,
  { id, endDateTime }: ScheduleRecord,
  now: Date,
): void {
  if (endDateTime === null) return;
  const end = new Date(endDateTime).getTime();
  for (const schedule of activationsOf(directory, id)) {
    const startsAt = new Date(schedule.startDateTime ?? now).getTime();
    const startsTooLate = startsAt > now.getTime() && startsAt + shortestMinutes * 60_000 > end;
    if (startsTooLate) withdraw(directory, 'assignment', schedule.id, now);
    else if (schedule.endDateTime === null || new Date(schedule.endDateTime).getTime() > end) {
      schedule.endDateTime = endDateTime;
      schedule.modifiedDateTime = now.toISOString();
    }
  }
}
