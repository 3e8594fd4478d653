import type { ScheduleRecord } from './state';

/** Whether a schedule has an instance at this moment. Its last moment is the one before its end. */
export function isInForce(schedule: ScheduleRecord, now: Date): boolean {
  const { startDateTime, endDateTime } = schedule;
  const started = startDateTime === null || new Date(startDateTime) <= now;
  return started && (endDateTime === null || new Date(endDateTime) > now);
}

export function isOver(schedule: ScheduleRecord, now: Date): boolean {
  return schedule.endDateTime !== null && new Date(schedule.endDateTime) <= now;
}
