import { isInForce } from '../directory/in-force';
import { type Kind, schedulesBy } from '../directory/order';
import { own } from '../directory/own';
import type { DirectoryState, PersonRecord, ScheduleRecord } from '../directory/state';

/** A person's own eligibility for a directory role, or their assignment that no activation made. */
export interface Holding {
  readonly kind: Kind;
  readonly schedule: ScheduleRecord;
  readonly person: PersonRecord;
}

export function holdingsOf(directory: DirectoryState, kind: Kind, now: Date): Holding[] {
  return schedulesBy(directory, kind, 'directory').flatMap((schedule) => {
    const person = own(directory.people, schedule.principalId);
    const stands = schedule.assignmentType !== 'Activated' && isInForce(schedule, now);
    return person && stands ? [{ kind, schedule, person }] : [];
  });
}

export function allHoldings(directory: DirectoryState, now: Date): Holding[] {
  return [
    ...holdingsOf(directory, 'eligibility', now),
    ...holdingsOf(directory, 'assignment', now),
  ];
}
