import { minutesAfter, shortestActivationMinutes } from '../request';
import type { Proposal, Rule } from './rule';

/**
 * The minutes that a proposal comes to. A wall-clock end counts from the start, to the next whole
 * minute, so that it is never cut short.
 */
export function lengthOf({ minutes, startsAt, endsAt, now }: Proposal): number | undefined {
  if (endsAt === undefined) return minutes;
  return Math.ceil((endsAt.getTime() - (startsAt ?? now).getTime()) / 60_000);
}

export const length: Rule = (proposal) => {
  const { endsAt, now, settings } = proposal;
  const minutes = lengthOf(proposal);
  if (minutes === undefined) return { rule: 'missing-duration' };
  if (endsAt && endsAt <= now) return { rule: 'end-in-past', endsAt };
  if (minutes < shortestActivationMinutes) {
    return { rule: 'too-short', shortestMinutes: shortestActivationMinutes };
  }
  const { longestMinutes } = settings;
  if (minutes <= longestMinutes) return undefined;
  return { rule: 'too-long', askedMinutes: minutes, longestMinutes };
};

/** An activation that would outlive the eligibility it comes from. */
export const withinEligibility: Rule = (proposal) => {
  const { role, startsAt, now } = proposal;
  const minutes = lengthOf(proposal);
  if (role.endsAt === undefined || minutes === undefined) return undefined;
  const end = minutesAfter(startsAt ?? now, minutes);
  return end > role.endsAt ? { rule: 'eligibility-ends-first', endsAt: role.endsAt } : undefined;
};
