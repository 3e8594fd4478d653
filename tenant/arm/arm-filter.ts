import { badRequest } from './arm-error';

/** A `$filter` of ARM: no OData, but a few functions and equalities, joined by `and` or `or`. */
export interface ArmFilter {
  /** By name in lower case, with the argument where there is one. */
  readonly functions: ReadonlyMap<string, string>;
  /** What each property, in lower case, may be; values in lower case. */
  readonly equals: ReadonlyMap<string, readonly string[]>;
}

/** A function or an equality, and what joins it to the next. Ids may stand without quotes. */
const term =
  /\s*(?:(?<name>[a-z]+)\(\s*(?:'(?<argument>[^']*)')?\s*\)|(?<property>[a-z/]+)\s+eq\s+(?:'(?<quoted>[^']*)'|\{?(?<bare>[^\s'{}]+)\}?))\s*(?:$|\b(?:and|or)\b(?!$))/iy;

function unreadable(text: string): Error {
  return badRequest(`The filter '${text}' is not supported.`);
}

export function readFilter(text: string | null): ArmFilter {
  const functions = new Map<string, string>();
  const equals = new Map<string, readonly string[]>();
  const filter = text?.trim() ?? '';
  term.lastIndex = 0;
  for (let at = 0; at < filter.length; at = term.lastIndex) {
    term.lastIndex = at;
    const groups = term.exec(filter)?.groups;
    if (!groups) throw unreadable(filter);
    const { name, argument = '', property, quoted, bare } = groups;
    if (name !== undefined) functions.set(name.toLowerCase(), argument);
    if (property !== undefined) {
      const key = property.toLowerCase();
      const value = (quoted ?? bare ?? '').toLowerCase();
      equals.set(key, [...(equals.get(key) ?? []), value]);
    }
  }
  return { functions, equals };
}

/** Refuses what an endpoint cannot filter by: to leave a condition out would show too much. */
export function demandKnown(
  { functions, equals }: ArmFilter,
  known: { readonly functions: readonly string[]; readonly properties: readonly string[] },
): void {
  const strange =
    [...functions.keys()].find((name) => !known.functions.includes(name)) ??
    [...equals.keys()].find((name) => !known.properties.includes(name));
  if (strange !== undefined) throw unreadable(strange);
}

/** Whether the filter lets a value of a property through. */
export function allows({ equals }: ArmFilter, property: string, value: string | null): boolean {
  const wanted = equals.get(property.toLowerCase());
  return wanted === undefined || wanted.includes((value ?? '').toLowerCase());
}
