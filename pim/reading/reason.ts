import type { Message } from './message';
import { phraseBook, wordSet } from './phrase-book';
import { readTimePhrase } from './time/time-phrase';
import { type Token, wordAt } from './tokens';
import { tellsOfWork } from './work-words';

/** Why a role is wanted, as typed. Only a `said` one (`because …`) is beyond doubt a reason. */
export interface Reason {
  readonly how: 'said' | 'after-sign' | 'guessed';
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface FoundReason {
  /** Absent where the word for it is said and nothing follows. */
  readonly reason: Reason | undefined;
  readonly next: number;
}

const markers = phraseBook<Reason['how']>([
  ['because|because of|cause|cuz|coz|bc|due to|since|reason|reason is|reason is that', 'said'],
  ['the reason is|the reason is that|justification|justification is|so i can', 'said'],
  ['so that|so that i can|so we can|in order to', 'said'],
  ['-|:|—', 'after-sign'],
  ['for|to', 'guessed'],
]);

/** Whether a token may introduce a reason; whether it does, only what follows tells. */
export function mayIntroduceReason(tokens: readonly Token[], at: number): boolean {
  return markers(tokens, at) !== undefined;
}

/** Reads the reason that a token introduces, if it does. */
export function readReason(message: Message, at: number): FoundReason | undefined {
  const marker = markers(message.tokens, at);
  if (!marker) return undefined;
  const how = marker.meaning;
  const next = how === 'guessed' ? nextTime(message.tokens, marker.next) : message.tokens.length;
  const tokens = message.tokens.slice(marker.next, next);
  if (how === 'guessed' && !tellsOfWork(tokens)) return undefined;
  const text = asTyped(message, marker.next - 1, next);
  if (text !== '') return { reason: { how, text, tokens }, next };
  return how === 'said' ? { reason: undefined, next } : undefined;
}

const timeMarkers = wordSet('for until till til');

const partOfReason = wordSet('of last past the in within after these those a an');

/** `for the mailbox migration for 2 hours`: what tells of time ends a reason that only `for` began. */
function nextTime(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const word = wordAt(tokens, at);
    if (timeMarkers.has(word) && readTimePhrase(tokens, at)) return at;
    if (word === ',' && readTimePhrase(tokens, at + 1)) return at;
    if (/^\d/.test(word) && isLastWord(tokens, at)) return at;
  }
  return tokens.length;
}

/** `for the mailbox migration 2h`, but not `for the outage of the last 2h`. */
function isLastWord(tokens: readonly Token[], at: number): boolean {
  const phrase = readTimePhrase(tokens, at);
  return phrase?.next === tokens.length && !partOfReason.has(wordAt(tokens, at - 1));
}

/** From the blank after the marker, so that brackets and stars that are no tokens are kept. */
function asTyped({ text, tokens }: Message, marker: number, next: number): string {
  const end = tokens[next]?.start ?? text.length;
  return text
    .slice(tokens[marker]?.end, end)
    .replace(/^[\s:,]+/, '')
    .trim();
}
