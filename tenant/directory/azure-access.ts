import { allowsAzure, azureRoleById } from './azure-roles';
import { azureLine } from './azure-scopes';
import { pimServicePrincipalId } from './cast-ids';
import { isInForce } from './in-force';
import { principalsOf } from './membership';
import type { DirectoryState } from './state';

/** Whether somebody holds, at a scope or above it, an active Azure role that allows an action. */
export function mayInAzure(
  directory: DirectoryState,
  personId: string,
  wanted: { readonly action: string; readonly scopeId: string; readonly now: Date },
): boolean {
  const { action, scopeId, now } = wanted;
  const line = azureLine(directory, scopeId);
  const principals = principalsOf(directory, personId, now);
  return Object.values(directory.assignmentSchedules).some((schedule) => {
    if (schedule.provider !== 'azure' || !isInForce(schedule, now)) return false;
    if (!principals.includes(schedule.principalId)) return false;
    if (!line.includes(schedule.scopeId.toLowerCase())) return false;
    const role = azureRoleById(schedule.roleDefinitionId);
    return role !== undefined && allowsAzure(role, action);
  });
}

/** Whether PIM itself may give roles over a scope: what it was given when Azure came under it, and still has. */
export function pimMayAct(directory: DirectoryState, scopeId: string): boolean {
  const line = azureLine(directory, scopeId);
  return Object.values(directory.assignmentSchedules).some((schedule) => {
    if (schedule.provider !== 'azure' || schedule.principalId !== pimServicePrincipalId) {
      return false;
    }
    const role = azureRoleById(schedule.roleDefinitionId);
    return (
      line.includes(schedule.scopeId.toLowerCase()) &&
      role !== undefined &&
      allowsAzure(role, 'Microsoft.Authorization/roleAssignments/write')
    );
  });
}
