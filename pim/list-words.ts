import { kindSaid } from './kind-said';
import { longestMessage, type QuestionWish, type Understanding } from './wish';

const lists: ReadonlyMap<string, 'list-eligible' | 'list-active'> = new Map([
  ['roles', 'list-eligible'],
  ['active', 'list-active'],
] as const);

const pattern = /^\s*(roles|active)\s+(?:(?:for|in|on|over|of)\s+)?([\p{L}\p{N}][^?!]*)$/iu;

/**
 * A list's own word and some words after it, `roles payments`, ask for the part of the list that is
 * called so; of what they were understood as, only a bare name is overruled. What the words are a name
 * of is left open: a part of a group's name may be that of a role which is not held.
 */
export function listAskedFor(text: string, understood: Understanding): QuestionWish | undefined {
  if (text.length > longestMessage) return undefined;
  const [, word = '', words = ''] = pattern.exec(text) ?? [];
  const intent = lists.get(word.toLowerCase());
  if (!intent || !isOpen(understood, words)) return undefined;
  const isKind = kindSaid(words) !== undefined && /^\S+$/.test(words.trim());
  const said = words.trim();
  return { intent, roles: isKind ? [] : [{ said, names: [], grants: [], ambiguous: false }] };
}

function isOpen(understood: Understanding, words: string): boolean {
  if (understood.kind === 'nothing') return true;
  if (understood.kind !== 'wish' || understood.wish.intent !== 'activate') return false;
  const [role, ...others] = understood.wish.roles;
  return others.length === 0 && role?.said.toLowerCase() === words.trim().toLowerCase();
}
