import { roleIdOf } from '../../../tenant/directory/roles';
import type { Client, Reply } from '../rig';

export const assignmentRequests = '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests';
export const eligibilityRequests = '/v1.0/roleManagement/directory/roleEligibilityScheduleRequests';
export const approvals = '/beta/roleManagement/directory/roleAssignmentApprovals';

export interface Wish {
  readonly role: string;
  readonly duration?: string;
  readonly scope?: string;
  /** Whatever else the body should hold, or hold otherwise. */
  readonly with?: object;
}

/** The body that a client posts to activate a role for itself. */
export function activation(client: Client, wish: Wish): object {
  return {
    action: 'selfActivate',
    principalId: client.id,
    roleDefinitionId: roleIdOf(wish.role),
    directoryScopeId: wish.scope ?? '/',
    justification: 'Mail flow is broken',
    scheduleInfo: { expiration: { type: 'afterDuration', duration: wish.duration ?? 'PT1H' } },
    ...wish.with,
  };
}

export function activate(client: Client, wish: Wish): Promise<Reply> {
  return client.post(assignmentRequests, activation(client, wish));
}

export function deactivate(client: Client, role: string): Promise<Reply> {
  return client.post(assignmentRequests, {
    action: 'selfDeactivate',
    principalId: client.id,
    roleDefinitionId: roleIdOf(role),
    directoryScopeId: '/',
  });
}

export function decide(
  client: Client,
  id: string,
  reviewResult: string,
  justification = 'Known incident',
): Promise<Reply> {
  return client.patch(`${approvals}/${id}/steps/${id}`, { reviewResult, justification });
}

/** The roles that somebody holds at this moment, as the client itself reads them. */
export function readActive(client: Client): Promise<Reply> {
  return client.get(
    "/v1.0/roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')?$expand=roleDefinition",
  );
}
