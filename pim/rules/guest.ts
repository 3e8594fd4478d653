import type { Rule } from './attempt';

/** Guests of a tenant ask for nothing through the bot. */
export const guest: Rule = ({ standing }) => (standing.guest ? { rule: 'guest' } : undefined);
