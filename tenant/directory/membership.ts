import { isInForce } from './in-force';
import { own } from './own';
import type { DirectoryState } from './state';

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
  const active = Object.values(directory.assignmentSchedules)
    .filter(
      (schedule) =>
        schedule.provider === 'group' &&
        schedule.scopeId === groupId &&
        schedule.roleDefinitionId === access &&
        isInForce(schedule, now),
    )
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

/** The groups that have somebody, a person or a group, among their members now. */
function groupsWith(directory: DirectoryState, memberId: string, now: Date): string[] {
  const listing = Object.values(directory.groups)
    .filter(({ memberIds }) => memberIds.includes(memberId))
    .map(({ id }) => id);
  const active = Object.values(directory.assignmentSchedules)
    .filter(
      (schedule) =>
        schedule.principalId === memberId &&
        schedule.provider === 'group' &&
        schedule.roleDefinitionId === 'member' &&
        isInForce(schedule, now),
    )
    .map(({ scopeId }) => scopeId);
  return [...listing, ...active.filter((id) => own(directory.groups, id))];
}

/** The groups that somebody belongs to now, also through others. */
export function groupsOf(directory: DirectoryState, principalId: string, now: Date): string[] {
  const found = new Set<string>();
  const open = [principalId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const further = groupsWith(directory, id, now).filter((group) => !found.has(group));
    for (const group of further) found.add(group);
    open.push(...further);
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
