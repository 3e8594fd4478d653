import { z } from 'zod';
import type { RoleId, ScopeId } from '../../pim/ids';
import type { RoleAtScope } from '../../pim/standing';
import { groupIdShape } from '../shapes';
import type { Face } from './face';

const privileged = '/identityGovernance/privilegedAccess/group';

const accesses = { member: 'Member', owner: 'Owner' } as const;

const record = z.object({
  accessId: z
    .string()
    .transform((id) => id.toLowerCase())
    .pipe(z.enum(['member', 'owner'])),
  groupId: groupIdShape,
  group: z.object({ displayName: z.string().nullish() }).passthrough().nullish(),
});

/** A group whose name did not come with the record is called by its id until it has been looked up. */
function groupAccess({ accessId, groupId, group }: z.output<typeof record>): RoleAtScope {
  return {
    kind: 'group',
    roleId: accessId as RoleId,
    roleName: group?.displayName ?? groupId,
    scopeId: groupId as ScopeId,
    scopeName: accesses[accessId],
  };
}

export const groups: Face = {
  kind: 'group',
  assignments: `${privileged}/assignment`,
  eligibilities: `${privileged}/eligibility`,
  expand: 'group',
  role: record.transform(groupAccess),
  subject: ({ roleId, scopeId }) => ({ accessId: roleId, groupId: scopeId }),
  policyOf: ({ roleId, scopeId }) => ({
    scopeId,
    scopeType: 'Group',
    // Member and owner have policies of their own, kept where roles have their definition.
    roleDefinitionId: roleId,
  }),
  approvals: { version: 'v1.0', path: `${privileged}/assignmentApprovals`, steps: 'stages' },
};
