import { addDuration } from './duration';
import { rememberExpired } from './expired';
import { dropSchedule } from './held-schedules';
import { isOver } from './in-force';
import { forgetNextMoment } from './next-moment';
import { type Kind, schedulesOf } from './order';
import { rulesFor } from './providers/providers';
import type { DirectoryState, ScheduleRecord } from './state';
import { aboutSchedule, tellOfTime } from './tell';

function end(directory: DirectoryState, kind: Kind, schedule: ScheduleRecord, at: string): void {
  dropSchedule(schedulesOf(directory, kind), schedule.id);
  const ended = { ...schedule, endDateTime: at };
  rememberExpired(directory, kind, ended);
  const told = schedule.assignmentType === 'Activated' ? 'activation' : kind;
  tellOfTime(directory, `${told}-expired`, at, aboutSchedule(ended));
}

function later(now: Date, duration: string): string {
  return (addDuration(now, duration) ?? now).toISOString();
}

/** Ends what is over; the last who holds a role that somebody must hold goes on holding it. */
export function endOver(directory: DirectoryState, kind: Kind, now: Date): number {
  const over = Object.values(schedulesOf(directory, kind)).filter((one) => isOver(one, now));
  for (const schedule of over) {
    const stays = rulesFor(schedule).outlivesItsEnd(directory, schedule, now);
    if (!stays) {
      end(directory, kind, schedule, schedule.endDateTime ?? now.toISOString());
      continue;
    }
    schedule.endDateTime = null;
    schedule.modifiedDateTime = now.toISOString();
    if (stays === 'for now') {
      schedule.retry = { nextAt: later(now, 'P1D'), until: later(now, 'P30D') };
    }
    forgetNextMoment(directory);
  }
  return over.length;
}

/** Once a day PIM tries to end what could not end; after a month it stays. */
export function tryAgain(directory: DirectoryState, now: Date): number {
  const due = Object.values(directory.assignmentSchedules).filter(
    ({ retry }) => retry && new Date(retry.nextAt) <= now,
  );
  for (const schedule of due) {
    if (!rulesFor(schedule).outlivesItsEnd(directory, schedule, now)) {
      end(directory, 'assignment', schedule, now.toISOString());
      continue;
    }
    const until = schedule.retry?.until ?? now.toISOString();
    const nextAt = later(now, 'P1D');
    if (new Date(nextAt) > new Date(until)) delete schedule.retry;
    else schedule.retry = { nextAt, until };
    forgetNextMoment(directory);
  }
  return due.length;
}
