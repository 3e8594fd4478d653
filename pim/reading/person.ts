import type { ReadingContext } from '../wish';
import { type Found, wordSet } from './phrase-book';
import { type Token, typed, wordAt } from './tokens';

const longestName = 3;
const noNames = wordSet('i request requests id no ok the my it that this all both and for');
const requests = wordSet('request requests activation ask role');

/** Reads a person's name: one who has asked, or words written as names are, or `adele's request`. */
export function readPerson(
  { text, tokens, context }: { text: string; tokens: readonly Token[]; context: ReadingContext },
  at: number,
): Found<string> | undefined {
  const elided = context.locale.startsWith('fr') ? readElided(text, tokens, at) : undefined;
  return readRequester(text, tokens, at, context) ?? elided ?? readName(text, tokens, at);
}

/** The French `d'Adele`, which tells by itself that it is hers. */
function readElided(text: string, tokens: readonly Token[], at: number): Found<string> | undefined {
  const word = typed(text, tokens, at, at + 1);
  if (!/^d['’]\p{Lu}[\p{L}'’-]{1,40}$/u.test(word)) return undefined;
  let next = at + 1;
  while (next - at < longestName && isName(text, tokens[next])) next += 1;
  return { meaning: nameAt(text, tokens, at, next).slice(2), next };
}

function readRequester(
  text: string,
  tokens: readonly Token[],
  at: number,
  { approvals = [] }: ReadingContext,
): Found<string> | undefined {
  for (const { requester } of approvals) {
    const names = requester?.toLowerCase().split(' ') ?? [];
    const run = names.filter((name, i) => bare(wordAt(tokens, at + i)) === name).length;
    const count = run > 0 && bare(wordAt(tokens, at)) === names[0] ? run : 0;
    if (count > 0)
      return { meaning: requesterAt(text, tokens, at, names.slice(0, count)), next: at + count };
  }
  return undefined;
}

/** `Adeles` is Adele's. */
function requesterAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  names: readonly string[],
): string {
  const name = nameAt(text, tokens, at, at + names.length);
  return name.toLowerCase().endsWith(names.at(-1) ?? '') ? name : name.replace(/s$/i, '');
}

function bare(word: string): string {
  return word.replace(/s$/, '') === ''
    ? word
    : word.replace(/(?<=e|a|n|h|r|y|o|i|l|d|t|k|m)s$/, '');
}

/** Capitals alone make no name: what is theirs, or a word before or after, has to tell that it is one. */
function readName(text: string, tokens: readonly Token[], at: number): Found<string> | undefined {
  let next = at;
  while (next - at < longestName && isName(text, tokens[next])) next += 1;
  const owned = typed(text, tokens, at, Math.max(next, at + 1));
  const owns = /^[\p{L}’' -]{2,60}['’]s?$/u.test(owned) || /['’]s$/u.test(owned);
  if (next > at && (owns || isTold(tokens, at, next))) {
    return { meaning: nameAt(text, tokens, at, next), next };
  }
  const lower = owns && next === at && requests.has(wordAt(tokens, at + 1));
  return lower ? { meaning: nameAt(text, tokens, at, at + 1), next: at + 1 } : undefined;
}

function isTold(tokens: readonly Token[], from: number, next: number): boolean {
  const after = wordAt(tokens, next);
  return (
    told.has(wordAt(tokens, from - 1)) || requests.has(after) || after === 'have' || after === 's'
  );
}

const told = wordSet('from by does is has of do');

function isName(text: string, token: Token | undefined): boolean {
  if (!token || token.roles || noNames.has(token.word)) return false;
  const word = text.slice(token.start, token.end);
  return /^\p{Lu}[\p{L}'’-]{1,40}$/u.test(word) && !/^\p{Lu}+$/u.test(word);
}

function nameAt(text: string, tokens: readonly Token[], from: number, to: number): string {
  return typed(text, tokens, from, to).replace(/['’]s?$/, '');
}
