import { isSameRole } from '../standing';
import type { Rule } from './rule';

export const guest: Rule = ({ standing }) => (standing.guest ? { rule: 'guest' } : undefined);

/** Entra lets no activation overlap another, not even one that starts later. */
export const notActive: Rule = ({ standing, role }) => {
  const active = standing.active.find((assignment) => isSameRole(assignment, role));
  if (!active) return undefined;
  return { rule: 'already-active', ...(active.endsAt ? { endsAt: active.endsAt } : {}) };
};

export const notPending: Rule = ({ standing, role }) =>
  standing.open.some((request) => isSameRole(request, role))
    ? { rule: 'already-pending' }
    : undefined;
