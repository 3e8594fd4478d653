import type { ActivationOrder } from './directory';
import { alreadyActive } from './rules/already-active';
import { alreadyPending } from './rules/already-pending';
import { type Attempt, minutesOf, type Rule } from './rules/attempt';
import type { Broken } from './rules/broken';
import { duration } from './rules/duration';
import { eligibility } from './rules/eligibility';
import { guest } from './rules/guest';
import { justification } from './rules/justification';
import { start } from './rules/start';
import { ticket } from './rules/ticket';

export type { Attempt } from './rules/attempt';
export { type Broken, isMendable, isMissing } from './rules/broken';

export type Verdict =
  | { readonly allowed: true; readonly order: ActivationOrder }
  | { readonly allowed: false; readonly broken: readonly Broken[] };

const rules: readonly Rule[] = [
  guest,
  alreadyActive,
  alreadyPending,
  start,
  eligibility,
  duration,
  justification,
  ticket,
];

/** What is on is over when the next begins. */
const rulesOfNext = rules.filter((rule) => rule !== alreadyActive);

/**
 * Checks an activation before anybody is bothered with it, and tells all that is wrong at once. Entra
 * checks again; this is for answers that come early and say what to do.
 */
export function preflight(attempt: Attempt): Verdict {
  return check(rules, attempt);
}

/** The same for one that is to follow what is on now. */
export function preflightOfNext(attempt: Attempt): Verdict {
  return check(rulesOfNext, attempt);
}

function check(kept: readonly Rule[], attempt: Attempt): Verdict {
  const broken = kept.map((rule) => rule(attempt)).filter((one) => one !== undefined);
  const minutes = minutesOf(attempt);
  if (broken.length > 0 || minutes === undefined) return { allowed: false, broken };
  return { allowed: true, order: orderOf(attempt, minutes) };
}

function orderOf({ role, startsAt, ...attempt }: Attempt, minutes: number): ActivationOrder {
  const { kind, roleId, roleName, scopeId, scopeName, eligibilityId } = role;
  const reason = attempt.justification?.trim();
  return {
    role: { kind, roleId, roleName, scopeId, scopeName },
    ...(eligibilityId ? { eligibilityId } : {}),
    minutes,
    ...(startsAt ? { startsAt } : {}),
    ...(attempt.endsAt ? { endsAt: attempt.endsAt } : {}),
    ...(reason ? { justification: reason } : {}),
    ...(attempt.ticket ? { ticket: attempt.ticket } : {}),
  };
}
