import { findExpired } from './expired';
import { isInForce } from './in-force';
import { type Kind, type Occasion, type ScheduleOrder, schedulesOf } from './order';
import type { Period } from './period';
import {
  assignmentDoesNotExist,
  assignmentExists,
  done,
  invalidRequest,
  invalidSchedule,
  type Outcome,
  refused,
} from './refusal';
import { findSchedule, type Subject } from './schedules';
import type { ExpiredRecord, ScheduleRecord } from './state';

/** Before that there is nothing to extend yet. */
const lastDays = 14;

/** What an administrator gave to this very principal: neither an activation, nor what a group has. */
export function findGiven(
  { directory, now }: Occasion,
  kind: Kind,
  subject: Subject,
): ScheduleRecord | undefined {
  const schedule = findSchedule(schedulesOf(directory, kind), subject, now);
  return schedule?.assignmentType === 'Activated' ? undefined : schedule;
}

/** What ends within the last days that PIM offers an extension in. */
export function extendable(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ScheduleRecord> {
  const { now } = occasion;
  const schedule = findGiven(occasion, kind, order);
  if (!schedule) return refused(assignmentDoesNotExist);
  if (schedule.endDateTime === null || !isInForce(schedule, now)) return refused(invalidRequest);
  const from = new Date(schedule.endDateTime).getTime() - lastDays * 24 * 60 * 60_000;
  return now.getTime() < from ? refused(invalidRequest) : done(schedule);
}

/** What has ended and may still be renewed; not what is held again. */
export function renewable(
  { directory, now }: Occasion,
  kind: Kind,
  order: ScheduleOrder,
): Outcome<ExpiredRecord> {
  if (findSchedule(schedulesOf(directory, kind), order, now)) return refused(assignmentExists);
  const expired = findExpired(directory, kind, order, now);
  return expired ? done(expired) : refused(assignmentDoesNotExist);
}

/** An extension ends later than what it extends. */
function isLonger({ endsAt }: Period, { endDateTime }: ScheduleRecord): boolean {
  return endsAt === undefined || endDateTime === null || endsAt > new Date(endDateTime);
}

export function checkLonger(period: Period, schedule: ScheduleRecord): Outcome<Period> {
  return isLonger(period, schedule) ? done(period) : refused(invalidSchedule);
}
