import type { Ticket } from '../wish';
import type { Message } from './message';
import { phraseBook } from './phrase-book';
import { mayIntroduceReason, type Reason, readReason } from './reason';
import { readTicket } from './ticket';
import type { SaidTime } from './time/activation-time';
import { readTimePhrase } from './time/time-phrase';
import { isWord, type Token, typed, wordAt } from './tokens';

/** A command taken apart. What nothing explains is the role, if it is one run of words. */
export interface Clause {
  readonly unexplained: readonly (readonly Token[])[];
  readonly times: readonly SaidTime[];
  readonly ticket?: Ticket;
  readonly reason?: Reason;
  readonly asked: boolean;
}

interface Draft {
  readonly runs: Token[][];
  readonly times: SaidTime[];
  ticket?: Ticket;
  reason?: Reason;
  asked: boolean;
  /** How many more words may be tried as the beginning of a reason: each try reads to the end. */
  patience: number;
}

type Taker = (message: Message, at: number, draft: Draft) => number | undefined;

/** Reads a command from a token on. Nothing in its reason is read as time, role or verb. */
export function readClause(message: Message, from: number): Clause {
  const draft: Draft = { runs: [[]], times: [], asked: false, patience: 8 };
  let at = from;
  while (at < message.tokens.length) at = takeNext(message, at, draft);
  const { runs, patience: _, ...read } = draft;
  return { ...read, unexplained: runs.filter((run) => run.length > 0) };
}

function takeNext(message: Message, at: number, draft: Draft): number {
  return (
    takeTime(message, at, draft) ??
    takeTicket(message, at, draft) ??
    takeFiller(message, at, draft) ??
    takeReason(message, at, draft) ??
    takeToken(message, at, draft)
  );
}

const takeTime: Taker = ({ text, tokens }, at, draft) => {
  const phrase = readTimePhrase(tokens, at);
  if (!phrase) return undefined;
  const said = typed(text, tokens, at, phrase.next);
  draft.times.push(...phrase.parts.map((part) => ({ ...part, said })));
  draft.runs.push([]);
  return phrase.next;
};

const takeTicket: Taker = ({ text, tokens }, at, draft) => {
  const found = readTicket(text, tokens, at);
  if (!found) return undefined;
  draft.ticket ??= found.ticket;
  draft.runs.push([]);
  return found.next;
};

const fillers = phraseBook([
  ['for me|for myself|please|pls|plz|thanks|thx|"|again|role :|with ticket|with', 'filler'],
]);

const takeFiller: Taker = ({ tokens }, at) => fillers(tokens, at)?.next;

/** A dash or colon parts what is known from the reason only where neither time nor ticket follows. */
const takeReason: Taker = (message, at, draft) => {
  if (draft.patience === 0 || !mayIntroduceReason(message.tokens, at)) return undefined;
  draft.patience -= 1;
  const found = readReason(message, at);
  if (!found) return undefined;
  const { reason, next } = found;
  if (!reason) return next;
  if (reason.how === 'after-sign' && !partsReason(message, at, draft)) return undefined;
  draft.reason = reason;
  draft.asked ||= reason.how !== 'said' && reason.tokens.some(({ word }) => word === '?');
  draft.runs.push([]);
  return next;
};

function partsReason(message: Message, at: number, { runs }: Draft): boolean {
  const isFirst = runs.every((run) => run.length === 0);
  return !isFirst && !readTimePhrase(message.tokens, at + 1) && !readReason(message, at + 1);
}

const takeToken = ({ tokens }: Message, at: number, draft: Draft): number => {
  const token = tokens[at];
  if (isWord(token)) draft.runs.at(-1)?.push(token);
  else draft.runs.push([]);
  draft.asked ||= wordAt(tokens, at) === '?';
  return at + 1;
};
