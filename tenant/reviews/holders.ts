import { addDuration } from '../directory/duration';
import { isInForce } from '../directory/in-force';
import { peopleIn } from '../directory/membership';
import { type Kind, schedulesOf } from '../directory/order';
import { own } from '../directory/own';
import type { DirectoryState, PersonRecord, RoleAtScope, ScheduleRecord } from '../directory/state';
import type { HeldAccess, PrincipalKind, ReviewedAccess } from './reviewed-access';

interface Holding extends HeldAccess {
  readonly principalId: string;
}

/** A role of the directory is reviewed wherever it is held. */
function isUnderReview(schedule: ScheduleRecord, role: RoleAtScope): boolean {
  if (schedule.provider !== role.provider) return false;
  if (schedule.roleDefinitionId !== role.roleDefinitionId) return false;
  if (role.provider === 'directory') return true;
  return schedule.scopeId.toLowerCase() === role.scopeId.toLowerCase();
}

/** Who is eligible or assigned; what somebody has activated is nothing of its own. */
function scheduled(
  directory: DirectoryState,
  kind: Kind,
  role: RoleAtScope,
  at: Date,
): readonly Holding[] {
  return Object.values(schedulesOf(directory, kind))
    .filter(
      (schedule) =>
        isUnderReview(schedule, role) &&
        schedule.assignmentType !== 'Activated' &&
        isInForce(schedule, at),
    )
    .map(({ principalId, provider, roleDefinitionId, scopeId }) => ({
      principalId,
      kind,
      role: { provider, roleDefinitionId, scopeId },
      scheduled: true,
      indirect: false,
    }));
}

/** Who stands on a group's own list, without PIM. */
function listed(directory: DirectoryState, kind: Kind, role: RoleAtScope): readonly Holding[] {
  const group = role.provider === 'group' ? own(directory.groups, role.scopeId) : undefined;
  if (!group || kind === 'eligibility') return [];
  const ids = role.roleDefinitionId === 'owner' ? group.ownerIds : group.memberIds;
  return ids.map((principalId) => ({
    principalId,
    kind,
    role,
    scheduled: false,
    indirect: false,
  }));
}

/** Azure shows the members of a group in its place; a review of transitive members shows them too. */
function spread(directory: DirectoryState, access: ReviewedAccess, holding: Holding, at: Date) {
  const expands = access.transitive || access.role.provider === 'azure';
  if (!expands || !own(directory.groups, holding.principalId)) return [holding];
  return peopleIn(directory, holding.principalId, at).map((principalId) => ({
    ...holding,
    principalId,
    indirect: true,
  }));
}

/** When somebody was last seen, signing in by hand or through an application. */
export function lastSignIn(person: PersonRecord | undefined): string | null {
  const times = [person?.lastSignInDateTime, person?.lastNonInteractiveSignInDateTime];
  return (
    times
      .flatMap((time) => time ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** Accounts that are younger than the period have had no chance to be inactive. */
function isInactive(person: PersonRecord, period: string, at: Date): boolean {
  const since = addDuration(at, `-${period}`);
  if (!since || new Date(person.createdDateTime) > since) return false;
  const seen = lastSignIn(person);
  return seen === null || new Date(seen) <= since;
}

export function principalKind(directory: DirectoryState, id: string): PrincipalKind {
  if (own(directory.groups, id)) return 'group';
  return own(directory.people, id) ? 'user' : 'servicePrincipal';
}

function isWanted(directory: DirectoryState, access: ReviewedAccess, id: string, at: Date) {
  if (!access.principals.includes(principalKind(directory, id))) return false;
  const person = own(directory.people, id);
  if (access.guestsOnly && !person?.guest) return false;
  return (
    access.inactiveFor === null || (person ? isInactive(person, access.inactiveFor, at) : false)
  );
}

/** Who has what is reviewed at a moment, and each thing that it consists of. */
export function holdersUnderReview(
  directory: DirectoryState,
  access: ReviewedAccess,
  at: Date,
): ReadonlyMap<string, readonly HeldAccess[]> {
  const direct = access.kinds.flatMap((kind) => [
    ...scheduled(directory, kind, access.role, at),
    ...listed(directory, kind, access.role),
  ]);
  const found = new Map<string, HeldAccess[]>();
  for (const { principalId, ...held } of direct.flatMap((holding) =>
    spread(directory, access, holding, at),
  )) {
    if (!isWanted(directory, access, principalId, at)) continue;
    found.set(principalId, [...(found.get(principalId) ?? []), held]);
  }
  return found;
}
