import { badRequest, GraphError } from '../graph-error';
import { type Filter, parseFilter } from './filter';
import { readSearch, type Search } from './search';
import { splitOutside } from './split';

/** One navigation property to include, with what to show of it. */
export interface Expansion extends Shape {
  readonly property: string;
}

/** What of an entity is shown: absent `select` means its default. */
export interface Shape {
  readonly select?: readonly string[];
  readonly expand: readonly Expansion[];
}

export interface Order {
  readonly path: readonly string[];
  readonly descending: boolean;
}

export interface QueryOptions extends Shape {
  readonly filter?: Filter;
  readonly search?: Search;
  readonly orderBy: readonly Order[];
  readonly top?: number;
  readonly skip: number;
  readonly count: boolean;
  /** All parameters as they came, to be repeated in the address of the next page. */
  readonly sent: readonly (readonly [string, string])[];
}

const known = new Set([
  '$filter',
  '$select',
  '$expand',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$skiptoken',
  '$deltatoken',
  '$search',
]);

const longestPage = 999;

export function unsupported(name: string): GraphError {
  return new GraphError(400, 'BadRequest', `The query parameter '${name}' is not supported.`);
}

function readSelect(text: string): string[] | undefined {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.includes('*') || names.length === 0 ? undefined : names;
}

function readNested(text: string): Shape {
  let shape: Shape = { expand: [] };
  for (const option of splitOutside(text, ';')) {
    const [name = '', ...rest] = option.split('=');
    const value = rest.join('=');
    shape = { ...shape, ...readShape(new Map([[name.trim().toLowerCase(), value]])) };
  }
  return shape;
}

function readExpansion(text: string): Expansion {
  const open = text.indexOf('(');
  if (open < 0) return { property: text, expand: [] };
  if (!text.endsWith(')')) {
    throw badRequest(`Parsing OData Select and Expand failed: Syntax error in '${text}'.`);
  }
  return { property: text.slice(0, open).trim(), ...readNested(text.slice(open + 1, -1)) };
}

function readShape(options: ReadonlyMap<string, string>): Partial<Shape> {
  const strange = [...options.keys()].find((name) => name !== '$select' && name !== '$expand');
  if (strange !== undefined) throw unsupported(strange);
  const select = readSelect(options.get('$select') ?? '');
  const expand = options.get('$expand');
  return {
    ...(select ? { select } : {}),
    ...(expand === undefined ? {} : { expand: splitOutside(expand, ',').map(readExpansion) }),
  };
}

function readOrderBy(text: string): Order[] {
  return text
    .split(',')
    .map((part) => part.trim().split(/\s+/))
    .filter(([path]) => path)
    .map(([path = '', direction = 'asc']) => ({
      path: path.split('/'),
      descending: direction.toLowerCase() === 'desc',
    }));
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw badRequest(
    `Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
  );
}

function readTop(text: string | undefined): number | undefined {
  const top = readNumber('$top', text);
  if (top === undefined || (top >= 1 && top <= longestPage)) return top;
  throw new GraphError(
    400,
    'Request_BadRequest',
    `Invalid page size specified: '${top}'. Must be between 1 and ${longestPage} inclusive.`,
  );
}

/** Where a `$skiptoken` of ours continues; `$skip` counts on the first page alone. */
function readSkip(token: string | undefined, skip: string | undefined): number {
  if (token === undefined) return readNumber('$skip', skip) ?? 0;
  const offset = Buffer.from(token, 'base64url').toString('utf8');
  if (!/^\d{1,9}$/.test(offset)) throw badRequest('Skip token is not valid.');
  return Number(offset);
}

export function skipTokenFor(offset: number): string {
  return Buffer.from(String(offset)).toString('base64url');
}

/** Graph takes `filter` for `$filter`, and the names in any case. */
function systemOptions(params: URLSearchParams): Map<string, string> {
  const options = new Map<string, string>();
  for (const [sent, value] of params) {
    const lower = sent.toLowerCase();
    const name = known.has(`$${lower}`) ? `$${lower}` : lower;
    if (!name.startsWith('$')) continue;
    if (!known.has(name)) throw unsupported(sent);
    if (!options.has(name)) options.set(name, value);
  }
  return options;
}

function only(options: ReadonlyMap<string, string>, names: readonly string[]) {
  return new Map([...options].filter(([name]) => names.includes(name)));
}

/** Reads the part of an address after `?`, percent-encoded or plain. */
export function readOptions(query: string): QueryOptions {
  const params = new URLSearchParams(query);
  const options = systemOptions(params);
  const filter = options.get('$filter');
  const search = options.get('$search');
  const top = readTop(options.get('$top'));
  return {
    expand: [],
    ...readShape(only(options, ['$select', '$expand'])),
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
    ...(search === undefined ? {} : { search: readSearch(search) }),
    orderBy: readOrderBy(options.get('$orderby') ?? ''),
    ...(top === undefined ? {} : { top }),
    skip: readSkip(options.get('$skiptoken'), options.get('$skip')),
    count: options.get('$count')?.toLowerCase() === 'true',
    sent: [...params],
  };
}
