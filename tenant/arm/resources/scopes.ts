import { allowedBy, heldInAzure } from '../../directory/azure-access';
import { authorizationFailed } from '../../directory/azure-refusals';
import { azureChildren, azureScope, isBeneath } from '../../directory/azure-scopes';
import type { AzureScopeRecord } from '../../directory/state';
import { resourceGroupNotFound, subscriptionIn } from '../address';
import { type Answer, type ArmCall, type Json, listOf, occasionOf, ok, param } from '../arm-call';
import { ArmError, refusedWith } from '../arm-error';
import {
  genericResource,
  managementGroupResource,
  resourceGroupResource,
  subscriptionResource,
} from '../entities/scope';
import type { Route } from '../route';

const actions = {
  managementgroup: 'Microsoft.Management/managementGroups/read',
  subscription: 'Microsoft.Resources/subscriptions/read',
  resourcegroup: 'Microsoft.Resources/subscriptions/resourceGroups/read',
  resource: 'Microsoft.Resources/subscriptions/resources/read',
} as const;

type Held = ReturnType<typeof heldInAzure>;

function heldBy({ directory, claims, now }: ArmCall): Held {
  return heldInAzure(directory, claims.oid, now);
}

/** Who may do something in a scope sees also what it is in. */
function isVisible({ directory }: ArmCall, held: Held, scope: AzureScopeRecord): boolean {
  const { id, type } = scope;
  if (allowedBy(directory, held, { action: actions[type], scopeId: id })) return true;
  return type !== 'resource' && held.some(({ scopeId }) => isBeneath(directory, id, scopeId));
}

function visible(call: ArmCall, type: AzureScopeRecord['type']): AzureScopeRecord[] {
  const held = heldBy(call);
  return Object.values(call.directory.azureScopes).filter(
    (scope) => scope.type === type && isVisible(call, held, scope),
  );
}

function demandVisible(call: ArmCall, scope: AzureScopeRecord): AzureScopeRecord {
  if (isVisible(call, heldBy(call), scope)) return scope;
  const refusal = authorizationFailed(occasionOf(call), actions[scope.type], scope.id);
  throw refusedWith(refusal, call.claims.oid);
}

function scopeAt(call: ArmCall, id: string, missing: () => ArmError): AzureScopeRecord {
  const scope = azureScope(call.directory, id);
  if (!scope) throw missing();
  return demandVisible(call, scope);
}

function subscriptionOf(call: ArmCall): string {
  return subscriptionIn(call.directory, param(call, 'subscription'));
}

function readSubscription(call: ArmCall): Answer {
  const id = subscriptionOf(call);
  const scope = scopeAt(call, id, () => new ArmError(404, 'SubscriptionNotFound', id));
  return ok(subscriptionResource(scope));
}

function readGroup(call: ArmCall): AzureScopeRecord {
  const name = param(call, 'group');
  const id = `${subscriptionOf(call)}/resourceGroups/${name}`;
  return scopeAt(call, id, () => resourceGroupNotFound(name));
}

/** What is in a subscription, as far as the caller may see it; nothing at all is refused where nothing is theirs. */
function inSubscription(
  call: ArmCall,
  type: AzureScopeRecord['type'],
  resource: (scope: AzureScopeRecord) => Json,
): Answer {
  const over = subscriptionOf(call);
  scopeAt(call, over, () => new ArmError(404, 'SubscriptionNotFound', over));
  const rows = visible(call, type).filter(({ id }) => isBeneath(call.directory, over, id));
  return listOf(rows.map(resource));
}

function readManagementGroup(call: ArmCall): Answer {
  const id = `/providers/Microsoft.Management/managementGroups/${param(call, 'name')}`;
  const scope = scopeAt(
    call,
    id,
    () => new ArmError(404, 'NotFound', `The management group '${id}' could not be found.`),
  );
  const children = azureChildren(call.directory, scope.id);
  const expands = call.request.query.get('$expand')?.toLowerCase() === 'children';
  return ok({
    ...managementGroupResource(scope),
    ...(expands
      ? {
          children: children.map((child) => ({
            id: child.id,
            type: child.type === 'subscription' ? '/subscriptions' : managementGroups,
            displayName: child.displayName,
          })),
        }
      : {}),
  });
}

const managementGroups = 'Microsoft.Management/managementGroups';

function route(path: string, run: Route['run'], versions: Route['versions'] = 'resources'): Route {
  return { method: 'GET', path, authorization: false, versions, run };
}

const inGroup = 'subscriptions/{subscription}/resourceGroups/{group}';

function readResource(call: ArmCall): Answer {
  const { id } = readGroup(call);
  const [namespace, type, name] = ['namespace', 'type', 'name'].map((key) => param(call, key));
  const what = `${namespace}/${type}/${name}`;
  const scope = scopeAt(
    call,
    `${id}/providers/${what}`,
    () =>
      new ArmError(
        404,
        'ResourceNotFound',
        `The Resource '${what}' under resource group '${param(call, 'group')}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
      ),
  );
  return ok(genericResource(scope));
}

/** The scopes themselves: only those over which the caller holds an active role. */
export const scopes: readonly Route[] = [
  route('subscriptions', (call) => listOf(visible(call, 'subscription').map(subscriptionResource))),
  route('subscriptions/{subscription}', readSubscription),
  route('subscriptions/{subscription}/resourceGroups', (call) =>
    inSubscription(call, 'resourcegroup', resourceGroupResource),
  ),
  route('subscriptions/{subscription}/resources', (call) =>
    inSubscription(call, 'resource', genericResource),
  ),
  route(inGroup, (call) => ok(resourceGroupResource(readGroup(call)))),
  route(`${inGroup}/providers/{namespace}/{type}/{name}`, readResource),
  route(
    `providers/${managementGroups}`,
    (call) => listOf(visible(call, 'managementgroup').map(managementGroupResource)),
    'managementGroups',
  ),
  route(`providers/${managementGroups}/{name}`, readManagementGroup, 'managementGroups'),
];
