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

/**
 * People and groups take some filters only from a reader who says that a slightly old answer will do.
 * https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function checkAdvancedQuery({ options, request }: GraphCall): void {
  const parts = options.filter ? partsOf(options.filter) : [];
  const eventual = request.headers.consistencylevel?.toLowerCase() === 'eventual' && options.count;
  if (parts.some(isImpossible) || (!eventual && parts.some(isAdvanced))) {
    throw new GraphError(400, 'Request_UnsupportedQuery', 'Unsupported Query.');
  }
}
