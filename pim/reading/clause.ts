import type { RoleMeant, Ticket } from '../wish';
import { type FoundFavourite, readFavourite } from './favourite';
import { type Filler, readFiller } from './fillers';
import { wordSet } from './phrase-book';
import { mayIntroduceReason, type Reason, readReason } from './reason';
import { mayBeReason } from './rest';
import { readTicket } from './ticket';
import type { SaidTime } from './time/activation-time';
import { readTimePhrase } from './time/time-phrase';
import { isWord, roleWord, type Token, typed, wordAt } from './tokens';
import { readVerb, type Verb } from './verbs';

/** What a clause is read from. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly favourites: readonly string[];
}

/** A command taken apart. It can be acted on only where nothing is left unexplained. */
export interface Clause {
  readonly verbs: readonly Verb[];
  readonly roles: readonly RoleMeant[];
  readonly times: readonly SaidTime[];
  readonly tickets: readonly Ticket[];
  readonly favourite?: string;
  readonly reason?: Reason;
  /** `everything`, `all my roles`. */
  readonly all: boolean;
  readonly asked: boolean;
  /** Words beside the verb that change what it means: `anymore`, `off`, `eligibility`. */
  readonly beside: ReadonlySet<Filler>;
  readonly unexplained: readonly Token[];
}

export interface ClauseDraft {
  readonly verbs: Verb[];
  readonly roles: RoleMeant[];
  readonly times: SaidTime[];
  readonly tickets: Ticket[];
  readonly unexplained: Token[];
  favourite?: string;
  reason?: Reason;
  all: boolean;
  asked: boolean;
  readonly beside: Set<Filler>;
  /** Role mentions with other words between them: two of them are no list. */
  mentions: number;
  /** How many more words may be tried as the beginning of a reason: each try reads to the end. */
  patience: number;
}

type Taker = (source: Source, at: number, draft: ClauseDraft) => number | undefined;

/** Reads a command. Nothing in its reason is read as time, role or verb. */
export function readClause(source: Source): Clause {
  const draft: ClauseDraft = {
    verbs: [],
    roles: [],
    times: [],
    tickets: [],
    unexplained: [],
    all: false,
    asked: false,
    beside: new Set(),
    mentions: 0,
    patience: 8,
  };
  let at = 0;
  while (at < source.tokens.length) at = takeNext(source, at, draft);
  const { patience: _, mentions, ...read } = draft;
  const [first] = draft.mentions > 1 ? source.tokens.filter(({ roles }) => roles) : [];
  return first && mentions > 1 ? { ...read, unexplained: [...read.unexplained, first] } : read;
}

const takers: readonly Taker[] = [
  takeRest,
  takeRole,
  takeFavourite,
  takeTime,
  takeTicket,
  takeVerb,
  takeReason,
  takeFiller,
];

function takeNext(source: Source, at: number, draft: ClauseDraft): number {
  for (const take of takers) {
    const next = take(source, at, draft);
    if (next !== undefined) return next;
  }
  return takeToken(source, at, draft);
}

/** What follows a whole command after a comma or a ticket is its reason: `…, 2h, INC1 mailbox outage`. */
function takeRest(source: Source, at: number, draft: ClauseDraft): number | undefined {
  const { text, tokens } = source;
  const how = mayBeReason(source, at, draft);
  if (!how) return undefined;
  const words = tokens.slice(at);
  const from = tokens[at]?.start ?? 0;
  draft.reason = { how: 'after-sign', text: unclosed(text.slice(from)), tokens: words };
  return tokens.length;
}

