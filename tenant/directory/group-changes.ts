import { randomUUID } from 'node:crypto';
import { mayChangeGroup, mayCreateGroup } from './directory-permissions';
import { alreadyReferenced, lastOwner, mastered, requestDenied } from './directory-refusals';
import { dropSchedule, schedulesOfRole } from './held-schedules';
import { isInForce } from './in-force';
import { heldIn } from './membership';
import type { Occasion } from './order';
import { own } from './own';
import { done, notFound, type Outcome, type Refusal, refused } from './refusal';
import type { DirectoryState, GroupRecord } from './state';

export type Access = 'member' | 'owner';

export interface GroupDraft
  extends Pick<GroupRecord, 'displayName' | 'description' | 'mailNickname' | 'isAssignableToRole'> {
  readonly unified: boolean;
  readonly memberIds: readonly string[];
  readonly ownerIds: readonly string[];
}

export type GroupChanges = Partial<
  Pick<GroupRecord, 'displayName' | 'description' | 'mailNickname'>
>;

/** Owners are people. A group that can hold roles takes no other groups in. */
function mayStandIn(
  { people, groups }: DirectoryState,
  access: Access,
  { id, isAssignableToRole }: { readonly id?: string; readonly isAssignableToRole: boolean },
) {
  return (principalId: string): boolean => {
    if (own(people, principalId)) return true;
    const nests = access === 'member' && !isAssignableToRole && principalId !== id;
    return nests && own(groups, principalId) !== undefined;
  };
}

function strangerAmong(directory: DirectoryState, draft: GroupDraft): string | undefined {
  const mayOwn = mayStandIn(directory, 'owner', draft);
  const mayBelong = mayStandIn(directory, 'member', draft);
  return draft.ownerIds.find((id) => !mayOwn(id)) ?? draft.memberIds.find((id) => !mayBelong(id));
}

/** A person who creates a group without naming an owner owns it. */
function firstOwners({ caller, directory }: Occasion, { ownerIds }: GroupDraft): string[] {
  if (ownerIds.length > 0 || caller.application) return [...new Set(ownerIds)];
  return own(directory.people, caller.id) ? [caller.id] : [];
}

export function createGroup(occasion: Occasion, draft: GroupDraft): Outcome<GroupRecord> {
  const { directory, now } = occasion;
  const { unified, memberIds, ownerIds: _named, ...described } = draft;
  const kind = { isAssignableToRole: draft.isAssignableToRole, ...(unified && { unified }) };
  if (!mayCreateGroup(occasion, kind)) return refused(requestDenied);
  const stranger = strangerAmong(directory, draft);
  if (stranger !== undefined) return refused(notFound(stranger));
  const group: GroupRecord = {
    ...described,
    ...kind,
    id: randomUUID(),
    memberIds: [...new Set(memberIds)],
    ownerIds: firstOwners(occasion, draft),
    createdDateTime: now.toISOString(),
  };
  directory.groups[group.id] = group;
  return done(group);
}

/** One place in a group: who, and as what. */
export interface Place {
  readonly groupId: string;
  readonly access: Access;
  readonly principalId: string;
}

function openGroup(occasion: Occasion, { groupId, access }: Place): Outcome<GroupRecord> {
  const group = own(occasion.directory.groups, groupId);
  if (!group) return refused(notFound(groupId));
  if (!mayChangeGroup(occasion, `${access}s/update`, group)) return refused(requestDenied);
  return group.membershipIs ? refused(mastered) : done(group);
}

function additionRefusal({ directory, now }: Occasion, place: Place, group: GroupRecord) {
  const { access, principalId } = place;
  if (!mayStandIn(directory, access, group)(principalId)) return notFound(principalId);
  const present = heldIn(directory, group.id, access, now).includes(principalId);
  return present ? alreadyReferenced(`${access}s`) : undefined;
}

function placesRefusal(occasion: Occasion, places: readonly Place[]): Refusal | undefined {
  for (const place of places) {
    const group = openGroup(occasion, place);
    const refusal = group.ok ? additionRefusal(occasion, place, group.value) : group.refusal;
    if (refusal) return refusal;
  }
  return undefined;
}

/** Adds people and groups: all of them, or none where one cannot be. */
export function addToGroup(occasion: Occasion, places: readonly Place[]): Outcome<undefined> {
  const refusal = placesRefusal(occasion, places);
  if (refusal) return refused(refusal);
  for (const { groupId, access, principalId } of places) {
    const group = own(occasion.directory.groups, groupId);
    (access === 'member' ? group?.memberIds : group?.ownerIds)?.push(principalId);
  }
  return done(undefined);
}

/** Describes a group anew and adds members to it, or does neither. */
export function changeGroup(
  occasion: Occasion,
  groupId: string,
  { memberIds, ...changes }: GroupChanges & { readonly memberIds: readonly string[] },
): Outcome<undefined> {
  const group = own(occasion.directory.groups, groupId);
  if (!group) return refused(notFound(groupId));
  const describes = Object.keys(changes).length > 0;
  if (describes && !mayChangeGroup(occasion, 'basic/update', group)) return refused(requestDenied);
  const places = memberIds.map(
    (principalId) => ({ groupId, access: 'member', principalId }) as const,
  );
  const added = addToGroup(occasion, places);
  if (added.ok) Object.assign(group, changes);
  return added;
}

function removalRefusal({ directory, now }: Occasion, place: Place): Refusal | undefined {
  const { groupId, access, principalId } = place;
  const present = heldIn(directory, groupId, access, now);
  if (!present.includes(principalId)) return notFound(principalId);
  return access === 'owner' && present.length === 1 ? lastOwner : undefined;
}

/** Takes somebody out of a group; what PIM has switched on there ends with it. */
export function removeFromGroup(occasion: Occasion, place: Place): Outcome<undefined> {
  const { directory, now } = occasion;
  const group = openGroup(occasion, place);
  if (!group.ok) return group;
  const refusal = removalRefusal(occasion, place);
  if (refusal) return refused(refusal);
  const { access, principalId } = place;
  const { value } = group;
  if (access === 'member') value.memberIds = value.memberIds.filter((id) => id !== principalId);
  else value.ownerIds = value.ownerIds.filter((id) => id !== principalId);
  const role = { provider: 'group', roleDefinitionId: access, scopeId: place.groupId } as const;
  const { assignmentSchedules } = directory;
  for (const schedule of schedulesOfRole(assignmentSchedules, role)) {
    const isThis = schedule.principalId === principalId && isInForce(schedule, now);
    if (isThis) dropSchedule(assignmentSchedules, schedule.id);
  }
  return done(undefined);
}
