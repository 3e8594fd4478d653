import { tenantRoot } from '../directory/azure-scopes';

const namespace = 'providers/Microsoft.Authorization';

/** The full id of something of `Microsoft.Authorization` over a scope. */
export function resourceId(scopeId: string, type: string, name: string): string {
  const over = scopeId === tenantRoot ? '' : scopeId;
  return `${over}/${namespace}/${type}/${name}`;
}

/** A role's full id as seen from a scope: below a subscription it is the subscription's. */
export function roleResourceId(scopeId: string, roleDefinitionId: string): string {
  const subscription = /^\/subscriptions\/[^/]+/i.exec(scopeId)?.[0] ?? '';
  return resourceId(subscription, 'roleDefinitions', roleDefinitionId);
}

export function approvalResourceId(approvalId: string): string {
  return resourceId(tenantRoot, 'roleAssignmentApprovals', approvalId);
}

/** The last segment of an id, in lower case. */
export function nameIn(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}
