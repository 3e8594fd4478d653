import type { ReadingContext, Understanding } from '../wish';
import { type Clause, readClause } from './clause';
import { isGuarded, isHinged } from './guards';
import type { Message } from './message';
import type { Found } from './phrase-book';
import type { Reason } from './reason';
import { type Footing, mayBeRole, roleText } from './role-text';
import { findTicket } from './ticket';
import { readActivationTime } from './time/activation-time';
import { readTimePhrase } from './time/time-phrase';
import { type Token, typed, wordAt } from './tokens';
import { readVerb, type Verb } from './verbs';
import { tellsOfWork } from './work-words';

/** Reads a wish for a role from after its verb on. */
export function readActivation(
  message: Message,
  { meaning: verb, next }: Found<Verb>,
  context: ReadingContext,
): Understanding {
  const footing = verb.firm ? 'firm' : 'loose';
  const polite = message.polite || verb.polite === true;
  return understandClause({ message, footing, polite, clause: readClause(message, next) }, context);
}

/** Reads a wish that begins with its role or with its time: `exchange admin 2h`, `at 15:00 activate …`. */
export function readVerbless(message: Message, context: ReadingContext): Understanding {
  const { text, tokens, polite } = message;
  const lead = readTimePhrase(tokens, 0);
  const verbAt = lead && wordAt(tokens, lead.next) === ',' ? lead.next + 1 : lead?.next;
  const verb = verbAt === undefined ? undefined : readVerb(tokens, verbAt);
  if (!lead || verb?.meaning.intent !== 'activate') {
    const clause = readClause(message, 0);
    return understandClause({ message, footing: 'bare', polite, clause }, context);
  }
  const said = typed(text, tokens, 0, lead.next);
  const clause = readClause(message, verb.next);
  const times = [...lead.parts.map((part) => ({ ...part, said })), ...clause.times];
  const footing = verb.meaning.firm ? 'firm' : 'loose';
  return understandClause({ message, footing, polite, clause: { ...clause, times } }, context);
}

interface Reading {
  readonly message: Message;
  readonly footing: Footing;
  /** Whether a question mark is only manners. */
  readonly polite: boolean;
  readonly clause: Clause;
}

function understandClause(reading: Reading, context: ReadingContext): Understanding {
  const { message, footing, clause } = reading;
  const explained = explain(reading);
  const role = roleText(message.text, explained?.run ?? []);
  if (!explained || !mayBeRole(role, explained.run, footing)) return { kind: 'nothing' };
  const time = readActivationTime(clause.times, context);
  if ('problem' in time) return { kind: 'unclear', unclear: time };
  const { reason } = explained;
  const ticket = clause.ticket ?? (reason && findTicket(message.text, reason.tokens));
  const wish = {
    intent: 'activate',
    ...(role === '' ? {} : { role }),
    ...time,
    ...(reason ? { justification: reason.text } : {}),
    ...(ticket ? { ticket } : {}),
  } as const;
  return { kind: 'wish', wish };
}

interface Explained {
  /** The words for the role. */
  readonly run: readonly Token[];
  readonly reason: Reason | undefined;
}

/** Accounts for every word of a clause, or for none: what is left over could turn it round. */
function explain({ message, footing, polite, clause }: Reading): Explained | undefined {
  const [run = [], ...others] = clause.unexplained;
  if (clause.asked && !polite) return undefined;
  if (others.length > 0) {
    const reason = clause.reason ? undefined : reasonOf(message, others);
    return reason && { run, reason };
  }
  const straying = footing === 'bare' && clause.times.length === 0;
  return isDoubtful(clause.reason, straying) ? undefined : { run, reason: clause.reason };
}

/** A reason that no word announced may be the rest of another sentence: `exchange: down again`. */
function isDoubtful(reason: Reason | undefined, straying: boolean): boolean {
  if (reason === undefined || reason.how === 'said') return false;
  return straying || isHinged(reason.tokens);
}

/** `2h, INC0012345 mailbox outage`: one run of words that tells of work is the reason. */
function reasonOf(
  { text }: Message,
  [tokens, ...others]: readonly (readonly Token[])[],
): Reason | undefined {
  if (!tokens || others.length > 0 || !tellsOfWork(tokens) || isGuarded(tokens)) return undefined;
  return { how: 'guessed', text: typed(text, tokens), tokens };
}
