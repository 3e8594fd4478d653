import { PimError } from '../../pim/errors';
import type { ScopeId } from '../../pim/ids';
import type { RoleKey } from '../../pim/standing';
import { withQuery } from '../shapes';

/** What each part of PIM speaks: https://learn.microsoft.com/rest/api/authorization/privileged-role-assignment-rest-sample */
const versions = { pim: '2020-10-01', approvals: '2021-01-01-preview' } as const;

/** Above all management groups: over it ARM lists what somebody has anywhere. */
export const tenantRoot = '/' as ScopeId;

export interface ArmAddress {
  readonly over: ScopeId;
  /** What follows `Microsoft.Authorization`; ids in it have been looked at. */
  readonly at: string;
  readonly version?: keyof typeof versions;
  readonly filter?: string;
}

/** The path of something that `Microsoft.Authorization` keeps over a scope. */
export function pathTo({ over, at, version = 'pim', filter }: ArmAddress): string {
  return withQuery(`${pathOf(over)}/providers/Microsoft.Authorization/${at}`, {
    'api-version': versions[version],
    ...(filter === undefined ? {} : { $filter: filter }),
  });
}

/** A scope as the beginning of a path. What would lead out of it never gets there. */
function pathOf(scope: ScopeId): string {
  if (scope === tenantRoot) return '';
  const [start, ...segments] = scope.split('/');
  if (start !== '' || segments.some((one) => one === '' || one === '.' || one === '..')) {
    throw new PimError('graph-refused', { code: 'malformed scope' });
  }
  return segments.map((one) => `/${encodeURIComponent(one)}`).join('');
}

/** A role's full id as a scope calls it: below a subscription it is the subscription's. */
export function roleDefinitionId({ roleId, scopeId }: Omit<RoleKey, 'kind'>): string {
  const [subscription = ''] = /^\/subscriptions\/[^/]+/i.exec(scopeId) ?? [];
  return `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`;
}

/** The last segment of a resource's id. */
export function nameIn(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
