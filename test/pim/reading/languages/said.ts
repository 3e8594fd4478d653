import { translate } from '../../../../pim/reading/languages/translate';
import { roleWord, type Token, tokenise } from '../../../../pim/reading/tokens';

const names = ['Exchange Admin', 'Teams Admin', 'GA'];

/** Tokens in which each of the names above is one token, as if the roles had been found already. */
export function withRoles(text: string): readonly Token[] {
  return names.reduce<readonly Token[]>((tokens, name) => mark(tokens, text, name), tokenise(text));
}

function mark(tokens: readonly Token[], text: string, name: string): readonly Token[] {
  const start = text.indexOf(name);
  if (start < 0) return tokens;
  const end = start + name.length;
  const inside = ({ start: from, end: to }: Token): boolean => from >= start && to <= end;
  const at = tokens.findIndex(inside);
  const role: Token = { word: roleWord, start, end };
  return [...tokens.slice(0, at), role, ...tokens.filter((token, i) => i >= at && !inside(token))];
}

/** The English words for a phrase. */
export function english(text: string, locale: string): string {
  return translate(withRoles(text), locale)
    .map(({ word }) => word)
    .join(' ');
}
