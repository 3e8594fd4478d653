import { z } from 'zod';
import { roleAtScope, roleFields } from '../shapes';
import type { Face } from './face';

const management = '/roleManagement/directory';

/** Records over an application's own scope (`appScopeId`) belong to other providers: they are left out. */
const elsewhere = z
  .object({ directoryScopeId: z.null(), appScopeId: z.string() })
  .transform(() => undefined);

export const entraRoles: Face = {
  kind: 'directory',
  assignments: `${management}/roleAssignment`,
  eligibilities: `${management}/roleEligibility`,
  expand: 'roleDefinition,directoryScope',
  role: z.union([elsewhere, z.object(roleFields).transform(roleAtScope)]),
  subject: ({ roleId, scopeId }) => ({ roleDefinitionId: roleId, directoryScopeId: scopeId }),
  policyOf: ({ roleId }) => ({
    scopeId: '/',
    scopeType: 'DirectoryRole',
    roleDefinitionId: roleId,
  }),
  // v1.0 has no approvals of roles.
  approvals: { version: 'beta', path: `${management}/roleAssignmentApprovals`, steps: 'steps' },
};
