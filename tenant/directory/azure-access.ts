import { allowsAzure, azureRoleById } from './azure-roles';
import { azureLine } from './azure-scopes';
import { pimServicePrincipalId } from './cast-ids';
import { schedulesHeldBy } from './held-schedules';
import { isInForce } from './in-force';
import { principalsOf } from './membership';
import type { DirectoryState, ScheduleRecord } from './state';

/** The active Azure roles of somebody, also through groups. */
export function heldInAzure(
  directory: DirectoryState,
  principalId: string,
  now: Date,
): readonly ScheduleRecord[] {
  const principals = principalsOf(directory, principalId, now);
  return schedulesHeldBy(directory.assignmentSchedules, principals).filter(
    (schedule) => schedule.provider === 'azure' && isInForce(schedule, now),
  );
}

/** Whether one of these roles, held at a scope or above it, allows an action there. */
export function allowedBy(
  directory: DirectoryState,
  held: readonly ScheduleRecord[],
  { action, scopeId }: { readonly action: string; readonly scopeId: string },
): boolean {
  const line = azureLine(directory, scopeId);
  return held.some((schedule) => {
    const role = azureRoleById(schedule.roleDefinitionId);
    return (
      line.includes(schedule.scopeId.toLowerCase()) &&
      role !== undefined &&
      allowsAzure(role, action)
    );
  });
}

/** Whether somebody holds, at a scope or above it, an active Azure role that allows an action. */
export function mayInAzure(
  directory: DirectoryState,
  principalId: string,
  wanted: { readonly action: string; readonly scopeId: string; readonly now: Date },
): boolean {
  return allowedBy(directory, heldInAzure(directory, principalId, wanted.now), wanted);
}

/** Whether PIM itself may give roles over a scope: what it was given when Azure came under it, and still has. */
export function pimMayAct(directory: DirectoryState, scopeId: string): boolean {
  const held = schedulesHeldBy(directory.assignmentSchedules, [pimServicePrincipalId]).filter(
    ({ provider }) => provider === 'azure',
  );
  const action = 'Microsoft.Authorization/roleAssignments/write';
  return allowedBy(directory, held, { action, scopeId });
}
