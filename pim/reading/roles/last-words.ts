import type { Grant } from '../../wish';
import { wordSet } from '../phrase-book';
import { roleWord, type Token, wordAt } from '../tokens';
import { readVerb } from '../verbs';
import type { RolesKnown } from './held-names';
import { afterRole } from './phrase-signs';

const nouns = wordSet('group groups');
const articles = wordSet('the my');
const longestVerb = 5;

/** A letter or two and a number are no word of any sentence; `DBA` or `users` may be. */
const telling = /^[a-z]{1,2}\d$/;

/**
 * `L2` for PAG-SERVICE-DESK-L2, where no other group of the person’s own ends so: right after a verb
 * that is about roles alone, or called a group. Elsewhere it may be anything: `L2 escalation`, `I need L2`.
 */
export function markLastWords(
  text: string,
  tokens: readonly Token[],
  { eligible = [] }: RolesKnown,
): readonly Token[] {
  if (!tokens.some(({ word }) => telling.test(word))) return tokens;
  return tokens.map((token, at) => {
    if (token.roles || !telling.test(token.word) || !isNamed(tokens, at)) return token;
    const grants = eligible.filter((grant) => endsWith(grant, token.word));
    const [name, ...others] = new Set(grants.map((grant) => grant.name));
    if (name === undefined || others.length > 0) return token;
    const meant = {
      said: text.slice(token.start, token.end),
      names: [name],
      grants,
      ambiguous: false,
    };
    return { ...token, word: roleWord, roles: [meant] };
  });
}

function endsWith({ kind, name }: Grant, word: string): boolean {
  const words = name.toLowerCase().split(/[-_\s.]+/);
  return kind === 'group' && words.length > 1 && words.at(-1) === word;
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  const next = wordAt(tokens, at + 1);
  if (nouns.has(next)) return true;
  const ends = !/^[a-z\u00c0-\u024f]/.test(next) || afterRole.has(next);
  return ends && isAfterVerb(tokens, articles.has(wordAt(tokens, at - 1)) ? at - 1 : at);
}

function isAfterVerb(tokens: readonly Token[], to: number): boolean {
  for (let from = Math.max(0, to - longestVerb); from < to; from += 1) {
    const verb = readVerb(tokens, from);
    if (verb?.next === to) return verb.meaning.firm && wordAt(tokens, from) !== 'escalate';
  }
  return false;
}
