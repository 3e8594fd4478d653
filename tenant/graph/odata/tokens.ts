import { badRequest } from '../graph-error';

export type LiteralValue = string | number | boolean | Date | null;

export type Token =
  | { readonly kind: 'literal'; readonly value: LiteralValue; readonly at: number }
  | { readonly kind: 'name'; readonly text: string; readonly at: number }
  | { readonly kind: 'mark'; readonly text: '(' | ')' | ',' | ':'; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

export function syntaxError(filter: string, at: number) {
  return badRequest(`Invalid filter clause: Syntax error at position ${at} in '${filter}'.`);
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (text: string, at: number) => Token;
}

function literal(value: LiteralValue, at: number): Token {
  return { kind: 'literal', value, at };
}

const constants = new Map<string, LiteralValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function word(text: string, at: number): Token {
  const value = constants.get(text);
  return value === undefined ? { kind: 'name', text, at } : literal(value, at);
}

const marks = ['(', ')', ',', ':'] as const;

/** What can stand in a filter, tried in this order: a GUID may begin like a number or a name. */
const forms: readonly Form[] = [
  {
    pattern: /'(?:[^']|'')*'/y,
    read: (text, at) => literal(text.slice(1, -1).replaceAll("''", "'"), at),
  },
  {
    pattern: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/iy,
    read: literal,
  },
  {
    pattern: /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?/iy,
    read: (text, at) => literal(new Date(text), at),
  },
  { pattern: /-?\d+(?:\.\d+)?\b/y, read: (text, at) => literal(Number(text), at) },
  { pattern: /[A-Za-z_@][\w.]*(?:\/[A-Za-z_@][\w.]*)*/y, read: word },
  ...marks.map((mark) => ({
    pattern: new RegExp(`\\${mark}`, 'y'),
    read: (_text: string, at: number): Token => ({ kind: 'mark', text: mark, at }),
  })),
];

function isNoDate(token: Token): boolean {
  if (token.kind !== 'literal' || !(token.value instanceof Date)) return false;
  return Number.isNaN(token.value.getTime());
}

function tokenAt(filter: string, at: number): { readonly token: Token; readonly length: number } {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at;
    const text = pattern.exec(filter)?.[0];
    if (text === undefined) continue;
    const token = read(text, at);
    if (isNoDate(token)) throw syntaxError(filter, at);
    return { token, length: text.length };
  }
  throw syntaxError(filter, at);
}

/** Cuts a `$filter` into its words. */
export function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < filter.length) {
    if (/\s/.test(filter.charAt(at))) {
      at += 1;
      continue;
    }
    const { token, length } = tokenAt(filter, at);
    tokens.push(token);
    at += length;
  }
  return [...tokens, { kind: 'end', at }];
}
