import type { RoleAtScope } from './state';

/** A directory role over the whole directory. */
export function directoryRole(roleDefinitionId: string): RoleAtScope {
  return { provider: 'directory', roleDefinitionId, scopeId: '/' };
}
