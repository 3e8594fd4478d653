import { own } from './own';
import type { DirectoryState } from './state';

/** Among the scopes of directory roles those that only an application understands. */
const prefix = 'app:';

export function appScope(appScopeId: string): string {
  return `${prefix}${appScopeId}`;
}

/** What the application calls it; undefined for a scope of the directory. */
export function appScopeIn(scopeId: string): string | undefined {
  return scopeId.startsWith(prefix) ? scopeId.slice(prefix.length) : undefined;
}

export interface AppScope {
  readonly id: string;
  readonly displayName: string;
  readonly type: string;
}

const catalogs = '/AccessPackageCatalog/';

/** Entitlement management is the application whose scopes there are: all of it, and each of its catalogs. */
export function appScopeNamed(directory: DirectoryState, id: string): AppScope | undefined {
  if (id === '/') return { id, displayName: 'Tenant', type: 'Tenant' };
  if (!id.startsWith(catalogs)) return undefined;
  const catalog = own(directory.entitlement.catalogs, id.slice(catalogs.length));
  return catalog && { id, displayName: catalog.displayName, type: 'AccessPackageCatalog' };
}
