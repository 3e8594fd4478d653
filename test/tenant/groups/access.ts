import { groupId } from '../../../tenant/directory/cast-ids';
import type { AccessClaims } from '../../../tenant/entra/token-service';
import type { Client, Reply, Rig } from '../rig';

export const base = '/v1.0/identityGovernance/privilegedAccess/group';
export const assignmentRequests = `${base}/assignmentScheduleRequests`;
export const eligibilityRequests = `${base}/eligibilityScheduleRequests`;
export const approvals = `${base}/assignmentApprovals`;

/** What a PIM client is consented to for groups. */
export const groupScopes = [
  'User.Read.All',
  'Group.Read.All',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  'RoleManagementPolicy.ReadWrite.AzureADGroup',
  'RoleManagement.ReadWrite.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  'PrivilegedAccess.ReadWrite.AzureAD',
];

export function as(rig: Rig, key: string, claims: Partial<AccessClaims> = {}): Client {
  return rig.as(key, { scopes: groupScopes, ...claims });
}

export interface Wish {
  readonly group: string;
  readonly access?: 'member' | 'owner';
  readonly duration?: string;
  /** Whatever else the body should hold, or hold otherwise. */
  readonly with?: object;
}

function order(action: string, principalId: string, wish: Wish): object {
  return {
    action,
    principalId,
    groupId: groupId(wish.group),
    accessId: wish.access ?? 'member',
    justification: 'Someone has to look at it',
    scheduleInfo: { expiration: { type: 'afterDuration', duration: wish.duration ?? 'PT1H' } },
    ...wish.with,
  };
}

export function activate(client: Client, wish: Wish): Promise<Reply> {
  return client.post(assignmentRequests, order('selfActivate', client.id, wish));
}

export function deactivate(client: Client, wish: Wish): Promise<Reply> {
  return client.post(assignmentRequests, order('selfDeactivate', client.id, wish));
}

/** An administrator gives or takes; what, is told by the collection. */
export interface Deed extends Wish {
  readonly action: string;
  readonly principalId: string;
  readonly collection?: string;
}

export function administer(client: Client, { action, principalId, ...wish }: Deed): Promise<Reply> {
  return client.post(wish.collection ?? eligibilityRequests, order(action, principalId, wish));
}

export function decide(
  client: Client,
  id: string,
  reviewResult: string,
  justification = 'Known incident',
): Promise<Reply> {
  return client.patch(`${approvals}/${id}/stages/${id}`, { reviewResult, justification });
}

/** A path with its query, escaped. */
export function listing(path: string, filter: string, rest = ''): string {
  return encodeURI(`${path}?$filter=${filter}${rest}`);
}
