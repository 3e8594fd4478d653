import { mayInAzure, pimMayAct } from '../azure-access';
import { pimLacksAccess } from '../azure-refusals';
import { isWithinAzure } from '../azure-scopes';
import { checkAzureSubject } from '../azure-subject';
import { policyGuid } from '../cast-ids';
import { azureRules } from '../default-rules';
import type { Occasion } from '../order';
import { refused } from '../refusal';
import type { RoleAtScope } from '../state';
import type { ProviderRules } from './provider';

/** In Azure an application needs a role as a person does. */
function may(action: string) {
  return ({ directory, caller, now }: Occasion, { scopeId }: RoleAtScope): boolean =>
    mayInAzure(directory, caller.id, { action, scopeId, now });
}

/** Azure resource roles. */
export const azureResourceRoles: ProviderRules = {
  checkSubject(directory, subject) {
    const checked = checkAzureSubject(directory, subject);
    if (!checked.ok || pimMayAct(directory, subject.scopeId)) return checked;
    return refused(pimLacksAccess(subject.scopeId));
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
