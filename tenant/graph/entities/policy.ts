import { directoryRole } from '../../directory/directory-role';
import { own } from '../../directory/own';
import { policyOf } from '../../directory/policy';
import { roleDefinitions } from '../../directory/roles';
import type { DirectoryState, PolicyRecord, PolicyRule, RoleAtScope } from '../../directory/state';
import type { Json } from '../graph-call';
import { valuesNamed } from '../odata/bounds';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';
import type { Filter } from '../odata/filter';

export const ruleType: EntityType = {
  name: 'microsoft.graph.unifiedRoleManagementPolicyRule',
  properties: ['id', 'target'],
  navigation: {},
  open: true,
};

export function ruleEntity(rule: PolicyRule): Typed {
  return typed(ruleType, rule);
}

export function rulesOf(policy: PolicyRecord): Typed[] {
  return Object.values(policy.rules).map(ruleEntity);
}

function ofRoles(directory: DirectoryState): PolicyRecord[] {
  return roleDefinitions.map((role) => policyOf(directory, directoryRole(role.templateId)));
}

/** Members and owners have settings apart; a group that is nothing for PIM has none. */
function ofGroup(directory: DirectoryState, groupId: string): PolicyRecord[] {
  const group = own(directory.groups, groupId);
  if (!group || group.membershipIs) return [];
  return ['member', 'owner'].map((access) => policyOf(directory, accessRole(groupId, access)));
}

function accessRole(groupId: string, access: string): RoleAtScope {
  return { provider: 'group', roleDefinitionId: access, scopeId: groupId };
}

/** The settings of directory roles, and of those groups that the filter names. */
export function policiesFor(
  directory: DirectoryState,
  filter: Filter | undefined,
): readonly PolicyRecord[] {
  const types = valuesNamed(filter, 'scopeType');
  const groups = types.includes('group') ? valuesNamed(filter, 'scopeId') : [];
  const roles = types.every((type) => type === 'group') ? [] : ofRoles(directory);
  return [...roles, ...groups.flatMap((id) => ofGroup(directory, id))];
}

/** The settings that an id of theirs, or of their assignment, can be about. */
export function policiesNear(directory: DirectoryState, id: string): readonly PolicyRecord[] {
  const [, groupId] = /^group_([^_]+)_/i.exec(id) ?? [];
  return groupId === undefined ? ofRoles(directory) : ofGroup(directory, groupId.toLowerCase());
}

export function findPolicy(directory: DirectoryState, id: string): PolicyRecord | undefined {
  return policiesNear(directory, id).find((policy) => policy.id.toLowerCase() === id.toLowerCase());
}

const toRules: Navigation = ({ id }, { directory }) => {
  const policy = findPolicy(directory, String(id));
  return policy ? rulesOf(policy) : [];
};

export const policyType: EntityType = {
  name: 'microsoft.graph.unifiedRoleManagementPolicy',
  properties: [
    'id',
    'displayName',
    'description',
    'isOrganizationDefault',
    'scopeId',
    'scopeType',
    'lastModifiedDateTime',
    'lastModifiedBy',
  ],
  navigation: { rules: toRules, effectiveRules: toRules },
};

function scopeTypeOf({ provider }: PolicyRecord): string {
  return provider === 'group' ? 'Group' : 'DirectoryRole';
}

function scopeOf(policy: PolicyRecord): Json {
  return { scopeId: policy.scopeId, scopeType: scopeTypeOf(policy) };
}

export function policyEntity(policy: PolicyRecord): Typed {
  return typed(policyType, {
    id: policy.id,
    displayName: scopeTypeOf(policy),
    description: scopeTypeOf(policy),
    isOrganizationDefault: false,
    ...scopeOf(policy),
    lastModifiedDateTime: policy.lastModifiedDateTime,
    lastModifiedBy: policy.lastModifiedBy ?? { displayName: null, id: null },
  });
}

const toPolicy: Navigation = ({ roleDefinitionId, scopeId, scopeType }, { directory }) => {
  const id = String(roleDefinitionId);
  const role = scopeType === 'Group' ? accessRole(String(scopeId), id) : directoryRole(id);
  return policyEntity(policyOf(directory, role));
};

export const policyAssignmentType: EntityType = {
  name: 'microsoft.graph.unifiedRoleManagementPolicyAssignment',
  properties: ['id', 'policyId', 'scopeId', 'scopeType', 'roleDefinitionId'],
  navigation: { policy: toPolicy },
};

/** Of a group, the role is the kind of access: `member` or `owner`. */
export function policyAssignmentEntity(policy: PolicyRecord): Typed {
  const { id, roleDefinitionId } = policy;
  return typed(policyAssignmentType, {
    id: `${id}_${roleDefinitionId}`,
    policyId: id,
    ...scopeOf(policy),
    roleDefinitionId,
  });
}
