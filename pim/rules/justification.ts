import { longestJustification } from '../wish';
import type { Rule } from './attempt';

/** There is a reason where the role's settings want one, and it is not longer than a card can show. */
export const justification: Rule = ({ justification: reason = '', settings }) => {
  const { length } = reason.trim();
  if (length > longestJustification) return { rule: 'justification-too-long', length };
  return settings.justification && length === 0 ? { rule: 'missing-justification' } : undefined;
};
