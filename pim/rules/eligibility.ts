import { minutesAfter } from '../request';
import { minutesOf, type Rule, startOf } from './attempt';

/** No activation outlives the eligibility it comes from. */
export const eligibility: Rule = (attempt) => {
  const { endsAt } = attempt.role;
  const wantedUntil = minutesAfter(startOf(attempt), minutesOf(attempt) ?? 0);
  return endsAt && wantedUntil > endsAt ? { rule: 'eligibility-ends-first', endsAt } : undefined;
};
