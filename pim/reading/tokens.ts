import type { RoleMeant } from '../wish';

/** A word or a sign of a message. `word` is for comparing; `start` and `end` are where it was typed. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What was typed (comparable as `word` is), where `word` is what it was a slip of. */
  readonly slipOf?: string;
  /** What the slip was mended to, where the word is the English for it. */
  readonly mended?: string;
  /** Set on a token that stands for roles; its `word` is then `roleWord`. */
  readonly roles?: readonly RoleMeant[];
}

/** The word of a token that stands for one or several roles; phrases contain it as any other. */
export const roleWord = '<role>';

/**
 * A word keeps what is inside it (`1,5`, `17:00`, `4.30`, `don't`, `OPS-12`) and loses what is around
 * it. Signs that structure a sentence are tokens of their own; brackets, stars and the like are none.
 * Chinese and Japanese write no blanks: there every character is a token, and words are phrases.
 */
const wordOrSign =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]|(?:[^\s,;:!?¿¡.'’‘"“”„«»`()[\]{}<>*|=—。、，：；？！「」『』（）【】\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]|(?<=\d)[,:](?=\d)|:(?=\/)|\.(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])['’](?=\p{L}))+|[,;:!?.=\n"“”„«»`()[\]—。、，：；？！「」『』（）【】]/gu;

/** Full-width signs mean what their narrow ones do; NFKC leaves these as they are. */
const signs: ReadonlyMap<string, string> = new Map([
  ['。', '.'],
  ['、', ','],
  ['「', '"'],
  ['」', '"'],
  ['『', '"'],
  ['』', '"'],
  ['【', '['],
  ['】', ']'],
]);

export function tokenise(text: string): readonly Token[] {
  return [...text.matchAll(wordOrSign)]
    .map(({ 0: typed, index }) => ({
      word: comparable(typed),
      start: index,
      end: index + typed.length,
    }))
    .filter(({ word }) => word !== '');
}

const plainWord = /^[A-Za-z0-9]+$/;

/** NFKC alone makes `1½` read as 11⁄2, so fractions go first. Marks that nobody sees and emoji go altogether. */
function comparable(typed: string): string {
  if (plainWord.test(typed)) return typed.toLowerCase();
  const sign = signs.get(typed);
  if (sign) return sign;
  const word = typed
    .replaceAll('½', '.5')
    .replaceAll('¼', '.25')
    .replaceAll('¾', '.75')
    .normalize('NFKC')
    .replaceAll(/['’]|\ufe0f|\u20e3|\p{Cf}|\p{Extended_Pictographic}|\p{Emoji_Modifier}/gu, '')
    .replaceAll(/[–—−‐‑]/g, '-')
    .replaceAll(/[“”„«»`]/g, '"')
    .toLowerCase();
  return word.length > 1 ? word.replace(/-$/, '') : word;
}

/** What the tokens from one to before another were typed as, without blanks around. */
export function typed(
  text: string,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && from < to ? text.slice(first.start, last.end).trim() : '';
}

/** The word at a place; empty past the end, which no phrase contains. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

export function isWord(token: Token | undefined): token is Token {
  return token !== undefined && /[\p{L}\p{N}]/u.test(token.word);
}
