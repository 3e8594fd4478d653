import { administrativeUnitOf } from '../directory/administrative-unit';
import { azureRoleById } from '../directory/azure-roles';
import { azureScope } from '../directory/azure-scopes';
import { isInForce } from '../directory/in-force';
import { approvalDemand, approversOf, policyOf } from '../directory/policy';
import { roleById } from '../directory/roles';
import type { DirectoryState, PersonRecord, RoleAtScope } from '../directory/state';
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
      kind: kindOf[schedule.provider],
      role: roleNameOf(schedule),
      scope: schedule.scopeId,
      scopeName: scopeNameOf(directory, schedule),
      requiresApproval: approvalDemand(policyOf(directory, schedule)).required,
    }));
}

/** Only roles whose settings were changed can need approval: the product's defaults need none. */
function approvedBy(directory: DirectoryState, personId: string, now: Date): object[] {
  return Object.values(directory.policies)
    .filter((policy) => approversOf(directory, policy, now).includes(personId))
    .map((policy) => ({
      kind: kindOf[policy.provider],
      role: roleNameOf(policy),
      scope: policy.scopeId,
    }));
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
