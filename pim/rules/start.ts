import type { Rule } from './attempt';

/** A start that was said is still to come: a draft may have waited past it. */
export const start: Rule = ({ startsAt, now }) =>
  startsAt && startsAt <= now ? { rule: 'start-in-past', startsAt } : undefined;
