import { azureRoles } from '../../directory/azure-roles';
import { policyOf } from '../../directory/policy';
import type { DirectoryState, PolicyRecord } from '../../directory/state';
import type { Json } from '../arm-call';
import { resourceId, roleResourceId } from '../resource-ids';
import { expandedRole, expandedScope } from './expanded';
import { namespace } from './kinds';
import { ruleResource } from './rule';

export const policiesType = 'roleManagementPolicies';
export const policyAssignmentsType = 'roleManagementPolicyAssignments';

/** Every role has settings of its own over every scope. */
export function policiesOver(directory: DirectoryState, scopeId: string): PolicyRecord[] {
  return azureRoles.map(({ roleDefinitionId }) =>
    policyOf(directory, { provider: 'azure', roleDefinitionId, scopeId }),
  );
}

function rulesOf({ rules }: PolicyRecord): readonly Json[] {
  return Object.values(rules).map(ruleResource);
}

const nobody = { displayName: null, id: null };

export function policyResource(directory: DirectoryState, policy: PolicyRecord): Json {
  const rules = rulesOf(policy);
  return {
    properties: {
      scope: policy.scopeId,
      displayName: null,
      description: null,
      isOrganizationDefault: false,
      lastModifiedBy: policy.lastModifiedBy ?? nobody,
      lastModifiedDateTime: policy.lastModifiedDateTime,
      rules,
      effectiveRules: rules,
      policyProperties: { scope: expandedScope(directory, policy.scopeId) },
    },
    id: resourceId(policy.scopeId, policiesType, policy.id),
    name: policy.id,
    type: `${namespace}/${policiesType}`,
  };
}

export function policyAssignmentName({ id, roleDefinitionId }: PolicyRecord): string {
  return `${id}_${roleDefinitionId}`;
}

/** Which policy governs a role over a scope, with its rules inside. */
export function policyAssignmentResource(directory: DirectoryState, policy: PolicyRecord): Json {
  const { scopeId, roleDefinitionId, lastModifiedDateTime } = policy;
  const policyId = resourceId(scopeId, policiesType, policy.id);
  const name = policyAssignmentName(policy);
  return {
    properties: {
      scope: scopeId,
      roleDefinitionId: roleResourceId(scopeId, roleDefinitionId),
      policyId,
      effectiveRules: rulesOf(policy),
      policyAssignmentProperties: {
        scope: expandedScope(directory, scopeId),
        roleDefinition: expandedRole(scopeId, roleDefinitionId),
        policy: {
          id: policyId,
          lastModifiedBy: policy.lastModifiedBy ?? nobody,
          lastModifiedDateTime,
        },
      },
    },
    id: resourceId(scopeId, policyAssignmentsType, name),
    name,
    type: `${namespace}/${policyAssignmentsType}`,
  };
}
