import { z } from 'zod';
import { isInForce } from '../../directory/in-force';
import { schedulesBy } from '../../directory/order';
import { assignOutside, unassignOutside } from '../../directory/outside-assignment';
import { noContent, one } from '../answers';
import { roleAssignmentId } from '../entities/held-role';
import { roleAssignmentEntity } from '../entities/role-assignment';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { carriedOut, created } from './carried-out';
import { found, param } from './find';
import { readBody } from './read-body';
import { scopeOf } from './schedule-order';

const context = 'roleManagement/directory/roleAssignments';

const body = z
  .object({
    roleDefinitionId: z.string().toLowerCase(),
    principalId: z.string().toLowerCase(),
    directoryScopeId: z.string().nullish(),
    appScopeId: z.string().nullish(),
  })
  .strict();

function create(call: GraphCall): Answer {
  const posted = readBody(call, body, 'RoleAssignment');
  const { roleDefinitionId, principalId } = posted;
  const scopeId = scopeOf(posted);
  const subject = { provider: 'directory', roleDefinitionId, principalId, scopeId } as const;
  const entity = roleAssignmentEntity(carriedOut(assignOutside(occasionOf(call), subject)));
  return created(call, `${context}/${entity.entity.id}`, one(call, entity, context));
}

function remove(call: GraphCall): Answer {
  const id = param(call, 'id');
  const schedule = schedulesBy(call.directory, 'assignment', 'directory').find(
    (other) => isInForce(other, call.now) && roleAssignmentId(other) === id,
  );
  carriedOut(unassignOutside(occasionOf(call), found(schedule, id)));
  return noContent;
}

/** Roles given and taken outside PIM. */
export const roleAssignmentWrites: readonly Route[] = [
  { method: 'POST', path: context, scopes: scopes.roleChanges, run: create },
  { method: 'DELETE', path: `${context}/{id}`, scopes: scopes.roleChanges, run: remove },
];
