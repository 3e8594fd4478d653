import type { GraphCall } from '../graph-call';
import { GraphError } from '../graph-error';
import { type Filter, partsOf } from '../odata/filter';

function isAdvanced(part: Filter): boolean {
  if (part.kind === 'not') return true;
  if (part.kind === 'compare') return part.how === 'ne';
  return part.kind === 'call' && part.name === 'endswith';
}

function isImpossible(part: Filter): boolean {
  return part.kind === 'call' && part.name === 'contains';
}

function unsupported(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', message);
}

function isEventual({ request }: GraphCall): boolean {
  return request.headers.consistencylevel?.toLowerCase() === 'eventual';
}

/** Counts come from the same index as advanced queries. */
export function checkCount(call: GraphCall): void {
  if (isEventual(call)) return;
  throw new GraphError(400, 'Request_BadRequest', '$count is not currently supported.');
}

/**
 * People and groups take some queries only from a reader who says that a slightly old answer will do.
 * https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function checkAdvancedQuery(call: GraphCall): void {
  const { filter, search, orderBy, count } = call.options;
  const parts = filter ? partsOf(filter) : [];
  const eventual = isEventual(call);
  if (search && !eventual) {
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const advanced = eventual && count;
  if (parts.some(isImpossible) || (!advanced && parts.some(isAdvanced))) {
    throw unsupported('Unsupported Query.');
  }
  if (filter && orderBy.length > 0 && !advanced) {
    throw unsupported('Sorting not supported for current query.');
  }
}
