import { azureScope, tenantRoot } from '../directory/azure-scopes';
import type { DirectoryState } from '../directory/state';
import { ArmError } from './arm-error';

/** An address of ARM: what is asked for, and over which scope. */
export interface Address {
  /** As it was written, `/subscriptions/…`; `/` where there is none. */
  readonly scope: string;
  /** What follows `providers/Microsoft.Authorization`; where that is absent, the whole path. */
  readonly rest: readonly string[];
  readonly authorization: boolean;
}

function isAt(segments: readonly string[], at: number, ...words: readonly string[]): boolean {
  return words.every((word, step) => segments[at + step]?.toLowerCase() === word);
}

/** Cuts an address where its scope ends. The last `Microsoft.Authorization` counts: a scope has none. */
export function readAddress(segments: readonly string[]): Address {
  const at = segments.findLastIndex((_, index) =>
    isAt(segments, index, 'providers', 'microsoft.authorization'),
  );
  if (at < 0) return { scope: tenantRoot, rest: segments, authorization: false };
  const scope = `/${segments.slice(0, at).join('/')}`;
  return { scope, rest: segments.slice(at + 2), authorization: true };
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Refuses a subscription that is none. */
export function subscriptionIn(directory: DirectoryState, id: string): string {
  if (!guid.test(id)) {
    throw new ArmError(
      400,
      'InvalidSubscriptionId',
      `The provided subscription identifier '${id}' is malformed or invalid.`,
    );
  }
  const found = azureScope(directory, `/subscriptions/${id}`);
  if (found) return found.id;
  throw new ArmError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
}

export function resourceGroupNotFound(name: string): ArmError {
  return new ArmError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

function scopeNotFound(directory: DirectoryState, scope: string): ArmError {
  const [, kind, id = '', groups, group = '', , ...resource] = scope.split('/');
  if (kind?.toLowerCase() !== 'subscriptions') {
    return new ArmError(404, 'NotFound', `The scope '${scope}' could not be found.`);
  }
  const subscription = subscriptionIn(directory, id);
  if (groups?.toLowerCase() !== 'resourcegroups') {
    return new ArmError(404, 'InvalidResourceNamespace', `The scope '${scope}' is invalid.`);
  }
  if (!azureScope(directory, `${subscription}/resourceGroups/${group}`)) {
    return resourceGroupNotFound(group);
  }
  return new ArmError(
    404,
    'ResourceNotFound',
    `The Resource '${resource.join('/')}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** The scope as ARM itself writes it. */
export function scopeIn(directory: DirectoryState, written: string): string {
  if (written === tenantRoot) return tenantRoot;
  const found = azureScope(directory, written);
  if (!found) throw scopeNotFound(directory, written);
  return found.id;
}
