import { isWithinOneSlip } from '../../spelling';
import { tokenise } from '../tokens';
import { piecesOf } from './pieces';
import { builtInRoles } from './role-catalogue';

const mostSuggestions = 3;

/** Names that share words with what was typed, to be offered and never picked; those held come first. */
export function nearNames(said: string, own: readonly string[]): readonly string[] {
  const words = wordsOf(said);
  const builtIn = builtInRoles.map(({ roleName }) => roleName);
  const ranked = [...byLikeness(words, own), ...byLikeness(words, builtIn)];
  return [...new Set(ranked)].slice(0, mostSuggestions);
}

function wordsOf(text: string): readonly string[] {
  return piecesOf(tokenise(text.slice(0, longestName)))
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word);
}

const longestName = 120;

function byLikeness(words: readonly string[], names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, likeness: likeness(words, wordsOf(name)) }))
    .filter((role) => role.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ name }) => name);
}

/** The share of words that two names have in common; `admin`, which most have, counts for nothing. */
function likeness(typed: readonly string[], name: readonly string[]): number {
  const told = typed.filter((word) => word !== 'admin');
  const telling = name.filter((word) => word !== 'admin');
  const shared = told.filter((word) => telling.some((other) => isAlike(word, other)));
  return shared.length / Math.max(told.length, telling.length, 1);
}

function isAlike(typed: string, word: string): boolean {
  if (typed.length < 3 || word.length < 3) return typed === word;
  return (
    word.startsWith(typed) ||
    typed.startsWith(word) ||
    (word.length >= 5 && word[0] === typed[0] && isWithinOneSlip(typed, word))
  );
}