/** Without the bracket or the quote that ends it, if it begins before. */
function unclosed(reason: string): string {
  const opens = /[("“]/.test(reason.trimEnd().slice(0, -1));
  return (opens ? reason : reason.replace(/[)"”]\s*$/, '')).trim();
}

function takeRole({ tokens }: Source, at: number, draft: ClauseDraft): number | undefined {
  const token = tokens[at];
  if (token?.word !== roleWord || !token.roles) return undefined;
  draft.roles.push(...token.roles);
  draft.mentions += 1;
  return at + 1;
}

function takeFavourite(source: Source, at: number, draft: ClauseDraft): number | undefined {
  const found: FoundFavourite | undefined = readFavourite(source, at);
  if (!found || draft.favourite !== undefined) return undefined;
  draft.favourite = found.name;
  return found.next;
}

const more = wordSet('more longer another extra additional further');

function takeTime({ text, tokens }: Source, at: number, draft: ClauseDraft): number | undefined {
  const phrase = readTimePhrase(tokens, at);
  if (!phrase) return undefined;
  const said = typed(text, tokens, at, phrase.next);
  const prolongs = tokens.slice(at, phrase.next).some(({ word }) => more.has(word));
  draft.times.push(...phrase.parts.map((part) => ({ ...part, said, prolongs })));
  return phrase.next;
}

const beforeTicket = wordSet('for per under via re regarding with using against see on in of as');

/** `INC0012345`, `for INC0012345`, `re: OPS-12`. */
function takeTicket({ text, tokens }: Source, at: number, draft: ClauseDraft): number | undefined {
  const led = beforeTicket.has(wordAt(tokens, at));
  const from = led ? at + (wordAt(tokens, at + 1) === ':' ? 2 : 1) : at;
  const found = readTicket(text, tokens, from);
  if (!found) return undefined;
  draft.tickets.push(found.ticket);
  return found.next;
}

function takeVerb({ tokens }: Source, at: number, draft: ClauseDraft): number | undefined {
  const found = readVerb(tokens, at);
  if (!found || (draft.roles.length > 0 && isPurpose(tokens, at, found.next))) return undefined;
  draft.verbs.push(found.meaning);
  return found.next;
}

/** `exchange admin to activate mailboxes`: behind a role it is what the role is for. */
function isPurpose(tokens: readonly Token[], at: number, next: number): boolean {
  const object = isWord(tokens[next]) && wordAt(tokens, next) !== roleWord;
  return wordAt(tokens, at) === 'to' && object && !readTimePhrase(tokens, next);
}

function takeFiller({ tokens }: Source, at: number, draft: ClauseDraft): number | undefined {
  const filler = readFiller(tokens, at);
  if (!filler || (filler.meaning === 'all' && isGuess(tokens.slice(at, filler.next)))) {
    return undefined;
  }
  draft.all ||= filler.meaning === 'all';
  draft.beside.add(filler.meaning);
  return filler.next;
}

/** `end the cll` is not the end of everything. */
function isGuess(words: readonly Token[]): boolean {
  return words.some(({ word, slipOf }) => slipOf !== undefined && slipOf[0] !== word[0]);
}

/** A dash or colon parts what is known from the reason only where neither time nor ticket follows. */
function takeReason(source: Source, at: number, draft: ClauseDraft): number | undefined {
  const { text, tokens } = source;
  if (draft.patience === 0 || !mayIntroduceReason(tokens, at)) return undefined;
  draft.patience -= 1;
  const found = readReason(text, tokens, at);
  if (!found) return undefined;
  const { reason, next } = found;
  if (!reason) return next;
  if (reason.how === 'after-sign' && !partsReason(source, at, draft)) return undefined;
  draft.reason = reason;
  return next;
}

function partsReason(
  source: Source,
  at: number,
  { roles, times, favourite }: ClauseDraft,
): boolean {
  const { text, tokens } = source;
  const isFirst = roles.length + times.length === 0 && favourite === undefined;
  const next = at + 1;
  const goesOn =
    wordAt(tokens, next) === roleWord ||
    readTimePhrase(tokens, next) !== undefined ||
    readTicket(text, tokens, next) !== undefined ||
    readReason(text, tokens, next)?.reason?.how === 'said';
  return !isFirst && !goesOn;
}

function takeToken({ tokens }: Source, at: number, draft: ClauseDraft): number {
  const token = tokens[at];
  if (isWord(token)) draft.unexplained.push(token);
  draft.asked ||= wordAt(tokens, at) === '?';
  return at + 1;
}
