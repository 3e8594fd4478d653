import { mayInAzure } from '../azure-access';
import { azureRoleById } from '../azure-roles';
import { azureScope, isWithinAzure } from '../azure-scopes';
import { policyGuid } from '../cast-ids';
import { azureRules } from '../default-rules';
import type { Occasion } from '../order';
import { own } from '../own';
import { done, notFound, refused, roleNotFound, subjectNotFound } from '../refusal';
import type { RoleAtScope } from '../state';
import type { ProviderRules } from './provider';

function may(action: string) {
  return ({ directory, caller, now }: Occasion, { scopeId }: RoleAtScope): boolean =>
    caller.application || mayInAzure(directory, caller.id, { action, scopeId, now });
}

/** Azure resource roles. */
export const azureResourceRoles: ProviderRules = {
  checkSubject(directory, subject) {
    if (!azureRoleById(subject.roleDefinitionId)) return refused(roleNotFound);
    if (!azureScope(directory, subject.scopeId)) return refused(notFound(subject.scopeId));
    const { principalId } = subject;
    const exists = own(directory.people, principalId) ?? own(directory.groups, principalId);
    return exists ? done(subject) : refused(subjectNotFound);
  },
  covers: isWithinAzure,
  mayAdminister: may('Microsoft.Authorization/roleAssignments/write'),
  mayRead: may('Microsoft.Authorization/roleAssignments/read'),
  // Each scope has settings of its own: nothing is inherited from the one above.
  policyId: (_directory, { scopeId, roleDefinitionId }) =>
    policyGuid(`${scopeId.toLowerCase()} ${roleDefinitionId}`),
  defaultRules: azureRules,
  defaultApprovers: () => [],
  isIndispensable: () => false,
  outlivesItsEnd: () => undefined,
  cannotHold: () => false,
};
