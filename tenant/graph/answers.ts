import { type Answer, callerOf, type GraphCall, type Json } from './graph-call';
import { badRequest } from './graph-error';
import type { EntityType, Sources, Typed } from './odata/entity';
import { noSuchProperty, propertyOf } from './odata/entity';
import { checkFilter, evaluate, valueAt } from './odata/evaluate';
import { type Order, type QueryOptions, skipTokenFor, unsupported } from './odata/options';
import { isFound, unsearchable } from './odata/search';
import { checkShape, shaped } from './odata/shape';
import { profileOf } from './scopes';

const pageSize = 100;

export function sourcesOf({ directory, now, request, claims }: GraphCall): Sources {
  const { version } = request;
  return { directory, now, version, profile: profileOf(claims), caller: callerOf(claims) };
}

function contextOf({ origin, request, options }: GraphCall, of: string, suffix: string): string {
  const selected = options.select ? `(${options.select.join(',')})` : '';
  return `${origin}/${request.version}/$metadata#${of}${selected}${suffix}`;
}

/** One entity. `context` is what follows `$metadata#`. */
export function one(call: GraphCall, subject: Typed, context: string): Answer {
  checkShape(subject.type, call.options);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, context, '/$entity'),
      ...shaped(subject, call.options, sourcesOf(call)),
    },
  };
}

/** Several entities of one kind, of which the filter, order and page are still to be taken. */
export interface Listing {
  readonly type: EntityType;
  readonly rows: readonly Typed[];
  readonly context: string;
  /** Absent: with a token that hides the place. */
  readonly pagedBy?: '$skip';
  /** What can be searched for with `$search`; absent: nothing. */
  readonly searchable?: readonly string[];
}

function searched({ options: { search } }: GraphCall, { type, rows, searchable }: Listing) {
  if (!search) return rows;
  if (!searchable) throw unsupported('$search');
  const strange = unsearchable(search, searchable);
  if (strange !== undefined) throw badRequest(noSuchProperty(type, strange));
  return rows.filter(({ entity }) =>
    isFound(search, (property) => entity[propertyOf(type, property) ?? property]),
  );
}

function filtered(call: GraphCall, listing: Listing) {
  const { type } = listing;
  const { filter } = call.options;
  const rows = searched(call, listing);
  if (!filter) return rows;
  checkFilter(filter, type);
  const sources = sourcesOf(call);
  return rows.filter((row) => evaluate(filter, row, sources) === true);
}

function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left ?? '').localeCompare(String(right ?? ''), 'en');
}

function ordered(rows: readonly Typed[], orderBy: readonly Order[], sources: Sources) {
  if (orderBy.length === 0) return rows;
  return rows.toSorted((left, right) => {
    for (const { path, descending } of orderBy) {
      const ahead = compareValues(valueAt(left, path, sources), valueAt(right, path, sources));
      if (ahead !== 0) return descending ? -ahead : ahead;
    }
    return 0;
  });
}

function checkOrder(type: EntityType, orderBy: QueryOptions['orderBy']): void {
  const strange = orderBy.find(({ path: [root = ''] }) => !propertyOf(type, root));
  if (strange && !type.open) {
    throw badRequest(`Invalid orderby clause: ${noSuchProperty(type, strange.path[0] ?? '')}`);
  }
}

function nextLink(
  { origin, request, path, options }: GraphCall,
  offset: number,
  { pagedBy }: Listing,
): string {
  const kept = options.sent.filter(([name]) => !/^\$?skip(token)?$/i.test(name));
  const place =
    pagedBy === '$skip'
      ? (['$skip', String(offset)] as const)
      : (['$skiptoken', skipTokenFor(offset)] as const);
  const query = [...kept, place]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${origin}/${request.version}${path}?${query}`;
}

function pageOf(
  call: GraphCall,
  rows: readonly Typed[],
  listing: Listing,
): { rows: readonly Typed[]; next: Json } {
  const { skip, top = pageSize } = call.options;
  const end = skip + top;
  const next = end < rows.length ? { '@odata.nextLink': nextLink(call, end, listing) } : {};
  return { rows: rows.slice(skip, end), next };
}

/** A page of a list, with the address of the next where there is more. */
export function list(call: GraphCall, listing: Listing): Answer {
  const { type, context } = listing;
  const { options } = call;
  checkShape(type, options);
  checkOrder(type, options.orderBy);
  const sources = sourcesOf(call);
  const found = ordered(filtered(call, listing), options.orderBy, sources);
  const { rows, next } = pageOf(call, found, listing);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, context, ''),
      ...(options.count ? { '@odata.count': found.length } : {}),
      ...next,
      value: rows.map((row) => shaped(row, options, sources)),
    },
  };
}

/** How many there are, as plain text. */
export function count(call: GraphCall, listing: Listing): Answer {
  return { status: 200, text: String(filtered(call, listing).length) };
}

export const noContent: Answer = { status: 204 };
