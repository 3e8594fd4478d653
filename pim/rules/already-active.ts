import { isSameRole } from '../standing';
import type { Rule } from './attempt';

/** Entra neither prolongs an activation nor lets a later one be laid behind it. */
export const alreadyActive: Rule = ({ role, standing }) => {
  const held = standing.active.find((assignment) => isSameRole(assignment, role));
  if (!held) return undefined;
  return { rule: 'already-active', ...(held.endsAt ? { endsAt: held.endsAt } : {}) };
};
