import type { Rule } from './attempt';

/** There is a ticket where the role's settings want one. Entra stores it and checks it against nothing. */
export const ticket: Rule = ({ ticket: given, settings }) =>
  settings.ticket && !given?.number.trim() ? { rule: 'missing-ticket' } : undefined;
