import { wholeDirectory } from '../person';
import type { ReadingContext, RoleMeant, Understanding } from '../wish';
import { wishOf } from './action-wish';
import { type Clause, readClause } from './clause';
import { isHinged } from './guards';
import type { Message } from './message';
import { wordSet } from './phrase-book';
import { builtInRole } from './roles/role-catalogue';
import { readActivationTime, type SaidTime } from './time/activation-time';
import type { Token } from './tokens';
import { unknownInList } from './unknown-in-list';
import { unknownRole } from './unknown-role';
import { readVerb, type Verb } from './verbs';

export type Action = Verb['intent'];

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
  const wish = wishOf(message, { clause, intent, named, time });
  if ('problem' in time && !isHalfKnown(named)) return { kind: 'unclear', unclear: time, wish };
  return named.unknown === undefined
    ? { kind: 'wish', wish }
    : { kind: 'unclear', unclear: { problem: 'role-unknown', said: named.unknown }, wish };
}

/** With one of two names unknown, nothing may go on with the other alone. */
function isHalfKnown({ roles, unknown }: Named): boolean {
  return unknown !== undefined && roles.length > 0;
}

function intentOf(clause: Clause): Action | undefined {
  const { verbs, times, beside } = clause;
  const intent = saidIntent(clause);
  if (intent !== 'deactivate' && endings.some((word) => beside.has(word))) return undefined;
  if (intent === 'extend' && beside.has('eligibility')) return 'renew';
  const firm = verbs.some((verb) => verb.firm);
  return intent === 'activate' && !firm && times.some(({ prolongs }) => prolongs)
    ? 'extend'
    : intent;
}

/** Verbs of two intents are two commands. A role alone, or with its time, is wanted. */
function saidIntent({ verbs, times, beside }: Clause): Action | undefined {
  const usable = verbs.every(({ onlyWith }) => !onlyWith || beside.has(onlyWith));
  const [intent, ...others] = new Set(verbs.map((verb) => verb.intent));
  if (!usable || others.length > 0) return undefined;
  if (intent !== undefined) return intent;
  if (times.some(isOver)) return undefined;
  return beside.has('off') ? 'deactivate' : 'activate';
}

/** `exchange admin 2h ago` tells what was. */
function isOver(time: SaidTime): boolean {
  return time.says === 'start-in' && time.minutes < 0;
}

/** `no longer activate GA`, `extend GA any longer`: what says that it ends turns another command round. */
const endings = ['anymore', 'off', 'early'] as const;

export interface Named {
  readonly roles: readonly RoleMeant[];
  readonly unknown?: string;
}

/** The roles that are named; nothing where words are left over that name none. */
function roles(message: Message, clause: Clause, intent: Action): Named | undefined {
  if (clause.unexplained.length === 0) return { roles: clause.roles };
  const { text, tokens } = message;
  const leads = readVerb(tokens, 0) !== undefined && clause.verbs.some(({ firm }) => firm);
  if (!leads || (intent !== 'activate' && intent !== 'deactivate')) return undefined;
  const listed = unknownInList(text, tokens, clause.unexplained);
  if (listed) return listed;
  const parts = partsOfName(message, clause);
  const unknown = parts && unknownRole(text, [...clause.unexplained, ...parts]);
  return unknown === undefined ? undefined : { roles: [], unknown };
}

/** `Coffee Machine Admin`, `exchange online`: a word that is a role by itself may be part of a longer name. */
function partsOfName({ tokens }: Message, { roles: named }: Clause): readonly Token[] | undefined {
  const [only, ...others] = named;
  const isWhole = only !== undefined && /\s/.test(only.said);
  if (isWhole || others.length > 0) return undefined;
  return tokens.filter((token) => token.roles !== undefined);
}

const spoken = wordSet(
  'role roles access rights permission permissions elevation activation group',
);

/** Whether enough is said to be sure that a role is meant. */
function isFounded(message: Message, clause: Clause, named: Named): boolean {
  const { verbs, favourite, times, reason } = clause;
  if (reason && isTurned(clause)) return false;
  if (named.roles.length > 0 || favourite !== undefined) return verbs.length > 0 || stands(clause);
  if (named.unknown !== undefined || clause.all) return isOrdered(clause);
  // `my activate assignments` orders nothing: a verb alone has to come first.
  if (verbs.some(({ firm }) => firm)) return readVerb(message.tokens, 0) !== undefined;
  if (verbs.length > 0) return asksForSome(message, verbs);
  return times.length > 0 && times.every(({ prolongs }) => prolongs);
}

/** Whether a verb says what becomes of it: `add everything to my basket` adds no time. */
function isOrdered({ verbs, times }: Clause): boolean {
  return verbs.some(({ intent, firm }) => firm || intent !== 'extend' || times.length > 0);
}

/** `I need access`; words that were mended are too little for it. */
function asksForSome({ tokens }: Message, verbs: readonly Verb[]): boolean {
  const isActivation = verbs.every(({ intent }) => intent === 'activate');
  const plain = tokens.every(({ slipOf }) => slipOf === undefined);
  return isActivation && plain && tokens.some(({ word }) => spoken.has(word));
}

/** A reason that no word announced may be the rest of another sentence. */
function isTurned({ reason, verbs, times }: Clause): boolean {
  if (!reason || reason.how === 'said') return false;
  return isHinged(reason.tokens) || verbs.length + times.length === 0;
}

/** Whether a role without a verb is enough: a word like `teams` or `search` alone is not. */
function stands({ roles, times, favourite }: Clause): boolean {
  if (favourite !== undefined) return true;
  if (times.length > 0) return times.some(({ says }) => says !== 'open');
  return roles.every((role) => !role.ambiguous && (isName(role.said) || isPlaced(role)));
}

/** `Owner of the payments subscription`: Entra has no such role, and a place is said. */
function isPlaced({ scope, grants, names }: RoleMeant): boolean {
  if (scope === undefined || scope === wholeDirectory) return false;
  return grants.length > 0 || (names.length > 0 && !names.some(builtInRole));
}

function isName(said: string): boolean {
  return /\S\s+\S|[-_]/.test(said) || /^[A-Z0-9]{2,5}$/.test(said) || /[^ -\u024f]/.test(said);
}
