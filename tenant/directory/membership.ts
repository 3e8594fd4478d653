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

/** The groups that somebody belongs to now, also through others. */
export function groupsOf(directory: DirectoryState, principalId: string, now: Date): string[] {
  const groups = Object.values(directory.groups);
  const activations = Object.values(directory.assignmentSchedules).filter(
    ({ provider, roleDefinitionId }) => provider === 'group' && roleDefinitionId === 'member',
  );
  const found = new Set<string>();
  let latest: ReadonlySet<string> = new Set([principalId]);
  // All of one level at once: each look goes through the whole directory.
  while (latest.size > 0) {
    const members = latest;
    const listing = groups.filter(({ memberIds }) => memberIds.some((id) => members.has(id)));
    const active = activations.filter(
      (schedule) => members.has(schedule.principalId) && isInForce(schedule, now),
    );
    const ids = [...listing.map(({ id }) => id), ...active.map(({ scopeId }) => scopeId)];
    latest = new Set(ids.filter((id) => !found.has(id) && own(directory.groups, id)));
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
