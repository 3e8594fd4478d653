import { groupsListing } from './group-listing';
import { schedulesHeldBy, schedulesOfRole } from './held-schedules';
import { isInForce } from './in-force';
import { own } from './own';
import type { DirectoryState, ScheduleRecord } from './state';

type Access = 'member' | 'owner';

/** Who is a member or owner of a group now: those it lists, and those whom PIM has switched on. */
export function heldIn(
  directory: DirectoryState,
  groupId: string,
  access: Access,
  now: Date,
): string[] {
  const group = own(directory.groups, groupId);
  if (!group) return [];
  const listed = access === 'member' ? group.memberIds : group.ownerIds;
  const role = { provider: 'group', roleDefinitionId: access, scopeId: groupId } as const;
  const active = schedulesOfRole(directory.assignmentSchedules, role)
    .filter((schedule) => isInForce(schedule, now))
    .map(({ principalId }) => principalId);
  return [...new Set([...listed, ...active])];
}

/** Everybody in a group, also through groups in it; groups are left out. */
export function peopleIn(directory: DirectoryState, groupId: string, now: Date): string[] {
  const seen = new Set<string>();
  const open = [groupId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...heldIn(directory, id, 'member', now));
  }
  return [...seen].filter((id) => Object.hasOwn(directory.people, id));
}

function isMembership({ provider, roleDefinitionId }: ScheduleRecord): boolean {
  return provider === 'group' && roleDefinitionId === 'member';
}

/** The groups that one of these is in now, through no other group. */
export function groupsAround(
  directory: DirectoryState,
  principalIds: readonly string[],
  now: Date,
): string[] {
  const active = schedulesHeldBy(directory.assignmentSchedules, principalIds)
    .filter((schedule) => isMembership(schedule) && isInForce(schedule, now))
    .map(({ scopeId }) => scopeId);
  const ids = [...groupsListing(directory, principalIds), ...active];
  return [...new Set(ids)].filter((id) => own(directory.groups, id));
}

/** The groups that somebody belongs to now, also through others. */
export function groupsOf(directory: DirectoryState, principalId: string, now: Date): string[] {
  const found = new Set<string>();
  let latest: readonly string[] = [principalId];
  while (latest.length > 0) {
    latest = groupsAround(directory, latest, now).filter((id) => !found.has(id));
    for (const id of latest) found.add(id);
  }
  return [...found];
}

/** Somebody and everything through which they hold something. */
export function principalsOf(
  directory: DirectoryState,
  principalId: string,
  now: Date,
): readonly string[] {
  return [principalId, ...groupsOf(directory, principalId, now)];
}
