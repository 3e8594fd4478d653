import { list, one } from '../answers';
import { policiesOf, policyAssignmentEntity, policyAssignmentType } from '../entities/policy';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { demandScopeFilter } from './role-policies';

const context = 'policies/roleManagementPolicyAssignments';

export const rolePolicyAssignments: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.policies,
    run: (call) => {
      demandScopeFilter(call);
      const rows = policiesOf(call.directory).map(policyAssignmentEntity);
      return list(call, { type: policyAssignmentType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.policies,
    run: (call) => {
      const id = param(call, 'id');
      const rows = policiesOf(call.directory).map(policyAssignmentEntity);
      return one(
        call,
        found(
          rows.find(({ entity }) => entity.id === id),
          id,
        ),
        context,
      );
    },
  },
];
