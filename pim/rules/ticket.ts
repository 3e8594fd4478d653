import { longestTicket } from '../wish';
import type { Rule } from './attempt';

/** There is a ticket where the role's settings want one. Entra stores it and checks it against nothing. */
export const ticket: Rule = ({ ticket: given, settings }) => {
  const length = given?.number.trim().length ?? 0;
  if (length > longestTicket) return { rule: 'ticket-too-long', length };
  return settings.ticket && length === 0 ? { rule: 'missing-ticket' } : undefined;
};
