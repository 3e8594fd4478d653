import { addDuration, minutesBetween } from './duration';
import type { OrderedSchedule } from './order';
import { done, invalidSchedule, type Outcome, refused, tooShort } from './refusal';

/** PIM neither grants nor ends anything sooner. */
export const shortestMinutes = 5;

/** From when until when an assignment is wanted. */
export interface Period {
  readonly startsAt: Date;
  /** Absent: for good, or nothing was said. */
  readonly endsAt?: Date;
}

function startOf(schedule: OrderedSchedule, now: Date): Date | undefined {
  if (schedule.startDateTime === null) return now;
  const asked = new Date(schedule.startDateTime);
  if (Number.isNaN(asked.getTime())) return undefined;
  // Graph rewrites a start that has passed to the moment of provisioning.
  return asked > now ? asked : now;
}

function endOf(schedule: OrderedSchedule, startsAt: Date): Date | 'open' | undefined {
  const { type, duration, endDateTime } = schedule.expiration ?? {
    type: 'notSpecified',
    duration: null,
    endDateTime: null,
  };
  switch (type.toLowerCase()) {
    case 'noexpiration':
    case 'notspecified':
      return 'open';
    case 'afterduration':
      return duration === null ? undefined : addDuration(startsAt, duration);
    case 'afterdatetime':
      return endDateTime === null ? undefined : new Date(endDateTime);
  }
  return undefined;
}

/** Reads what was asked for as of now; refuses what is malformed, ends before it starts, or is too short. */
export function readPeriod(schedule: OrderedSchedule, now: Date): Outcome<Period> {
  const startsAt = startOf(schedule, now);
  if (!startsAt) return refused(invalidSchedule);
  const endsAt = endOf(schedule, startsAt);
  if (endsAt === 'open') return done({ startsAt });
  if (!endsAt || Number.isNaN(endsAt.getTime()) || endsAt < startsAt) {
    return refused(invalidSchedule);
  }
  if (minutesBetween(startsAt, endsAt) < shortestMinutes) return refused(tooShort);
  return done({ startsAt, endsAt });
}

export function isWithin(period: Period, longest: string): boolean {
  const latest = addDuration(period.startsAt, longest);
  return period.endsAt !== undefined && latest !== undefined && period.endsAt <= latest;
}
