import type { Route } from '../route';
import { scopes } from '../scopes';
import { type ApprovalsPlace, approvalsRoutes } from './approvals';

const common = {
  provider: 'group',
  context: 'identityGovernance/privilegedAccess/group/assignmentApprovals',
  reading: scopes.groupAssignment,
  deciding: scopes.groupAssignmentChanges,
} as const;

const places: readonly ApprovalsPlace[] = [
  { ...common, part: 'stages', onlyIn: 'v1.0' },
  { ...common, part: 'steps', onlyIn: 'beta' },
];

export const groupApprovals: readonly Route[] = places.flatMap(approvalsRoutes);
