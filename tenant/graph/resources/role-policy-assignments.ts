import { list, one } from '../answers';
import {
  policiesFor,
  policiesNear,
  policyAssignmentEntity,
  policyAssignmentType,
} from '../entities/policy';
import type { Route } from '../route';
import { found, param } from './find';
import { demandScopeFilter, readDemand } from './role-policies';

const context = 'policies/roleManagementPolicyAssignments';

export const rolePolicyAssignments: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: readDemand,
    run: (call) => {
      demandScopeFilter(call);
      const rows = policiesFor(call.directory, call.options.filter).map(policyAssignmentEntity);
      return list(call, { type: policyAssignmentType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: readDemand,
    run: (call) => {
      const id = param(call, 'id');
      const rows = policiesNear(call.directory, id).map(policyAssignmentEntity);
      return one(
        call,
        found(
          rows.find(({ entity }) => String(entity.id).toLowerCase() === id.toLowerCase()),
          id,
        ),
        context,
      );
    },
  },
];
