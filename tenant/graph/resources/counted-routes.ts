import { count, type Listing, list } from '../answers';
import type { GraphCall } from '../graph-call';
import type { Route } from '../route';
import type { ScopeDemand } from '../scopes';
import { checkAdvancedQuery, checkCount } from './advanced-query';

/** A list that takes advanced queries, and the number of what is in it. */
export function countedRoutes(
  path: string,
  scopes: ScopeDemand,
  listing: (call: GraphCall) => Listing,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path,
      scopes,
      run: (call) => {
        checkAdvancedQuery(call);
        return list(call, listing(call));
      },
    },
    {
      method: 'GET',
      path: `${path}/$count`,
      scopes,
      run: (call) => {
        checkCount(call);
        return count(call, listing(call));
      },
    },
  ];
}
