import { approvalDemand, approversOf, policyOf } from '../directory/policy';
import { roleById } from '../directory/roles';
import { isInForce } from '../directory/schedules';
import type { DirectoryState, PersonRecord, ScheduleRecord } from '../directory/state';
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
    people: Object.values(tenant.directory.people).map((person) =>
      personIn(tenant.directory, person, now),
    ),
    team: teamOf(tenant),
  };
}

function personIn(directory: DirectoryState, person: PersonRecord, now: Date): object {
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
    eligible: eligibleFor(directory, person.id, now),
    approves: approvedBy(directory, person.id, now),
  };
}

function eligibleFor(directory: DirectoryState, personId: string, now: Date): object[] {
  return Object.values(directory.eligibilitySchedules)
    .filter((schedule) => schedule.principalId === personId && isInForce(schedule, now))
    .map((schedule) => ({
      kind: 'entra',
      role: roleNameOf(schedule.roleDefinitionId),
      scope: schedule.directoryScopeId,
      scopeName: scopeNameOf(directory, schedule),
      requiresApproval: approvalDemand(policyOf(directory, schedule.roleDefinitionId)).required,
    }));
}

/** Only roles whose settings were changed can need approval: the product's defaults need none. */
function approvedBy(directory: DirectoryState, personId: string, now: Date): object[] {
  return Object.keys(directory.policies)
    .filter((roleId) => approversOf(directory, roleId, now).includes(personId))
    .map((roleId) => ({ kind: 'entra', role: roleNameOf(roleId), scope: '/' }));
}

function roleNameOf(id: string): string {
  return roleById(id)?.displayName ?? id;
}

function scopeNameOf(directory: DirectoryState, { directoryScopeId }: ScheduleRecord): string {
  if (directoryScopeId === '/') return 'Directory';
  const unit = directory.administrativeUnits[directoryScopeId.replace('/administrativeUnits/', '')];
  return unit?.displayName ?? directoryScopeId;
}
