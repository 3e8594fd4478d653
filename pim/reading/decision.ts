import type { DecisionWish, Understanding } from '../wish';
import { hasCommand, isConditional, isNegated, takesBack } from './guards';
import type { Message } from './message';
import { phraseBook, wordSet } from './phrase-book';
import { looksLikeRequestId, readTarget } from './target';
import { readTimePhrase } from './time/time-phrase';
import { type Token, wordAt } from './tokens';

/** Reads a decision: the request's id, and the comment after it. */
export function readDecision(
  message: Message,
  intent: DecisionWish['intent'],
  next: number,
): Understanding {
  const { text, tokens } = message;
  const target = readTarget(text, tokens, next);
  const rest = tokens.slice(target.next);
  const marker = commentMarkers(rest, 0);
  const turned =
    marker === undefined
      ? turnsRound(rest, intent)
      : marker.meaning === 'sign' && takesItBack(rest.slice(marker.next), intent);
  if (target.named === 'otherwise' || turned) return { kind: 'nothing' };
  const comment = commentAfter(message, target.next + (marker?.next ?? 0));
  const wish = {
    intent,
    ...(target.id === undefined ? {} : { target: target.id }),
    ...(comment ? { comment } : {}),
  };
  return { kind: 'wish', wish };
}

const commentMarkers = phraseBook<'sign' | 'word'>([
  [':|-', 'sign'],
  ['because|because of|because :|due to|reason|reason :|reason is|since|comment', 'word'],
  [', because|, reason|, reason :|comment :|with comment|with comment :', 'word'],
]);

/** Everything after a place in the message, as typed. */
function commentAfter({ text, tokens }: Message, at: number): string | undefined {
  if (at >= tokens.length) return undefined;
  const comment = text.slice(tokens[at - 1]?.end).replace(/^[\s,.:;]+/, '');
  return comment.trim() || undefined;
}

const joiners = wordSet('and or & && + plus "');
const fine = phraseBook([
  ['no objection|no objections|no problem|no problems|no concerns|no worries|no issues', 'fine'],
]);

/** Whether what follows a colon or dash is no comment, but a change of mind: `approve 7KQ2: no`. */
function takesItBack(tokens: readonly Token[], intent: DecisionWish['intent']): boolean {
  const refuses = wordAt(tokens, 0) === 'no' && !fine(tokens, 0);
  return intent === 'approve' && (refuses || takesBack(tokens));
}

/** Whether words after an id, with nothing to mark them as a comment, could make it another decision. */
function turnsRound(tokens: readonly Token[], intent: DecisionWish['intent']): boolean {
  const words = wordAt(tokens, 0) === ',' ? tokens.slice(1) : tokens;
  const plain = words.slice(fine(words, 0)?.next ?? 0);
  return (
    joiners.has(wordAt(words, 0)) ||
    words.some(({ word }) => word === '?') ||
    looksLikeRequestId(words[0]) ||
    readTimePhrase(words, 0) !== undefined ||
    isConditional(words) ||
    hasCommand(words) ||
    (intent === 'approve' && isNegated(plain))
  );
}
