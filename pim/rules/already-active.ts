import { isSameRole } from '../standing';
import type { Rule } from './attempt';

/** Entra neither prolongs an activation nor lets a later one be laid behind it. */
export const alreadyActive: Rule = ({ role, standing, startsAt }) => {
  const held = standing.active.find((assignment) => isSameRole(assignment, role));
  if (!held) return undefined;
  const { endsAt } = held;
  if (!endsAt) return { rule: 'already-active' };
  const later = startsAt !== undefined && startsAt >= endsAt;
  return { rule: 'already-active', endsAt, ...(later ? { later } : {}) };
};
