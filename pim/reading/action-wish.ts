import type { ActivationTime, MissingPart, RoleMeant, Wish } from '../wish';
import type { Action, Named } from './action';
import type { Clause } from './clause';
import type { Message } from './message';
import { findTickets } from './ticket';
import type { readActivationTime } from './time/activation-time';

/** A command that is understood, before it is put together. */
export interface ReadCommand {
  readonly clause: Clause;
  readonly intent: Action;
  readonly named: Named;
  readonly time: ReturnType<typeof readActivationTime>;
}

/** Puts together what was understood of a command, and what it leaves open. */
export function wishOf({ text }: Message, command: ReadCommand): Wish {
  const { clause, intent, named, time } = command;
  const { reason, favourite } = clause;
  const mentioned = reason ? findTickets(text, reason.tokens) : [];
  const tickets = clause.tickets.length > 0 ? clause.tickets : mentioned;
  const missing = missingParts(command);
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

function timeOf(time: ReadCommand['time']): ActivationTime {
  if ('problem' in time) return {};
  const { missingDuration: _, ...rest } = time;
  return rest;
}

function missingParts(command: ReadCommand): readonly MissingPart[] {
  const { intent, named } = command;
  const role = lacksRole(command);
  const duration = lacksDuration(command) && !(role && intent === 'extend');
  const scope = intent === 'activate' && named.roles.some(lacksScope);
  const parts = { role, duration, scope };
  return (['role', 'duration', 'scope'] as const).filter((part) => parts[part]);
}

function lacksRole({ clause, intent, named }: ReadCommand): boolean {
  const isNamed = named.roles.length > 0 || named.unknown !== undefined || clause.all;
  // `one more hour` is about the role that is on, if it is only one.
  const isPlain =
    clause.favourite === undefined && (intent !== 'extend' || clause.times.length === 0);
  return !isNamed && isPlain;
}

function lacksDuration({ intent, time }: ReadCommand): boolean {
  if ('problem' in time) return false;
  return time.missingDuration === true || (intent === 'extend' && isOpen(time));
}

function isOpen({ minutes, endsAt, longest }: ActivationTime): boolean {
  return minutes === undefined && endsAt === undefined && !longest;
}

function lacksScope({ grants, scope, ambiguous }: RoleMeant): boolean {
  const scopes = new Set(grants.map((grant) => grant.scope));
  return !ambiguous && scope === undefined && scopes.size > 1 && !scopes.has('/');
}
