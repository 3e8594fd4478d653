import type { ZodTypeAny } from 'zod';
import type { Face, Row } from '../row';
import { badArgument, malformed, unknownId } from './refusals';

/** A collection of schedules, of what is in force, or of requests, whichever kind of role it is for. */
export interface Collection {
  readonly path: string;
  readonly what: string;
  /** What a list of everybody's has to be filtered by; absent: nothing. */
  readonly query?: string;
  readonly fields: ZodTypeAny;
  /** Conditions that a list can be filtered by, of which each lets something through. */
  readonly filters: readonly string[];
  /** With what `$expand` brings. */
  readonly expand: string;
  readonly expanded: ZodTypeAny;
  readonly permission: string;
  /** The placeholder of one of them. */
  readonly id: string;
  /** Each word for `on`, and somebody who has some of that. */
  readonly on: Readonly<Record<string, string>>;
  readonly emptyOn?: readonly string[];
}

function joined(path: string, ...queries: readonly (string | undefined)[]): string {
  const query = queries.filter(Boolean).join('&');
  return query === '' ? path : `${path}?${query}`;
}

function mine(collection: Collection, face: Face | 'both'): readonly Row[] {
  const { path, what, fields, permission, emptyOn = [] } = collection;
  return Object.entries(collection.on).map(([on, by]) => {
    const address = `${path}/filterByCurrentUser(on='${on}')`;
    return {
      name: `lists one's own ${what} as ${on}`,
      face,
      method: 'GET',
      path: address,
      permission: [permission],
      by,
      status: 200,
      fields,
      list: emptyOn.includes(on) ? 'may be empty' : 'filled',
      errors: [badArgument(address)],
    };
  });
}

function filtered(collection: Collection, face: Face | 'both'): readonly Row[] {
  const { path, what, query = '$filter=', fields, permission, filters } = collection;
  const given = query === '$filter=' ? query : `${query} and `;
  return filters.map((filter) => ({
    name: `filters ${what} by ${filter.split(' ')[0]}`,
    face,
    method: 'GET',
    path: `${path}?${given}${filter}`,
    permission: [permission],
    status: 200,
    fields,
    list: 'filled',
  }));
}

/** Everything that one can read of a collection. */
export function readingRows(collection: Collection, face: Face | 'both' = 'both'): readonly Row[] {
  const { path, what, query, fields, expand, expanded, permission, id } = collection;
  const common = { face, method: 'GET', permission: [permission], status: 200 } as const;
  return [
    {
      ...common,
      name: `lists ${what}`,
      path: joined(path, query),
      fields,
      list: 'filled',
      errors: malformed(joined(path, query)),
    },
    {
      ...common,
      name: `lists ${what} with ${expand}`,
      path: joined(path, query, `$expand=${expand}`),
      permission: [permission, 'User.Read.All', 'Group.Read.All'],
      fields: expanded,
      list: 'filled',
    },
    ...filtered(collection, face),
    ...mine(collection, face),
    {
      ...common,
      name: `reads one of the ${what}`,
      path: `${path}/{${id}}`,
      fields,
      errors: [unknownId(`${path}/{noSuchId}`)],
    },
  ];
}
