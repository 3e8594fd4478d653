import { reaching } from '../../directory/held-through';
import { list } from '../answers';
import { roleAssignmentEntity, roleAssignmentType } from '../entities/role-assignment';
import type { GraphCall } from '../graph-call';
import { GraphError } from '../graph-error';
import { isBoundTo, valuesNamed } from '../odata/bounds';
import type { Route } from '../route';
import { scopes } from '../scopes';

const context = 'roleManagement/directory/transitiveRoleAssignments';

function unsupported(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', message);
}

/** It follows groups, so it answers from a copy of the directory, and for named principals alone. */
function principalsIn({ request, options }: GraphCall): readonly string[] {
  const eventual = request.headers.consistencylevel?.toLowerCase() === 'eventual';
  if (!(eventual && options.count)) throw unsupported('Unsupported Query.');
  const { filter } = options;
  const named = filter && isBoundTo(filter, ({ property }) => property === 'principalid');
  if (!named) throw unsupported('The query must filter on principalId.');
  return valuesNamed(filter, 'principalId');
}

export const transitiveRoleAssignments: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    onlyIn: 'beta',
    scopes: scopes.roles,
    run: (call) => {
      const { directory, now, options } = call;
      const rows = principalsIn(call).flatMap((id) => reaching(directory, id, now));
      const unique = [...new Set(rows)].map(roleAssignmentEntity);
      // The filter names those whom the roles reach, not those who were given them.
      const { filter: _, ...rest } = options;
      return list({ ...call, options: rest }, { type: roleAssignmentType, rows: unique, context });
    },
  },
];
