import { demandInAzure } from './azure-assignments';
import { azureScope, isWithinAzure } from './azure-scopes';
import { dropSchedule } from './held-schedules';
import type { Occasion } from './order';
import { done, type Outcome, refused } from './refusal';
import type { AzureScopeRecord, RoleAtScope } from './state';

const action = 'Microsoft.Resources/subscriptions/resourceGroups';

export interface ResourceGroupOrder {
  readonly subscriptionId: string;
  readonly name: string;
  readonly location: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Makes a resource group, or gives an existing one other tags. */
export function putResourceGroup(
  occasion: Occasion,
  { subscriptionId, name, location, tags }: ResourceGroupOrder,
): Outcome<{ readonly group: AzureScopeRecord; readonly isNew: boolean }> {
  const { directory } = occasion;
  const id = `${subscriptionId}/resourceGroups/${name}`;
  const existing = azureScope(directory, id);
  const allowed = demandInAzure(occasion, `${action}/write`, existing?.id ?? subscriptionId);
  if (!allowed.ok) return allowed;
  if (existing) {
    if (existing.location !== location) return refused(placedElsewhere(existing, location));
    existing.tags = tags;
    return done({ group: existing, isNew: false });
  }
  const group: AzureScopeRecord = {
    id,
    type: 'resourcegroup',
    displayName: name,
    parentId: subscriptionId.toLowerCase(),
    location,
    tags,
  };
  directory.azureScopes[id.toLowerCase()] = group;
  return done({ group, isNew: true });
}

function placedElsewhere({ displayName, location = '' }: AzureScopeRecord, asked: string) {
  return {
    status: 409,
    code: 'InvalidResourceGroupLocation',
    message: `Invalid resource group location '${asked}'. The Resource group '${displayName}' already exists in location '${location}'.`,
  } as const;
}

/** Removes a resource group with all that is in it, and all that was held, asked and set over that. */
export function deleteResourceGroup(
  occasion: Occasion,
  group: AzureScopeRecord,
): Outcome<undefined> {
  const { directory } = occasion;
  const allowed = demandInAzure(occasion, `${action}/delete`, group.id);
  if (!allowed.ok) return allowed;
  const isGone = (scopeId: string) => isWithinAzure(directory, group.id, scopeId);
  const { eligibilitySchedules, assignmentSchedules, policies } = directory;
  for (const schedules of [eligibilitySchedules, assignmentSchedules]) {
    for (const id of goneFrom(schedules, isGone)) dropSchedule(schedules, id);
  }
  for (const id of goneFrom(policies, isGone)) delete policies[id];
  const scopes = Object.keys(directory.azureScopes).filter(isGone);
  for (const id of scopes) delete directory.azureScopes[id];
  return done(undefined);
}

function goneFrom(
  records: Readonly<Record<string, RoleAtScope>>,
  isGone: (scopeId: string) => boolean,
): string[] {
  return Object.entries(records)
    .filter(([, { provider, scopeId }]) => provider === 'azure' && isGone(scopeId))
    .map(([id]) => id);
}
