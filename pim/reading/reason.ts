import { phraseBook, wordSet } from './phrase-book';
import { readTicket } from './ticket';
import { readTimePhrase } from './time/time-phrase';
import { isWord, type Token, wordAt } from './tokens';
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
  ['because|because of|cause|cuz|coz|bc|cos|due to|since|reason|reason is|reason is that', 'said'],
  ['the reason is|the reason is that|justification|justification is|so i can|so i could', 'said'],
  ['so that|so that i can|so we can|in order to|my reason is|as i need to|as i have to', 'said'],
  ['--reason|--reason =|--justification|--justification =|reason =|justification =', 'said'],
  ['business justification|comment|with comment|on account of|as part of|owing to', 'said'],
  ['purpose :|purpose =|purpose is|the purpose is|for the purpose of|why :|--purpose|-r', 'said'],
  ['-|:|—|--', 'after-sign'],
  ['for|to', 'guessed'],
]);
const labels = phraseBook([
  ['ticket :|duration :|time :|start :|end :|until :|role :|scope :|ticket =|duration =', 'label'],
  ['--duration|--ticket|--role|--scope|--start|--until|--for|-d|-t', 'label'],
]);

export const reasonWords: ReadonlySet<string> = new Set([...markers.words, ...labels.words]);

/** Whether a token may introduce a reason; whether it does, only what follows tells. */
export function mayIntroduceReason(tokens: readonly Token[], at: number): boolean {
  return markers(tokens, at) !== undefined;
}

/** Reads the reason that a token introduces, if it does. */
export function readReason(
  text: string,
  tokens: readonly Token[],
  at: number,
): FoundReason | undefined {
  const marker = markers(tokens, at);
  if (!marker || tellsSince(tokens, at)) return undefined;
  const how = marker.meaning;
  const next = how === 'guessed' ? nextTime(tokens, marker.next) : nextLabel(tokens, marker.next);
  const words = tokens.slice(marker.next, next);
  if (how === 'guessed' && !tellsOfWork(text, words)) return undefined;
  const found = reasonBetween(text, tokens, marker.next, next);
  if (found) return { reason: { how, text: found, tokens: words }, next };
  return how === 'said' ? { reason: undefined, next } : undefined;
}

/** `since 9am` is no reason; `since yesterday mail is down` is one. */
function tellsSince(tokens: readonly Token[], at: number): boolean {
  const time = wordAt(tokens, at) === 'since' ? readTimePhrase(tokens, at + 1) : undefined;
  return time !== undefined && !isWord(tokens[time.next]);
}

const timeMarkers = wordSet('for until till til');
const partOfReason = wordSet('of last past the in within after these those a an by');

/** `for the mailbox migration for 2 hours`: what tells of time ends a reason that only `for` began. */
function nextTime(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const word = wordAt(tokens, at);
    if (timeMarkers.has(word) && readTimePhrase(tokens, at)) return at;
    if (word === ',' && endsReason(tokens, at + 1)) return at;
    if (/^\d/.test(word) && isLastWord(tokens, at)) return at;
  }
  return tokens.length;
}

function endsReason(tokens: readonly Token[], at: number): boolean {
  return readTimePhrase(tokens, at) !== undefined || labels(tokens, at) !== undefined;
}

/** `for the mailbox migration 2h`, but not `for the outage of the last 2h`. */
function isLastWord(tokens: readonly Token[], at: number): boolean {
  const phrase = readTimePhrase(tokens, at);
  return phrase?.next === tokens.length && !partOfReason.has(wordAt(tokens, at - 1));
}

const beforeLabel: ReadonlySet<string> = new Set(['\n', ';', ',', '-', '—', '.']);

/** A form's lines and a command's flags end a reason; nothing else does. */
function nextLabel(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const isFlag = wordAt(tokens, at).startsWith('--');
    const begins = beforeLabel.has(wordAt(tokens, at - 1));
    if ((isFlag || begins) && labels(tokens, at)) return at;
  }
  return tokens.length;
}

const around = /^[\s:,;]+|[\s;]+$/g;

/** The words from one token to before another as typed, brackets and stars that are no tokens included. */
export function reasonBetween(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): string {
  const ticket = readTicket(text, tokens, from);
  const first = ticket && wordAt(tokens, ticket.next) === ':' ? ticket.next + 1 : from;
  const start = tokens[first - 1]?.end ?? tokens[first]?.start ?? text.length;
  const end = isMoved(tokens, from) ? tokens[to - 1]?.end : tokens[to]?.start;
  return unquoted(
    text
      .slice(start, end ?? text.length)
      .replaceAll(around, '')
      .trim(),
  );
}

/** In Japanese and Chinese the reason comes first; it was put behind the command to be read. */
function isMoved(tokens: readonly Token[], from: number): boolean {
  const start = tokens[from]?.start ?? Number.POSITIVE_INFINITY;
  return tokens.slice(0, from).some((token) => token.start > start);
}

function unquoted(reason: string): string {
  const [, inside] = /^["“«]([^"“”«»]+)["”»]$/.exec(reason) ?? [];
  return (inside ?? reason).trim();
}
