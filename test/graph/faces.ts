import type { RoleId, ScopeId } from '../../pim/ids';
import type { RoleAtScope } from '../../pim/standing';
import { exchangeAdministrator } from './records';

/** What tells one kind at Graph from another, on the wire. */
export interface FaceOnTheWire {
  readonly role: RoleAtScope;
  /** The start of the collections' paths. */
  readonly assignments: string;
  readonly eligibilities: string;
  readonly approvals: string;
  readonly approvalsVersion: 'v1.0' | 'beta';
  readonly steps: 'steps' | 'stages';
  /** How it is named in what is sent. */
  readonly subject: object;
  /** The same with all that a record says of it. */
  readonly record: object;
  readonly expand: string;
  readonly filter: string;
  readonly policyFilter: string;
}

const management = '/roleManagement/directory';
const privileged = '/identityGovernance/privilegedAccess/group';
const groupId = '44444444-2222-4333-8444-555555555555';

export const entraRole: FaceOnTheWire = {
  role: exchangeAdministrator,
  assignments: `${management}/roleAssignment`,
  eligibilities: `${management}/roleEligibility`,
  approvals: `${management}/roleAssignmentApprovals`,
  approvalsVersion: 'beta',
  steps: 'steps',
  subject: { roleDefinitionId: exchangeAdministrator.roleId, directoryScopeId: '/' },
  record: {},
  expand: 'roleDefinition,directoryScope',
  filter: `roleDefinitionId eq '${exchangeAdministrator.roleId}' and directoryScopeId eq '/'`,
  policyFilter: `scopeId eq '/' and scopeType eq 'DirectoryRole' and roleDefinitionId eq '${exchangeAdministrator.roleId}'`,
};

function groupAccess(accessId: 'member' | 'owner'): FaceOnTheWire {
  const subject = { accessId, groupId };
  return {
    role: {
      kind: 'group',
      roleId: accessId as RoleId,
      roleName: 'PAG-Payments',
      scopeId: groupId as ScopeId,
      scopeName: accessId === 'member' ? 'Member' : 'Owner',
    },
    assignments: `${privileged}/assignment`,
    eligibilities: `${privileged}/eligibility`,
    approvals: `${privileged}/assignmentApprovals`,
    approvalsVersion: 'v1.0',
    steps: 'stages',
    subject,
    record: {
      ...subject,
      group: { id: groupId, displayName: 'PAG-Payments' },
      roleDefinitionId: undefined,
      directoryScopeId: undefined,
      roleDefinition: undefined,
      directoryScope: undefined,
      appScopeId: undefined,
    },
    expand: 'group',
    filter: `accessId eq '${accessId}' and groupId eq '${groupId}'`,
    policyFilter: `scopeId eq '${groupId}' and scopeType eq 'Group' and roleDefinitionId eq '${accessId}'`,
  };
}

export const groupMember = groupAccess('member');
export const groupOwner = groupAccess('owner');

/** The kinds that are at Graph; a test that takes them says that they are alike. */
export const faces: readonly (readonly [name: string, face: FaceOnTheWire])[] = [
  ['an Entra role', entraRole],
  ['a group, as its member', groupMember],
  ['a group, as its owner', groupOwner],
];
