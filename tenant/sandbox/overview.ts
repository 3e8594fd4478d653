import { administrativeUnitOf } from '../directory/administrative-unit';
import { azureRoleById } from '../directory/azure-roles';
import { azureScope } from '../directory/azure-scopes';
import { schedulesHeldBy } from '../directory/held-schedules';
import { isInForce } from '../directory/in-force';
import { approvalDemand, approversOf } from '../directory/policy';
import { roleById } from '../directory/roles';
import type { DirectoryState, PersonRecord, RoleAtScope, ScheduleRecord } from '../directory/state';
import { teamOf } from '../teams/team';
import type { Tenant } from '../tenant';

/** `GET /sandbox`: who can be played, and what there is to play with. */
export function overview(tenant: Tenant): object {
  const now = tenant.clock.now();
  const { appId, messagingEndpoint, ssoResource, ssoScope } = tenant.bot;
  return {
    now: now.toISOString(),
    tenantId: tenant.id,
    bot: { appId, messagingEndpoint, ssoResource, ssoScope },
    people: peopleOf(tenant.directory, now),
    team: teamOf(tenant),
  };
}

function peopleOf(directory: DirectoryState, now: Date): object[] {
  const approved = approvedByPerson(directory, now);
  const guarded = guardedRoles(directory);
  return Object.values(directory.people).map((person) => ({
    ...faceOf(person),
    eligible: eligibleFor(directory, person.id, now).map((schedule) => ({
      ...eligibilityIn(directory, schedule),
      requiresApproval: guarded.has(roleKey(schedule)),
    })),
    approves: approved.get(person.id) ?? [],
  }));
}

function faceOf(person: PersonRecord): object {
  return {
    id: person.id,
    mri: person.mri,
    userPrincipalName: person.userPrincipalName,
    displayName: person.displayName,
    password: person.password,
    jobTitle: person.jobTitle,
    ...(person.managerId && { managerId: person.managerId }),
    emergencyAccess: person.emergencyAccess,
    guest: person.guest,
  };
}

function eligibleFor(directory: DirectoryState, personId: string, now: Date): ScheduleRecord[] {
  return schedulesHeldBy(directory.eligibilitySchedules, [personId]).filter((schedule) =>
    isInForce(schedule, now),
  );
}

function eligibilityIn(directory: DirectoryState, schedule: ScheduleRecord): object {
  return {
    kind: kindOf[schedule.provider],
    role: roleNameOf(schedule),
    scope: schedule.scopeId,
    scopeName: scopeNameOf(directory, schedule),
  };
}

/** A directory role has one set of settings, whatever it is held over. */
function roleKey({ provider, roleDefinitionId, scopeId }: RoleAtScope): string {
  const scope = provider === 'directory' ? '/' : scopeId.toLowerCase();
  return `${provider} ${roleDefinitionId} ${scope}`;
}

/** Only roles whose settings were changed can need approval: the product's defaults need none. */
function guardedRoles(directory: DirectoryState): ReadonlySet<string> {
  const guarded = Object.values(directory.policies).filter(
    (policy) => approvalDemand(policy).required,
  );
  return new Set(guarded.map(roleKey));
}

function approvedByPerson(directory: DirectoryState, now: Date): Map<string, object[]> {
  const approved = new Map<string, object[]>();
  for (const policy of Object.values(directory.policies)) {
    const { provider, scopeId: scope } = policy;
    const role = { kind: kindOf[provider], role: roleNameOf(policy), scope };
    for (const personId of approversOf(directory, policy, now)) {
      approved.set(personId, [...(approved.get(personId) ?? []), role]);
    }
  }
  return approved;
}

const kindOf = { directory: 'entra', group: 'group', azure: 'azure' } as const;

function roleNameOf({ provider, roleDefinitionId }: RoleAtScope): string {
  const name =
    provider === 'azure'
      ? azureRoleById(roleDefinitionId)?.name
      : roleById(roleDefinitionId)?.displayName;
  return name ?? roleDefinitionId;
}

function scopeNameOf(directory: DirectoryState, { provider, scopeId }: RoleAtScope): string {
  if (provider === 'group') return directory.groups[scopeId]?.displayName ?? scopeId;
  if (provider === 'azure') return azureScope(directory, scopeId)?.displayName ?? scopeId;
  if (scopeId === '/') return 'Directory';
  return administrativeUnitOf(directory, scopeId)?.displayName ?? scopeId;
}
