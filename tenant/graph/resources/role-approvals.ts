import type { Route } from '../route';
import { scopes } from '../scopes';
import { approvalsRoutes } from './approvals';

/** Only beta has them; in v1.0 the segment is unknown. */
export const roleApprovals: readonly Route[] = approvalsRoutes({
  provider: 'directory',
  context: 'roleManagement/directory/roleAssignmentApprovals',
  part: 'steps',
  onlyIn: 'beta',
  reading: scopes.approvals,
  deciding: scopes.decisions,
});
