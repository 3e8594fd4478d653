import type { DecisionWish, ReadingContext, Understanding } from '../wish';
import { readComment, startsComment } from './comment';
import type { Message } from './message';
import { type Found, phraseBook } from './phrase-book';
import { type FoundTarget, readTarget } from './target';
import { readActivationTime } from './time/activation-time';
import { readTimePhrase } from './time/time-phrase';
import { isWord, type Token, typed, wordAt } from './tokens';

type Verdict = DecisionWish['intent'];

const verdicts = phraseBook<Verdict>([
  [
    'approve|accept|ok to|sign off on|sign off|green light|greenlight|authorise|authorize',
    'approve',
  ],
  ['i approve|im approving|i accept|grant request|allow|ok request|approving', 'approve'],
  [
    'go ahead with|give the go ahead to|say yes to|yes to|wave through|permit|thumbs up for',
    'approve',
  ],
  ['deny|reject|decline|refuse|turn down|disapprove|veto|say no to|no to|dismiss', 'deny'],
  ['i deny|i reject|i decline|i refuse|do not approve request|knock back|denying', 'deny'],
]);
const answers = phraseBook<Verdict>([
  ['yes|yep|ok|okay|lgtm|yes ,|ok ,|grant|confirm|pass|clear', 'approve'],
  ['no|nope|no ,|block', 'deny'],
]);

export const decisionWords: ReadonlySet<string> = verdicts.words;

/** Reads a decision: whose request or which one, and the comment after it. */
export function readDecision(message: Message, context: ReadingContext): Understanding | undefined {
  const verdict = verdictOf(message.tokens, context);
  if (!verdict) return undefined;
  const { text, tokens } = message;
  // A request that waits is meant by its id, also where that looks like a length: `approve 361M`.
  const isWaiting = namesWaiting(tokens[verdict.next], context);
  const before = isWaiting ? { next: verdict.next, times: [] } : limitsAt(message, verdict.next);
  const target = readTarget({ text, tokens, context }, before.next);
  const after = limitsAt(message, target.next);
  const comment = readComment({ text, tokens }, after.next, verdict.meaning);
  const isNamed = Object.keys(target.target).length > 0;
  const loose = (!isNamed || isVague(target, tokens)) && !isMarked(tokens, after.next);
  const asked = wordAt(tokens, after.next) === '?' && !message.polite;
  if (comment === undefined || asked || loose) return { kind: 'nothing' };
  const times = [...before.times, ...after.times];
  // `approve 4 tomorrow` is no decision of now, and there is none for later.
  if (times.some(({ says }) => says !== 'length')) return { kind: 'nothing' };
  const time = readActivationTime(times, context);
  const wish = decisionWish(verdict.meaning, target, time, comment);
  return 'problem' in time ? { kind: 'unclear', unclear: time, wish } : { kind: 'wish', wish };
}

function decisionWish(
  intent: Verdict,
  { target, roles }: FoundTarget,
  time: ReturnType<typeof readActivationTime>,
  comment: string,
): DecisionWish {
  const isNamed = Object.keys(target).length > 0;
  return {
    intent,
    roles,
    ...(isNamed ? { target } : { missing: ['target'] }),
    ...('problem' in time || time.minutes === undefined ? {} : { minutes: time.minutes }),
    ...(comment === '' ? {} : { justification: comment }),
  };
}

/** `yes 8a3f` decides; `yes` alone answers a question. */
function verdictOf(tokens: readonly Token[], context: ReadingContext): Found<Verdict> | undefined {
  const plain = verdicts(tokens, 0);
  if (plain) return plain;
  const answer = answers(tokens, 0);
  return answer && namesWaiting(tokens[answer.next], context) ? answer : undefined;
}

function namesWaiting(token: Token | undefined, { approvals = [] }: ReadingContext): boolean {
  const id = token?.word.replace(/^#/, '');
  return approvals.some((request) => request.id.toLowerCase() === id);
}

/** `deny all knowledge` is about no request. */
function isVague({ target, next }: FoundTarget, tokens: readonly Token[]): boolean {
  return target.all === true && isWord(tokens[next]);
}

/** Where no request is named, only a comment that is announced as one may follow: `approve my vacation`. */
function isMarked(tokens: readonly Token[], from: number): boolean {
  return from >= tokens.length || tokens[from]?.word === '?' || startsComment(tokens, from);
}

/** `for 1 hour only`. */
function limitsAt({ text, tokens }: Message, from: number) {
  const phrase = readTimePhrase(tokens, from);
  if (!phrase) return { next: from, times: [] };
  const said = typed(text, tokens, from, phrase.next);
  let next = phrase.next;
  while (['only', ':', ','].includes(wordAt(tokens, next))) next += 1;
  return { next, times: phrase.parts.map((part) => ({ ...part, said })) };
}
