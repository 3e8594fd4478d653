import type { RoleAtScope } from './standing';

/** What Azure resource roles are held over, from the widest to the narrowest. */
export const azureScopeTypes = [
  'Azure as a whole',
  'management group',
  'subscription',
  'resource group',
  'resource',
] as const;
export type AzureScopeType = (typeof azureScopeTypes)[number];

const patterns: readonly (readonly [pattern: RegExp, type: AzureScopeType])[] = [
  [/^\/?$/, 'Azure as a whole'],
  [/^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+$/i, 'management group'],
  [/^\/subscriptions\/[^/]+$/i, 'subscription'],
  [/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i, 'resource group'],
];

/** What an Azure scope is, by its id. */
export function azureScopeType({ scopeId }: Pick<RoleAtScope, 'scopeId'>): AzureScopeType {
  return patterns.find(([pattern]) => pattern.test(scopeId))?.[1] ?? 'resource';
}

/** `rg-web, resource group` */
export function azureScopeName(role: Pick<RoleAtScope, 'scopeId' | 'scopeName'>): string {
  const type = azureScopeType(role);
  return type === 'Azure as a whole' ? type : `${role.scopeName}, ${type}`;
}
