import { own } from './own';
import type { AzureScopeRecord, DirectoryState } from './state';

export function azureScope(
  directory: DirectoryState,
  scopeId: string,
): AzureScopeRecord | undefined {
  return own(directory.azureScopes, scopeId.toLowerCase());
}

/** What is above every management group; nothing is listed there, but roles can be held over it. */
export const tenantRoot = '/';

/** A scope and all above it, the nearest first, in lower case; the tenant's root is the last. */
export function azureLine(directory: DirectoryState, scopeId: string): readonly string[] {
  const line: string[] = [];
  for (
    let at: string | null = scopeId.toLowerCase();
    at !== null && !line.includes(at);
    at = own(directory.azureScopes, at)?.parentId ?? null
  ) {
    line.push(at);
  }
  return line.includes(tenantRoot) ? line : [...line, tenantRoot];
}

export function isWithinAzure(directory: DirectoryState, wider: string, narrower: string): boolean {
  return azureLine(directory, narrower).includes(wider.toLowerCase());
}

/** Whether a scope is somewhere in another. */
export function isBeneath(directory: DirectoryState, wider: string, narrower: string): boolean {
  return (
    wider.toLowerCase() !== narrower.toLowerCase() && isWithinAzure(directory, wider, narrower)
  );
}

/** What is directly in a scope. */
export function azureChildren(directory: DirectoryState, scopeId: string): AzureScopeRecord[] {
  const parent = scopeId.toLowerCase();
  return Object.values(directory.azureScopes).filter(({ parentId }) =>
    parent === tenantRoot ? parentId === null : parentId === parent,
  );
}
