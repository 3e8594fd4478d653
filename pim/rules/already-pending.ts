import { isSameRole } from '../standing';
import type { Rule } from './attempt';

/** Entra takes no second request for a role while one is open. */
export const alreadyPending: Rule = ({ role, standing }) =>
  standing.open.some((request) => isSameRole(request, role))
    ? { rule: 'already-pending' }
    : undefined;
