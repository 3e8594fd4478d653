import type { ActivationTime, MissingPart, ReadingContext, RoleMeant, Understanding, Wish } from '../wish';
import { type Clause, readClause } from './clause';
import { isGuarded } from './guards';
import type { Message } from './message';
import { wordSet } from './phrase-book';
import { unknownRole } from './unknown-role';
import { findTickets } from './ticket';
import { readActivationTime, type SaidTime } from './time/activation-time';
import type { Verb } from './verbs';

type Action = Verb['intent'];

const nothing: Understanding = { kind: 'nothing' };

/** Reads what somebody wants done with a role: every word has to have its part in it. */
export function readAction(message: Message, context: ReadingContext): Understanding {
  const { text, tokens } = message;
  const clause = readClause({ text, tokens, favourites: context.favourites ?? [] });
  const intent = intentOf(clause);
  const polite = message.polite || clause.verbs.some((verb) => verb.polite);
  if (!intent || (clause.asked && !polite)) return nothing;
  const named = roles(message, clause, intent);
  if (!named || !isFounded(message, clause, named)) return nothing;
  const time = readActivationTime(clause.times, context);
  const wish = assemble(message, { clause, intent, named, time });
  if ('problem' in time) return { kind: 'unclear', unclear: time, wish };
  return named.unknown === undefined
    ? { kind: 'wish', wish }
    : { kind: 'unclear', unclear: { problem: 'role-unknown', said: named.unknown }, wish };
}

/** Verbs of two intents are two commands. A role alone, or with its time, is wanted. */
function intentOf({ verbs, times, anymore }: Clause): Action | undefined {
  const usable = verbs.every(({ onlyWith }) => !onlyWith || anymore);
  const intents = new Set(verbs.map(({ intent }) => intent));
  if (!usable || intents.size > 1) return undefined;
  const [intent = 'activate'] = intents;
  const firm = verbs.some((verb) => verb.firm);
  return intent === 'activate' && !firm && times.some(prolongs) ? 'extend' : intent;
}

const more = /\b(?:more|longer|another|extra|additional|further)\b/i;

function prolongs({ said }: SaidTime): boolean {
  return more.test(said);
}

interface Named {
  readonly roles: readonly RoleMeant[];
  readonly unknown?: string;
}

/** The roles that are named; nothing where words are left over that name none. */
function roles({ text }: Message, clause: Clause, intent: Action): Named | undefined {
  const { unexplained, verbs } = clause;
  if (unexplained.length === 0) return { roles: clause.roles };
  const may = verbs.some(({ firm }) => firm) && clause.roles.length === 0 && intent !== 'renew';
  const unknown = may && intent !== 'extend' ? unknownRole(text, unexplained) : undefined;
  return unknown === undefined ? undefined : { roles: [], unknown };
}

const spoken = wordSet('role roles access rights permission permissions elevation activation group');

/** Whether enough is said to be sure that a role is meant. */
function isFounded({ tokens }: Message, clause: Clause, named: Named): boolean {
  const { verbs, favourite, times, reason } = clause;
  if (reason && isTurned(clause)) return false;
  if (named.roles.length > 0 || favourite !== undefined) return verbs.length > 0 || stands(clause);
  if (named.unknown !== undefined || clause.all) return verbs.length > 0;
  if (verbs.some(({ firm }) => firm)) return true;
  if (verbs.length > 0) return tokens.some(({ word }) => spoken.has(word));
  return times.length > 0 && times.every(prolongs);
}

/** A reason that no word announced may be the rest of another sentence. */
function isTurned({ reason, verbs, times }: Clause): boolean {
  if (!reason || reason.how === 'said') return false;
  return reason.how === 'guessed'
    ? isGuarded(reason.tokens.slice(0, 2))
    : verbs.length + times.length === 0;
}

/** Whether a role without a verb is enough: a word like `teams` or `search` alone is not. */
function stands({ roles, times, favourite }: Clause): boolean {
  if (times.length > 0 || favourite !== undefined) return true;
  return roles.every(({ said, ambiguous }) => !ambiguous && isName(said));
}

function isName(said: string): boolean {
  return /\S\s+\S|[-_]/.test(said) || /^[A-Z0-9]{2,5}$/.test(said) || /[^\u0000-\u024f]/.test(said);
}

interface Read {
  readonly clause: Clause;
  readonly intent: Action;
  readonly named: Named;
  readonly time: ReturnType<typeof readActivationTime>;
}

function assemble({ text }: Message, { clause, intent, named, time }: Read): Wish {
  const { reason, favourite } = clause;
  const mentioned = reason ? findTickets(text, reason.tokens) : [];
  const tickets = clause.tickets.length > 0 ? clause.tickets : mentioned;
  const missing = missingParts({ clause, intent, named, time });
  const justification = reason?.text;
  return {
    intent,
    roles: named.roles,
    ...timeOf(time),
    ...(favourite === undefined ? {} : { favourite }),
    ...(clause.all && intent !== 'activate' ? { target: { all: true } } : {}),
    ...(justification ? { justification } : {}),
    ...(tickets.length > 0 ? { tickets } : {}),
    ...(missing.length > 0 ? { missing } : {}),
  };
}

function timeOf(time: Read['time']): ActivationTime {
  if ('problem' in time) return {};
  const { missingDuration: _, ...rest } = time;
  return rest;
}

function missingParts({ clause, intent, named, time }: Read): readonly MissingPart[] {
  const unnamed =
    named.roles.length === 0 && named.unknown === undefined && clause.favourite === undefined;
  const needsRole = unnamed && !clause.all && (intent !== 'extend' || clause.times.length === 0);
  const problem = 'problem' in time;
  const unsaid = !problem && (time.missingDuration || (intent === 'extend' && isOpen(time)));
  return [
    ...(needsRole ? (['role'] as const) : []),
    ...(unsaid && !(needsRole && intent === 'extend') ? (['duration'] as const) : []),
    ...(named.roles.some(lacksScope) && intent === 'activate' ? (['scope'] as const) : []),
  ];
}

function isOpen({ minutes, endsAt, longest }: ActivationTime): boolean {
  return minutes === undefined && endsAt === undefined && !longest;
}

function lacksScope({ grants, scope, ambiguous }: RoleMeant): boolean {
  const scopes = new Set(grants.map((grant) => grant.scope));
  return !ambiguous && scope === undefined && scopes.size > 1 && !scopes.has('/');
}
