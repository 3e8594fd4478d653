import { type AskedScopes, readScopes } from '../asked-scopes';
import { appToken } from '../issue';
import { scopeRefusal } from '../scope-refusals';
import { type Grant, required, requireProof } from '../token-form';

/** What the bot may read of Graph in its own name: enough to notice what others changed. */
const graphRoles: readonly string[] = [
  'GroupMember.Read.All',
  'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'RoleAssignmentSchedule.Read.Directory',
  'RoleEligibilitySchedule.Read.Directory',
  'RoleManagement.Read.Directory',
  'RoleManagementPolicy.Read.AzureADGroup',
  'RoleManagementPolicy.Read.Directory',
  'User.Read.All',
];

/** A token for the bot itself: to speak in Teams, or to read Graph without a person. */
export const clientCredentials: Grant = async (authority, form) => {
  requireProof(authority, form);
  const asked = readScopes(authority, required(form, 'scope'));
  if (!asked.asDefault) throw scopeRefusal.notDefaultScope(asked.text);
  return appToken(authority, asked.resource.audience, rolesFor(asked));
};

function rolesFor({ resource }: AskedScopes): readonly string[] {
  return resource.kind === 'graph' ? graphRoles : [];
}
