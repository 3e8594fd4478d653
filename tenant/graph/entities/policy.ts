import { directoryRole } from '../../directory/directory-role';
import { policyOf } from '../../directory/policy';
import { roleDefinitions } from '../../directory/roles';
import type { DirectoryState, PolicyRecord, PolicyRule } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';

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

export function policiesOf(directory: DirectoryState): PolicyRecord[] {
  return roleDefinitions.map((role) => policyOf(directory, directoryRole(role.templateId)));
}

export function findPolicy(directory: DirectoryState, id: string): PolicyRecord | undefined {
  return policiesOf(directory).find((policy) => policy.id.toLowerCase() === id.toLowerCase());
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

const scope: Json = { scopeId: '/', scopeType: 'DirectoryRole' };

export function policyEntity({ id, lastModifiedDateTime }: PolicyRecord): Typed {
  return typed(policyType, {
    id,
    displayName: 'DirectoryRole',
    description: 'DirectoryRole',
    isOrganizationDefault: false,
    ...scope,
    lastModifiedDateTime,
    lastModifiedBy: { displayName: null, id: null },
  });
}

const toPolicy: Navigation = ({ roleDefinitionId }, { directory }) =>
  policyEntity(policyOf(directory, directoryRole(String(roleDefinitionId))));

export const policyAssignmentType: EntityType = {
  name: 'microsoft.graph.unifiedRoleManagementPolicyAssignment',
  properties: ['id', 'policyId', 'scopeId', 'scopeType', 'roleDefinitionId'],
  navigation: { policy: toPolicy },
};

export function policyAssignmentEntity({ id, roleDefinitionId }: PolicyRecord): Typed {
  return typed(policyAssignmentType, {
    id: `${id}_${roleDefinitionId}`,
    policyId: id,
    ...scope,
    roleDefinitionId,
  });
}
