import type { ClauseDraft, Source } from './clause';
import { readFiller } from './fillers';
import { isHinged, mayTurnRound } from './guards';
import { mayIntroduceReason } from './reason';
import { readTicket } from './ticket';
import { readTimePhrase } from './time/time-phrase';
import { isWord, roleWord, type Token, wordAt } from './tokens';
import { readVerb } from './verbs';
import { tellsOfWork } from './work-words';

const separators = new Set([',', '.', '\n', '-', '—', ')', ']', '!']);

/**
 * Whether all that follows is the reason of a command that is whole without it: after a separator or a
 * ticket, or, straight after a time, where it tells of work.
 */
export function mayBeReason(source: Source, at: number, draft: ClauseDraft): boolean {
  const { text, tokens } = source;
  const named = draft.roles.length > 0 || draft.favourite !== undefined;
  const framed = draft.verbs.length > 0 || draft.times.length > 0 || draft.tickets.length > 0;
  if (!named || !framed || !isWord(tokens[at]) || draft.patience === 0) return false;
  const isParted = isAfterSeparator(source, at);
  if ((!isParted && !isAfterTime(source, at)) || continues(source, at)) return false;
  // What follows reads all the rest: a message is not asked that of each of its words.
  draft.patience -= 1;
  const words = tokens.slice(at);
  const asks = words.at(-1)?.word === '?';
  if (asks || isHinged(words) || isSecondCommand(tokens, at)) return false;
  return isParted || isWork(text, words);
}

function isWork(text: string, words: readonly Token[]): boolean {
  return !mayTurnRound(wordAt(words, 0)) && tellsOfWork(text, words);
}

/** Whether something else than a reason begins here, perhaps after words that change nothing. */
function continues({ text, tokens }: Source, from: number): boolean {
  if (['for', 'and'].includes(wordAt(tokens, from)) || mayIntroduceReason(tokens, from))
    return true;
  let at = from;
  for (let filler = readFiller(tokens, at); filler; filler = readFiller(tokens, at)) {
    at = filler.next;
  }
  const known = readTimePhrase(tokens, at) ?? readTicket(text, tokens, at);
  return wordAt(tokens, at) === roleWord || known !== undefined || (at > from && ends(tokens, at));
}

function ends(tokens: readonly Token[], at: number): boolean {
  return at >= tokens.length || !isWord(tokens[at]);
}

function isSecondCommand(tokens: readonly Token[], at: number): boolean {
  const verb = readVerb(tokens, at);
  if (!verb) return decides.has(wordAt(tokens, at));
  return verb.meaning.firm || tokens.slice(verb.next, verb.next + 4).some(({ roles }) => roles);
}

const decides = new Set(['approve', 'deny', 'reject', 'decline', 'cancel', 'withdraw', 'and', '&']);

function isAfterSeparator({ text, tokens }: Source, at: number): boolean {
  if (separators.has(wordAt(tokens, at - 1)) || isEnclosed(tokens, at)) return true;
  const before = [at - 1, at - 2, at - 3].filter((from) => from >= 0);
  return before.some((from) => readTicket(text, tokens, from)?.next === at);
}

function isAfterTime({ tokens }: Source, at: number): boolean {
  return [1, 2, 3, 4].some((back) => at >= back && readTimePhrase(tokens, at - back)?.next === at);
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['"', '"'],
]);

/** `2h (mail outage)`, `2h "mail outage"`: the rest, and nothing but it. */
function isEnclosed(tokens: readonly Token[], at: number): boolean {
  const closes = closing.get(wordAt(tokens, at - 1));
  return (
    closes !== undefined &&
    tokens.findIndex(({ word }, i) => i >= at && word === closes) === tokens.length - 1
  );
}
