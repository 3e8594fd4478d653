import { own } from './own';
import type { AzureScopeRecord, DirectoryState } from './state';

export function azureScope(
  directory: DirectoryState,
  scopeId: string,
): AzureScopeRecord | undefined {
  return own(directory.azureScopes, scopeId.toLowerCase());
}

/** A scope and all above it, the nearest first, in lower case. */
export function azureLine(directory: DirectoryState, scopeId: string): readonly string[] {
  const line: string[] = [];
  for (
    let at: string | null = scopeId.toLowerCase();
    at !== null && !line.includes(at);
    at = own(directory.azureScopes, at)?.parentId ?? null
  ) {
    line.push(at);
  }
  return line;
}

export function isWithinAzure(directory: DirectoryState, wider: string, narrower: string): boolean {
  return azureLine(directory, narrower).includes(wider.toLowerCase());
}
