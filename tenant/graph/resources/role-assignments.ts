import { isInForce } from '../../directory/in-force';
import { schedulesBy } from '../../directory/order';
import { list, one } from '../answers';
import { roleAssignmentEntity, roleAssignmentType } from '../entities/role-assignment';
import type { GraphCall } from '../graph-call';
import { badRequest, GraphError } from '../graph-error';
import { mentions } from '../odata/filter';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';

const context = 'roleManagement/directory/roleAssignments';

function rowsOf({ directory, now }: GraphCall) {
  return schedulesBy(directory, 'assignment', 'directory')
    .filter((schedule) => isInForce(schedule, now))
    .map(roleAssignmentEntity);
}

function checkQuery({ options: { filter, expand } }: GraphCall): void {
  if (!mentions(filter, 'principalId') && !mentions(filter, 'roleDefinitionId')) {
    throw badRequest('The query must filter on principalId or roleDefinitionId.');
  }
  if (expand.length > 1) {
    throw new GraphError(
      400,
      'Request_BadRequest',
      'Only one property can be expanded in a single query.',
    );
  }
}

export const roleAssignments: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.roles,
    run: (call) => {
      checkQuery(call);
      return list(call, { type: roleAssignmentType, rows: rowsOf(call), context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.roles,
    run: (call) => {
      const id = param(call, 'id');
      return one(
        call,
        found(
          rowsOf(call).find(({ entity }) => entity.id === id),
          id,
        ),
        context,
      );
    },
  },
];
