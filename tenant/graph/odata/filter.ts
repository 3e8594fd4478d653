import { badRequest } from '../graph-error';
import { type LiteralValue, syntaxError, type Token, tokensOf } from './tokens';

const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof comparisons)[number];

/** Words that stand between others and never for a property. */
const reserved = new Set<string>([...comparisons, 'and', 'or', 'in']);

/** How many arguments each takes. */
const functions = new Map([
  ['startswith', 2],
  ['endswith', 2],
  ['contains', 2],
  ['tolower', 1],
  ['toupper', 1],
]);

/** `targetResources/any(t:t/id eq '…')`: something about the members of a collection. */
export interface Lambda {
  readonly kind: 'any' | 'all';
  readonly segments: readonly string[];
  readonly variable: string;
  readonly term: Filter;
}

/** A `$filter`, read. Function names are in lower case. */
export type Filter =
  | { readonly kind: 'literal'; readonly value: LiteralValue }
  | { readonly kind: 'path'; readonly segments: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Filter[] }
  | {
      readonly kind: 'compare';
      readonly how: Comparison;
      readonly left: Filter;
      readonly right: Filter;
    }
  | Lambda
  | { readonly kind: 'in'; readonly left: Filter; readonly list: readonly LiteralValue[] }
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly term: Filter };

/** Deeper than anybody writes, and far from the end of the stack. */
const deepest = 100;

interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
}

function peek(reader: Reader): Token {
  return reader.tokens[reader.next] ?? { kind: 'end', at: reader.text.length };
}

function take(reader: Reader): Token {
  const token = peek(reader);
  reader.next += 1;
  return token;
}

function isWord(token: Token, text: string): boolean {
  return token.kind === 'name' && token.text === text;
}

function isMark(token: Token, text: string): boolean {
  return token.kind === 'mark' && token.text === text;
}

function expectMark(reader: Reader, text: string): void {
  const token = take(reader);
  if (!isMark(token, text)) throw syntaxError(reader.text, token.at);
}

function readList<Item>(reader: Reader, readItem: () => Item): Item[] {
  expectMark(reader, '(');
  const items = [readItem()];
  while (isMark(peek(reader), ',')) {
    take(reader);
    items.push(readItem());
  }
  expectMark(reader, ')');
  return items;
}

function readLiteral(reader: Reader): LiteralValue {
  const token = take(reader);
  if (token.kind !== 'literal') throw syntaxError(reader.text, token.at);
  return token.value;
}

function readCall(reader: Reader, written: string): Filter {
  const name = written.toLowerCase();
  const args = readList(reader, () => readOr(reader));
  const arity = functions.get(name);
  if (arity === undefined) {
    throw badRequest(
      `Invalid filter clause: An unknown function with name '${written}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
    );
  }
  if (args.length !== arity) {
    throw badRequest(
      `Invalid filter clause: No function signature for the function with name '${written}' matches the specified arguments.`,
    );
  }
  return { kind: 'call', name, args };
}

function readOperand(reader: Reader): Filter {
  const token = take(reader);
  if (token.kind === 'literal') return { kind: 'literal', value: token.value };
  if (isMark(token, '(')) {
    const inner = readOr(reader);
    expectMark(reader, ')');
    return inner;
  }
  if (token.kind !== 'name' || reserved.has(token.text)) throw syntaxError(reader.text, token.at);
  const segments = token.text.split('/');
  if (!isMark(peek(reader), '(')) return { kind: 'path', segments };
  const last = segments.at(-1);
  if (segments.length > 1 && (last === 'any' || last === 'all')) {
    return readLambda(reader, last, segments.slice(0, -1));
  }
  return readCall(reader, token.text);
}

function readLambda(reader: Reader, kind: Lambda['kind'], segments: readonly string[]): Filter {
  expectMark(reader, '(');
  const variable = take(reader);
  if (variable.kind !== 'name') throw syntaxError(reader.text, variable.at);
  expectMark(reader, ':');
  const term = deeper(reader, readOr);
  expectMark(reader, ')');
  return { kind, segments, variable: variable.text, term };
}

function readComparison(reader: Reader): Filter {
  const left = readOperand(reader);
  const token = peek(reader);
  if (isWord(token, 'in')) {
    take(reader);
    return { kind: 'in', left, list: readList(reader, () => readLiteral(reader)) };
  }
  const how = comparisons.find((comparison) => isWord(token, comparison));
  if (!how) return left;
  take(reader);
  return { kind: 'compare', how, left, right: readOperand(reader) };
}

function readNot(reader: Reader): Filter {
  if (!isWord(peek(reader), 'not')) return readComparison(reader);
  take(reader);
  return { kind: 'not', term: deeper(reader, readNot) };
}

function readAnd(reader: Reader): Filter {
  let left = readNot(reader);
  while (isWord(peek(reader), 'and')) {
    take(reader);
    left = { kind: 'and', left, right: readNot(reader) };
  }
  return left;
}

function deeper(reader: Reader, read: (reader: Reader) => Filter): Filter {
  reader.depth += 1;
  if (reader.depth > deepest) throw badRequest('The recursion limit has been exceeded.');
  const filter = read(reader);
  reader.depth -= 1;
  return filter;
}

function readOr(reader: Reader): Filter {
  let left = deeper(reader, readAnd);
  while (isWord(peek(reader), 'or')) {
    take(reader);
    left = { kind: 'or', left, right: deeper(reader, readAnd) };
  }
  return left;
}

export function parseFilter(text: string): Filter {
  const reader: Reader = { text, tokens: tokensOf(text), next: 0, depth: 0 };
  const filter = readOr(reader);
  const rest = peek(reader);
  if (rest.kind !== 'end') throw syntaxError(text, rest.at);
  return filter;
}

function termsOf(filter: Filter): readonly Filter[] {
  switch (filter.kind) {
    case 'literal':
    case 'path':
    // What is inside speaks of the members, not of the entity.
    case 'any':
    case 'all':
      return [];
    case 'call':
      return filter.args;
    case 'in':
      return [filter.left];
    case 'not':
      return [filter.term];
    case 'compare':
    case 'and':
    case 'or':
      return [filter.left, filter.right];
  }
}

/** The filter and all its parts. */
export function partsOf(filter: Filter): Filter[] {
  return [filter, ...termsOf(filter).flatMap(partsOf)];
}

/** Whether a property is looked at anywhere. */
export function mentions(filter: Filter | undefined, property: string): boolean {
  if (!filter) return false;
  return partsOf(filter).some(
    (part) => part.kind === 'path' && part.segments.join('/') === property,
  );
}
