import { isBeneath } from '../../directory/azure-scopes';
import { isInForce } from '../../directory/in-force';
import { schedulesFor } from '../../directory/order';
import type { AzureScopeRecord } from '../../directory/state';
import { type Answer, type ArmCall, listOf } from '../arm-call';
import { demandKnown } from '../arm-filter';
import { expandedScope } from '../entities/expanded';
import { authorizationRoute, type Route } from '../route';
import { principalsBehind } from './concerned';

/** What is in a scope where the caller could activate something, or on the way to where they could. */
function list(call: ArmCall): Answer {
  const { directory, scopeId, filter, now } = call;
  demandKnown(filter, { functions: [], properties: ['resourcetype'] });
  const mine = { provider: 'azure', principalIds: principalsBehind(call) } as const;
  const over = schedulesFor(directory, 'eligibility', mine)
    .filter((one) => isInForce(one, now))
    .map((one) => one.scopeId);
  const leads = ({ id }: AzureScopeRecord) =>
    over.some(
      (eligible) =>
        eligible.toLowerCase() === id.toLowerCase() ||
        isBeneath(directory, eligible, id) ||
        isBeneath(directory, id, eligible),
    );
  const types = filter.equals.get('resourcetype');
  const found = Object.values(directory.azureScopes).filter(
    (scope) =>
      isBeneath(directory, scopeId, scope.id) &&
      (types?.includes(scope.type) ?? true) &&
      leads(scope),
  );
  return listOf(
    found.map((scope) => {
      const { id, displayName, type } = expandedScope(directory, scope.id);
      return { id, name: displayName, type };
    }),
  );
}

export const eligibleChildren: readonly Route[] = [
  authorizationRoute('pim', 'GET', 'eligibleChildResources', list),
];
