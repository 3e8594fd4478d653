import { badRequest } from '../graph-error';
import { type EntityType, noSuchProperty, propertyOf, type Sources, type Typed } from './entity';
import { type Comparison, type Filter, type Lambda, partsOf } from './filter';
import type { LiteralValue } from './tokens';

/** Refuses a filter that looks at what the entity does not have. */
export function checkFilter(filter: Filter, type: EntityType): void {
  for (const part of partsOf(filter)) {
    if (part.kind !== 'path' && part.kind !== 'any' && part.kind !== 'all') continue;
    const [root = ''] = part.segments;
    if (!type.open && !propertyOf(type, root)) {
      throw badRequest(`Invalid filter clause: ${noSuchProperty(type, root)}`);
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function within(value: unknown, segments: readonly string[]): unknown {
  return segments.reduce<unknown>((inner, segment) => {
    // A cast to a type: what another type lacks is not found anyway.
    if (segment.startsWith('microsoft.graph.')) return inner;
    if (!isRecord(inner)) return null;
    const key = Object.keys(inner).find((name) => name.toLowerCase() === segment.toLowerCase());
    return key === undefined ? null : inner[key];
  }, value);
}

/** A property, or a property of a neighbour: `roleDefinition/displayName`. */
export function valueAt({ type, entity }: Typed, path: readonly string[], sources: Sources) {
  const [root = '', ...rest] = path;
  const property = propertyOf(type, root) ?? root;
  const navigate = type.navigation[property];
  if (!navigate) {
    const inner = rest.length > 0 ? rest : (type.comparedBy?.[property] ?? rest);
    return within(entity[property], inner);
  }
  const neighbour = navigate(entity, sources);
  return neighbour && 'entity' in neighbour ? within(neighbour.entity, rest) : null;
}

type Operand = LiteralValue | undefined;

function operandOf(value: unknown): Operand {
  const plain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain || value instanceof Date ? value : null;
}

/** Two operands made comparable: moments as numbers, texts without case. */
function comparable(left: Operand, right: Operand): [Operand, Operand] {
  if (left instanceof Date || right instanceof Date) {
    return [momentOf(left), momentOf(right)];
  }
  return [withoutCase(left), withoutCase(right)];
}

function momentOf(value: Operand): Operand {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? null : time;
}

function withoutCase(value: Operand): Operand {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function isOrdered(how: Comparison, left: Operand, right: Operand): boolean {
  if (left === null || right === null || left === undefined || right === undefined) return false;
  if (typeof left !== typeof right) return false;
  switch (how) {
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    case 'eq':
    case 'ne':
      return false;
  }
}

function compare(how: Comparison, one: Operand, other: Operand): boolean {
  const [left, right] = comparable(one, other);
  if (how === 'eq') return left === right;
  if (how === 'ne') return left !== right;
  return isOrdered(how, left, right);
}

function textOf(value: Operand): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function call(name: string, args: readonly Operand[]): Operand {
  const [text, part] = args.map(textOf);
  if (text === undefined) return name.startsWith('to') ? null : false;
  switch (name) {
    case 'startswith':
      return part !== undefined && text.startsWith(part);
    case 'endswith':
      return part !== undefined && text.endsWith(part);
    case 'contains':
      return part !== undefined && text.includes(part);
    default:
      // Comparisons ignore case, so tolower and toupper have nothing left to do.
      return text;
  }
}

function lambda(
  { kind, segments, variable, term }: Lambda,
  subject: Typed,
  sources: Sources,
): boolean {
  const value = valueAt(subject, segments, sources);
  const type = { name: variable, properties: [variable], navigation: {} };
  const holds = (member: unknown) =>
    evaluate(term, { type, entity: { [variable]: member } }, sources) === true;
  const members: readonly unknown[] = Array.isArray(value) ? value : [];
  return kind === 'any' ? members.some(holds) : members.every(holds);
}

/** Whether, or what, a filter says of one entity. */
export function evaluate(filter: Filter, subject: Typed, sources: Sources): Operand {
  const of = (part: Filter) => evaluate(part, subject, sources);
  switch (filter.kind) {
    case 'literal':
      return filter.value;
    case 'path':
      return operandOf(valueAt(subject, filter.segments, sources));
    case 'call':
      return call(filter.name, filter.args.map(of));
    case 'compare':
      return compare(filter.how, of(filter.left), of(filter.right));
    case 'in': {
      const value = of(filter.left);
      return filter.list.some((item) => compare('eq', value, item));
    }
    case 'and':
      return of(filter.left) === true && of(filter.right) === true;
    case 'or':
      return of(filter.left) === true || of(filter.right) === true;
    case 'not':
      return of(filter.term) !== true;
    case 'any':
    case 'all':
      return lambda(filter, subject, sources);
  }
}
