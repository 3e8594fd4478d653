import { policyGuid } from '../cast-ids';
import { groupRules } from '../default-rules';
import { heldIn } from '../membership';
import type { Kind, Occasion } from '../order';
import { own } from '../own';
import { done, invalidRequest, notFound, refused, roleNotFound, subjectNotFound } from '../refusal';
import { administratorRoles, groupAdministratorRoles, readerRoles } from '../roles';
import { holds, type Subject } from '../schedules';
import type { DirectoryState, GroupRecord, RoleAtScope, ScheduleRecord } from '../state';
import type { ProviderRules } from './provider';

const accesses = ['member', 'owner'];

/** Role-assignable groups are for the administrators of roles; the others also for those of groups. */
function mayAdminister(occasion: Occasion, { scopeId }: RoleAtScope): boolean {
  const { directory, caller, now } = occasion;
  if (caller.application) return true;
  const group = own(directory.groups, scopeId);
  const roles = group?.isAssignableToRole
    ? administratorRoles
    : [...administratorRoles, ...groupAdministratorRoles];
  const owns = heldIn(directory, scopeId, 'owner', now).includes(caller.id);
  return owns || holds(directory, caller.id, { oneOf: roles, now });
}

/** Members see who else there is, unless the group leads to a role. */
function belongs({ directory, caller, now }: Occasion, { scopeId }: RoleAtScope): boolean {
  const leadsToRole = own(directory.groups, scopeId)?.isAssignableToRole ?? false;
  return !leadsToRole && heldIn(directory, scopeId, 'member', now).includes(caller.id);
}

function mayRead(occasion: Occasion, role: RoleAtScope): boolean {
  const { directory, caller, now } = occasion;
  return (
    mayAdminister(occasion, role) ||
    belongs(occasion, role) ||
    holds(directory, caller.id, { oneOf: readerRoles, now })
  );
}

/** A group may be eligible in another, and an active member only of one that leads to no role. */
function checkPrincipal(directory: DirectoryState, { principalId, scopeId }: Subject) {
  if (own(directory.people, principalId)) return undefined;
  const nested = own(directory.groups, principalId);
  return nested && principalId !== scopeId ? undefined : subjectNotFound;
}

/** No group owns a group, and in one that leads to a role a group may only be eligible. */
function isUnfitGroup(directory: DirectoryState, subject: Subject, kind: Kind): boolean {
  if (!own(directory.groups, subject.principalId)) return false;
  const leadsToRole = own(directory.groups, subject.scopeId)?.isAssignableToRole ?? false;
  return subject.roleDefinitionId === 'owner' || (kind === 'assignment' && leadsToRole);
}

function isLastOwner(directory: DirectoryState, schedule: ScheduleRecord, now: Date): boolean {
  if (schedule.roleDefinitionId !== 'owner') return false;
  const owners = heldIn(directory, schedule.scopeId, 'owner', now);
  return owners.every((owner) => owner === schedule.principalId);
}

/** The id of a group's settings for its members or its owners; it is another once PIM is in charge. */
export function groupPolicyId(group: GroupRecord | undefined, role: RoleAtScope): string {
  const { scopeId, roleDefinitionId } = role;
  const onboarded = group?.onboardedDateTime ?? '';
  return `Group_${scopeId}_${policyGuid(`${scopeId} ${roleDefinitionId} ${onboarded}`)}`;
}

/** Membership and ownership of groups. */
export const groupAccess: ProviderRules = {
  checkSubject(directory, subject) {
    if (!accesses.includes(subject.roleDefinitionId)) return refused(roleNotFound);
    const group = own(directory.groups, subject.scopeId);
    if (!group) return refused(notFound(subject.scopeId));
    if (group.membershipIs) return refused(invalidRequest);
    const unfit = checkPrincipal(directory, subject);
    return unfit ? refused(unfit) : done(subject);
  },
  covers: (_directory, wider, narrower) => wider === narrower,
  mayAdminister,
  mayRead,
  policyId: (directory, role) => groupPolicyId(own(directory.groups, role.scopeId), role),
  defaultRules: groupRules,
  defaultApprovers: () => [],
  isIndispensable: isLastOwner,
  outlivesItsEnd: (directory, schedule, now) =>
    schedule.assignmentType !== undefined && isLastOwner(directory, schedule, now)
      ? 'for now'
      : undefined,
  cannotHold: isUnfitGroup,
};
