import type { DecisionWish } from '../wish';
import { hasCommand, isConditional, isNegated, mayTurnRound, takesBack } from './guards';
import { phraseBook, wordSet } from './phrase-book';
import { looksLikeRequestId } from './target';
import { readTimePhrase } from './time/time-phrase';
import { isWord, type Token, wordAt } from './tokens';

const markers = phraseBook<'sign' | 'word'>([
  [':|-|—', 'sign'],
  ['because|because of|because :|due to|reason|reason :|reason is|since|comment', 'word'],
  [', because|, reason|, reason :|comment :|with comment|with comment :|as|--reason', 'word'],
]);
/** Whether a word or sign stands here after which a comment comes. */
export function startsComment(tokens: readonly Token[], at: number): boolean {
  return markers(tokens, at) !== undefined;
}

const joiners = wordSet('and or & && + plus "');
/** `approving 4 was wrong` tells of a decision, and makes none. */
const tells = wordSet('was were is are has had will takes took got gets means meant');
const fine = phraseBook([
  ['no objection|no objections|no problem|no problems|no concerns|no worries|no issues', 'fine'],
]);

/**
 * The comment of a decision from a token on, as typed: empty where there is none, absent where the
 * words could make it another decision: `approve 7KQ2: no`, `approve 7KQ2 and deny 8ABC`.
 */
export function readComment(
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  from: number,
  verdict: DecisionWish['intent'],
): string | undefined {
  const rest = tokens.slice(from);
  if (!rest.some(isWord)) return '';
  const marker = markers(rest, 0);
  const turned =
    marker === undefined
      ? turnsRound(rest, verdict)
      : marker.meaning === 'sign' && takesItBack(rest.slice(marker.next), verdict);
  if (turned) return undefined;
  return commentFrom(text, tokens, from + (marker?.next ?? 0));
}

const separators = wordSet(', . : ; - —');

/** With the brackets and other signs before its first word, without what parts it from the decision. */
function commentFrom(text: string, tokens: readonly Token[], from: number): string {
  const parted = tokens.findIndex(({ word }, i) => i >= from && !separators.has(word));
  const at = parted < 0 ? tokens.length : parted;
  const start = tokens[at]?.start ?? text.length;
  const [signs = ''] = /[^\p{L}\p{N}\s,.:;，、。：—-]{0,8}$/u.exec(text.slice(0, start)) ?? [];
  // Where the command stands last, as in Japanese, the comment ends before it.
  const isBefore = tokens.slice(0, at).some((token) => token.start > start);
  const end = isBefore ? tokens.at(-1)?.end : undefined;
  return text.slice(start - signs.length, end).replace(/[\s,，、]+$/, '');
}

/** Whether what follows a colon or dash is no comment, but a change of mind: `approve 7KQ2: no`. */
function takesItBack(tokens: readonly Token[], verdict: DecisionWish['intent']): boolean {
  const refuses = wordAt(tokens, 0) === 'no' && !fine(tokens, 0);
  return verdict === 'approve' && (refuses || takesBack(tokens));
}

/** Whether words after an id, with nothing to mark them as a comment, could make it another decision. */
function turnsRound(tokens: readonly Token[], verdict: DecisionWish['intent']): boolean {
  const isParted = [',', '.', ';'].includes(wordAt(tokens, 0));
  const words = isParted ? tokens.slice(1) : tokens;
  const plain = words.slice(fine(words, 0)?.next ?? 0);
  return (
    joiners.has(wordAt(words, 0)) ||
    (!isParted && tells.has(wordAt(words, 0))) ||
    words.some(({ word }) => word === '?' || word === '\n') ||
    looksLikeRequestId(words[0]) ||
    readTimePhrase(words, 0) !== undefined ||
    isConditional(words) ||
    mayTurnRound(wordAt(words, 0)) ||
    hasCommand(words) ||
    (verdict === 'approve' && isNegated(plain))
  );
}
