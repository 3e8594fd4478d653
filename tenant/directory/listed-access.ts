import { isAdministrator } from './administration';
import { scheduleId } from './cast-ids';
import { dropSchedule, keepSchedule } from './held-schedules';
import { isInForce } from './in-force';
import { type Occasion, schedulesBy } from './order';
import { outsideRecord } from './outside-record';
import { own } from './own';
import { findSchedule, type Subject } from './schedules';
import type { DirectoryState, GroupRecord, ScheduleRecord } from './state';

const accesses = ['member', 'owner'] as const;
type Access = (typeof accesses)[number];

interface Place {
  readonly group: GroupRecord;
  readonly access: Access;
}

function listedIn({ group, access }: Place): readonly string[] {
  return access === 'owner' ? group.ownerIds : group.memberIds;
}

function list({ group, access }: Place, ids: readonly string[]): void {
  if (access === 'owner') group.ownerIds = [...ids];
  else group.memberIds = [...ids];
}

const nothing = () => {};

function recordOf({ group, access }: Place, principalId: string, since: string): ScheduleRecord {
  const id = scheduleId('assignment', `listed:${group.id}:${access}:${principalId}`);
  const role = { provider: 'group', roleDefinitionId: access, scopeId: group.id } as const;
  return outsideRecord({ ...role, principalId }, id, since);
}

function keyOf({ scopeId, roleDefinitionId, principalId }: ScheduleRecord): string {
  return `${scopeId} ${roleDefinitionId} ${principalId}`;
}

/** Whose rows, or of which groups: of the many, only these are made. */
export interface About {
  readonly groupIds: readonly string[];
  readonly principalIds: readonly string[];
}

export function isAbout(
  { groupIds, principalIds }: About,
  { scopeId, principalId }: Pick<Subject, 'scopeId' | 'principalId'>,
): boolean {
  return groupIds.includes(scopeId) || principalIds.includes(principalId);
}

function recordsOf(group: GroupRecord, about: About): ScheduleRecord[] {
  const since = group.onboardedDateTime;
  if (since === undefined) return [];
  return accesses.flatMap((access) => {
    const place = { group, access };
    return listedIn(place)
      .filter((principalId) => isAbout(about, { scopeId: group.id, principalId }))
      .map((id) => recordOf(place, id, since));
  });
}

/**
 * Who belongs to a group without PIM, as PIM shows it from the day on which it took charge: assigned,
 * for good, by no request. Whoever PIM holds there as well is shown as PIM holds them.
 */
export function listedAccess(directory: DirectoryState, about: About, now: Date): ScheduleRecord[] {
  const listed = Object.values(directory.groups).flatMap((group) => recordsOf(group, about));
  if (listed.length === 0) return listed;
  const held = new Set(
    schedulesBy(directory, 'assignment', 'group')
      .filter((schedule) => isAbout(about, schedule) && isInForce(schedule, now))
      .map(keyOf),
  );
  return listed.filter((record) => !held.has(keyOf(record)));
}

function placeOf(directory: DirectoryState, subject: Subject): Place | undefined {
  const group = subject.provider === 'group' ? own(directory.groups, subject.scopeId) : undefined;
  const access = accesses.find((one) => one === subject.roleDefinitionId);
  return group && access && !group.membershipIs ? { group, access } : undefined;
}

/**
 * What a request is about becomes PIM's: whoever is in the group without PIM is from here on there by
 * an assignment that was made outside it, which can be found, changed and taken away like any other.
 * What it returns undoes that, for where nothing came of the request.
 */
export function takeOver(occasion: Occasion, subject: Subject): () => void {
  const { directory, caller, now } = occasion;
  if (caller.id !== subject.principalId && !isAdministrator(occasion, subject)) return nothing;
  const place = placeOf(directory, subject);
  if (!place || !listedIn(place).includes(subject.principalId)) return nothing;
  if (findSchedule(directory.assignmentSchedules, subject, now)) return nothing;
  const { group } = place;
  const before = listedIn(place);
  list(
    place,
    before.filter((id) => id !== subject.principalId),
  );
  const since = group.onboardedDateTime ?? now.toISOString();
  const record = recordOf(place, subject.principalId, since);
  keepSchedule(directory.assignmentSchedules, record);
  return () => {
    dropSchedule(directory.assignmentSchedules, record.id);
    list(place, before);
  };
}
