import { z } from 'zod';
import type { InboundSearch } from '../inbound';
import type { Activity } from './activity';
import type { Receipt } from './read-activity';

/** More choices no client shows. */
const mostChoices = 15;

/** Longer than any role's name with its scope. */
const longestQuery = 200;

const search = z.object({
  dataset: z.string().min(1).max(100),
  queryText: z.string().nullish(),
  queryOptions: z
    .object({
      skip: z.number().int().nonnegative().catch(0),
      top: z.number().int().positive().catch(mostChoices),
    })
    .catch({ skip: 0, top: mostChoices }),
});

export function isSearch({ type, name }: Pick<Activity, 'type' | 'name'>): boolean {
  return type.toLowerCase() === 'invoke' && name === 'application/search';
}

/** What somebody looks up in a card's field; undefined where it cannot be read. */
export function readSearch(
  { value }: Activity,
  { actor, place }: Receipt,
): InboundSearch | undefined {
  const read = search.safeParse(value);
  if (!read.success) return undefined;
  const { dataset, queryText, queryOptions } = read.data;
  return {
    kind: 'search',
    actor,
    place,
    dataset,
    query: (queryText ?? '').slice(0, longestQuery),
    skip: queryOptions.skip,
    top: Math.min(queryOptions.top, mostChoices),
  };
}
