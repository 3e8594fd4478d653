import { tenantId } from '../../directory/cast-ids';
import type { AzureScopeRecord } from '../../directory/state';
import type { Json } from '../arm-call';

function nameOf({ id }: AzureScopeRecord): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

export function subscriptionResource(scope: AzureScopeRecord): Json {
  return {
    id: scope.id,
    subscriptionId: nameOf(scope),
    tenantId,
    displayName: scope.displayName,
    state: 'Enabled',
    authorizationSource: 'RoleBased',
  };
}

export function resourceGroupResource(scope: AzureScopeRecord): Json {
  return {
    id: scope.id,
    name: nameOf(scope),
    type: 'Microsoft.Resources/resourceGroups',
    location: scope.location,
    tags: scope.tags ?? {},
    properties: { provisioningState: 'Succeeded' },
  };
}

export function managementGroupResource(scope: AzureScopeRecord): Json {
  return {
    id: scope.id,
    name: nameOf(scope),
    type: 'Microsoft.Management/managementGroups',
    properties: { tenantId, displayName: scope.displayName },
  };
}

export function genericResource(scope: AzureScopeRecord): Json {
  const [, resource = ''] = scope.id.split(/\/providers\//i);
  return {
    id: scope.id,
    name: nameOf(scope),
    type: resource.split('/').slice(0, 2).join('/'),
    location: scope.location,
    tags: scope.tags ?? {},
  };
}
