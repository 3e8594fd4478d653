import { badRequest } from '../graph-error';

/** One `"property:text"` of a `$search`. */
export interface SearchTerm {
  readonly property: string;
  readonly text: string;
}

/** A `$search`, read: one of these groups has to hold wholly. */
export type Search = readonly (readonly SearchTerm[])[];

const term = /^\s*"\s*([A-Za-z]+)\s*:\s*((?:[^"\\]|\\.)+?)\s*"/;
const joint = /^\s+(AND|OR)\b/;

function syntaxError(text: string): Error {
  return badRequest(
    `Syntax error: character '${text.trim().charAt(0)}' is not valid in $search. Clauses are written "property:text" and joined by AND or OR.`,
  );
}

interface Clause extends SearchTerm {
  /** How it is joined to the one before; undefined for the first. */
  readonly how: string | undefined;
}

function clausesOf(written: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let rest = written;
  let how: string | undefined;
  do {
    const [whole, property = '', text = ''] = term.exec(rest) ?? [];
    if (whole === undefined) throw syntaxError(rest);
    clauses.push({ how, property, text: text.replaceAll(/\\(.)/g, '$1') });
    rest = rest.slice(whole.length).trimEnd();
    const [link = '', next] = joint.exec(rest) ?? [];
    if (rest !== '' && next === undefined) throw syntaxError(rest);
    how = next;
    rest = rest.slice(link.length);
  } while (rest !== '' || how !== undefined);
  return clauses;
}

/** Reads `"displayName:wa" OR "mail:wa"`; AND binds tighter than OR. */
export function readSearch(written: string): Search {
  const groups: SearchTerm[][] = [];
  for (const { how, property, text } of clausesOf(written)) {
    const clause = { property, text };
    if (how === 'AND') groups.at(-1)?.push(clause);
    else groups.push([clause]);
  }
  return groups;
}

/** Names and descriptions are searched word by word, everything else from its beginning. */
const worded = new Set(['displayname', 'description']);

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function matches({ property, text }: SearchTerm, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (!worded.has(property.toLowerCase())) {
    return value.toLowerCase().startsWith(text.toLowerCase());
  }
  const present = words(value);
  return words(text).every((wanted) => present.some((word) => word.startsWith(wanted)));
}

/** Whether an entity is found; `read` reads one property of it. */
export function isFound(search: Search, read: (property: string) => unknown): boolean {
  return search.some((group) => group.every((one) => matches(one, read(one.property))));
}

/** The first property of a search that this kind of entity cannot be searched by. */
export function unsearchable(search: Search, searchable: readonly string[]): string | undefined {
  const known = new Set(searchable.map((name) => name.toLowerCase()));
  return search.flat().find(({ property }) => !known.has(property.toLowerCase()))?.property;
}
