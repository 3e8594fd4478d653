import { azureRoleIdOf } from '../directory/azure-roles';
import { isWithinAzure } from '../directory/azure-scopes';
import { isInForce } from '../directory/in-force';
import { mailAddressOf } from '../directory/mail-address';
import { peopleIn } from '../directory/membership';
import { own } from '../directory/own';
import { approvalDemand, policyOf } from '../directory/policy';
import {
  administratorRoles,
  globalAdministrator,
  privilegedRoleAdministrator,
  roleIdOf,
} from '../directory/roles';
import { holdersOf } from '../directory/schedules';
import type { DirectoryState, RoleAtScope } from '../directory/state';

const alerted = [
  privilegedRoleAdministrator,
  roleIdOf('Security Administrator'),
  globalAdministrator,
];

export function addressesOf(
  directory: DirectoryState,
  ids: readonly string[],
  now: Date,
): string[] {
  return ids
    .flatMap((id) => (own(directory.groups, id) ? peopleIn(directory, id, now) : [id]))
    .flatMap((id) => own(directory.people, id) ?? [])
    .filter(({ accountEnabled }) => accountEnabled)
    .map(mailAddressOf);
}

/** Only permanent owners hear of a group: those it lists, and those who were made so for good. */
function ownersOf(directory: DirectoryState, groupId: string): readonly string[] {
  const permanent = Object.values(directory.assignmentSchedules).filter(
    (one) =>
      one.provider === 'group' &&
      one.scopeId === groupId &&
      one.roleDefinitionId === 'owner' &&
      one.endDateTime === null,
  );
  return [
    ...(own(directory.groups, groupId)?.ownerIds ?? []),
    ...permanent.map(({ principalId }) => principalId),
  ];
}

const azureAdministrators = ['Owner', 'User Access Administrator'].map(azureRoleIdOf);

/** Who holds Owner or User Access Administrator there, and who may activate it. */
function azureOwnersOf(directory: DirectoryState, scopeId: string, now: Date): readonly string[] {
  const all = [
    ...Object.values(directory.assignmentSchedules),
    ...Object.values(directory.eligibilitySchedules),
  ];
  return all
    .filter(
      (one) =>
        one.provider === 'azure' &&
        azureAdministrators.includes(one.roleDefinitionId) &&
        isWithinAzure(directory, one.scopeId, scopeId) &&
        isInForce(one, now),
    )
    .map(({ principalId }) => principalId);
}

function administratorsOf(
  directory: DirectoryState,
  { provider, scopeId }: RoleAtScope,
  when: { readonly roles: readonly string[]; readonly now: Date },
): readonly string[] {
  if (provider === 'group') return ownersOf(directory, scopeId);
  if (provider === 'azure') return azureOwnersOf(directory, scopeId, when.now);
  return holdersOf(directory, when.roles, when.now);
}

/** Who hears of what others were given or have activated. */
export function watchers(directory: DirectoryState, role: RoleAtScope, now: Date): string[] {
  return addressesOf(directory, administratorsOf(directory, role, { roles: alerted, now }), now);
}

/** Who is asked to extend or renew. */
export function extenders(directory: DirectoryState, role: RoleAtScope, now: Date): string[] {
  const ids = administratorsOf(directory, role, { roles: administratorRoles, now });
  return addressesOf(directory, ids, now);
}

/**
 * Who is asked to decide an activation: the approvers of the request. Where nobody is named, those
 * who are Global Administrators alone may decide and are not written to.
 */
export function approvers(
  directory: DirectoryState,
  role: RoleAtScope,
  request: { readonly id: string | undefined; readonly now: Date },
): string[] {
  const ids = own(directory.approvals, request.id)?.approverIds ?? [];
  const { named } = approvalDemand(policyOf(directory, role));
  const asked =
    named.length > 0 || role.provider !== 'directory'
      ? ids
      : holdersOf(directory, [privilegedRoleAdministrator], request.now).filter((id) =>
          ids.includes(id),
        );
  return addressesOf(directory, asked, request.now);
}
