import { shortestActivationMinutes } from '../request';
import { minutesOf, type Rule } from './attempt';

/** The length is said, and is between Entra's five minutes and the longest of the role's settings. */
export const duration: Rule = (attempt) => {
  const askedMinutes = minutesOf(attempt);
  const { endsAt, settings } = attempt;
  const { longestMinutes } = settings;
  const shortestMinutes = shortestActivationMinutes;
  if (askedMinutes === undefined) return { rule: 'missing-duration' };
  if (askedMinutes > longestMinutes) return { rule: 'too-long', longestMinutes, askedMinutes };
  if (askedMinutes >= shortestMinutes) return undefined;
  return askedMinutes <= 0 && endsAt
    ? { rule: 'end-in-past', endsAt }
    : { rule: 'too-short', shortestMinutes, askedMinutes };
};
