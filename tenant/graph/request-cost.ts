import type { QueryOptions } from './odata/options';

/**
 * What requests to the identity service cost; what is not here costs 1.
 * https://learn.microsoft.com/graph/throttling-limits#identity-and-access-service-limits
 */
const costs: readonly (readonly [RegExp, number])[] = [
  [/^GET \/groups\/[^/]+\/transitiveMembers/i, 5],
  [/^POST .*\/(checkMemberGroups|checkMemberObjects|isMemberOf)$/i, 4],
  [/^GET \/groups\/[^/]+\/members/i, 3],
  [/^POST \/directoryObjects\/getByIds$/i, 3],
  [/^GET .*\/(memberOf|transitiveMemberOf)/i, 2],
  [/^POST .*\/(getMemberGroups|getMemberObjects)$/i, 2],
  [/^GET \/(users|groups|applications|servicePrincipals)$/i, 2],
];

const smallPage = 20;

/** Less for less: a selection, a short page; more for a neighbour. Never under 1. */
export function requestCost(method: string, path: string, options: QueryOptions): number {
  const base = costs.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1] ?? 1;
  const select = options.select ? -1 : 0;
  const expand = options.expand.length > 0 ? 1 : 0;
  const top = options.top !== undefined && options.top < smallPage ? -1 : 0;
  return Math.max(1, base + select + expand + top);
}
