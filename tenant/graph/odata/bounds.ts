import type { Filter } from './filter';

/** A property that a filter holds to one value. */
export interface Bound {
  readonly property: string;
  readonly value: string;
}

function propertyIn(part: Filter): string | undefined {
  return part.kind === 'path' ? part.segments.join('/').toLowerCase() : undefined;
}

function boundsIn(filter: Filter): readonly Bound[] {
  if (filter.kind !== 'in' && !(filter.kind === 'compare' && filter.how === 'eq')) return [];
  const property = propertyIn(filter.left);
  const values =
    filter.kind === 'in'
      ? filter.list
      : filter.right.kind === 'literal'
        ? [filter.right.value]
        : [];
  if (property === undefined) return [];
  return values.map((value) => ({ property, value: String(value).toLowerCase() }));
}

/**
 * Whether everything that a filter can find is held to values that pass: `a eq 1 and …` is, `a eq 1
 * or …` only where the rest is too. Names and values come in lower case.
 */
export function isBoundTo(filter: Filter, passes: (bound: Bound) => boolean): boolean {
  if (filter.kind === 'and') {
    return isBoundTo(filter.left, passes) || isBoundTo(filter.right, passes);
  }
  if (filter.kind === 'or') {
    return isBoundTo(filter.left, passes) && isBoundTo(filter.right, passes);
  }
  const bounds = boundsIn(filter);
  return bounds.length > 0 && bounds.every(passes);
}

/** All values that a filter compares a property with. */
export function valuesNamed(filter: Filter | undefined, property: string): readonly string[] {
  const found = new Set<string>();
  if (filter) collect(filter, property.toLowerCase(), found);
  return [...found];
}

function collect(filter: Filter, property: string, found: Set<string>): void {
  if (filter.kind === 'and' || filter.kind === 'or') {
    collect(filter.left, property, found);
    collect(filter.right, property, found);
    return;
  }
  for (const bound of boundsIn(filter)) if (bound.property === property) found.add(bound.value);
}
