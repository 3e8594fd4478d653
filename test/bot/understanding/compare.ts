import type { PlainUnderstanding } from '../../../bot/understanding/plain-understanding';
import type { Phrase } from './phrases';
import { likeness } from './wording';

const actions = new Set(['activate', 'deactivate', 'extend', 'renew', 'approve', 'deny', 'cancel']);

/** How much of a reason's wording has to be there, and of a task's. */
const sameReason = 0.8;
const sameTask = 0.6;
const minuteMs = 60_000;

export function isAction({ intent }: { readonly intent: string }): boolean {
  return actions.has(intent);
}

/** Whether something would be done at somebody's word who asked for nothing of the kind. */
export function isFalseAction({ expect: meant }: Phrase, got: PlainUnderstanding): boolean {
  const mayAct = [meant.intent, ...(meant.alt ?? [])].some((intent) => actions.has(intent));
  return !mayAct && isAction(got);
}

/** The parts that are not as they were meant; none where all is well. */
export function differences(said: Phrase, got: PlainUnderstanding): readonly string[] {
  const { expect: meant } = said;
  if (got.intent !== meant.intent) {
    return meant.alt?.includes(got.intent) ? [] : [`intent ${got.intent}`];
  }
  const isWhole = isAction(meant) || meant.intent === 'snooze';
  return [
    ...(isWhole ? partsThatDiffer(said, got) : []),
    ...(isSameRole(meant, got, isWhole) ? [] : ['role']),
    ...(isSameTarget(meant, got, isWhole) ? [] : ['target']),
  ];
}

function partsThatDiffer(said: Phrase, got: PlainUnderstanding): readonly string[] {
  const { expect: meant } = said;
  const same = {
    ambiguous: meant.ambiguous === got.ambiguous,
    scope: isSameSet(meant.scope, got.scope),
    problem: meant.problem === got.problem,
    time: meant.problem !== undefined || isSameTime(said, got),
    missing: isSameSet(meant.missing, got.missing),
    favourite: meant.favourite === got.favourite,
    ticket: isSameTicket(meant, got),
    justification:
      (meant.justification === undefined) === (got.justification === undefined) &&
      likeness(meant.justification, got.justification) >= sameReason,
  };
  return Object.entries(same).flatMap(([part, isSame]) => (isSame ? [] : [part]));
}

/** Of an order all parts count, of a question those that were meant. */
function isSameRole(meant: Phrase['expect'], got: PlainUnderstanding, isWhole: boolean): boolean {
  if (meant.ambiguous) return got.ambiguous === true && (!isWhole || got.role === undefined);
  return (meant.role === undefined && !isWhole) || isSameSet(meant.role, got.role);
}

function isSameTarget(meant: Phrase['expect'], got: PlainUnderstanding, isWhole: boolean): boolean {
  if (meant.target === undefined && !isWhole) return true;
  if (meant.intent === 'suggest_role') {
    return likeness(String(meant.target), String(got.target)) >= sameTask;
  }
  return isSameSet(meant.target, got.target);
}

/** A number that the reason repeats may be told as a ticket too. */
function isSameTicket(meant: Phrase['expect'], got: PlainUnderstanding): boolean {
  const wanted = many(meant.ticket);
  const told = many(got.ticket).filter(
    ({ number }) => wanted.length > 0 || !meant.justification?.includes(number),
  );
  const systems = wanted.every(
    ({ number, system }) =>
      system === undefined || told.some((one) => one.number === number && one.system === system),
  );
  return systems && isSameSet(numbersOf(wanted), numbersOf(told));
}

function numbersOf(tickets: readonly { readonly number: string }[]): readonly string[] {
  return tickets.map(({ number }) => number);
}

/** A length and an end are the same where they come to the same. */
function isSameTime({ now, expect: meant }: Phrase, got: PlainUnderstanding): boolean {
  const [one, other] = [meant, got].map((time) => timeOf(time, Date.parse(now)));
  return JSON.stringify(one) === JSON.stringify(other);
}

function timeOf(time: Phrase['expect'] | PlainUnderstanding, now: number) {
  const starts = minutesOf(time.startsAt);
  const ends = minutesOf(time.endsAt);
  const lasts = ends && ends - (starts ?? now / minuteMs);
  return {
    starts,
    minutes: time.durationMinutes ?? (lasts && Math.round(lasts)),
    longest: time.durationMax,
  };
}

function minutesOf(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Date.parse(moment) / minuteMs;
}

type OneOrMany<Part> = Part | readonly Part[] | undefined;

function isSameSet(one: OneOrMany<string>, other: OneOrMany<string>): boolean {
  const [a, b] = [one, other].map((parts) => many(parts).map((part) => part.toLowerCase()));
  return a?.length === b?.length && a?.every((part) => b?.includes(part)) === true;
}

function many<Part>(parts: OneOrMany<Part>): readonly Part[] {
  if (parts === undefined) return [];
  return isList(parts) ? parts : [parts];
}

function isList<Part>(parts: Part | readonly Part[]): parts is readonly Part[] {
  return Array.isArray(parts);
}
