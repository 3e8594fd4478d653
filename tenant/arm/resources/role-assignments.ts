import { z } from 'zod';
import { assignInAzure, demandInAzure, unassignInAzure } from '../../directory/azure-assignments';
import { isInForce } from '../../directory/in-force';
import { schedulesBy } from '../../directory/order';
import type { ScheduleRecord } from '../../directory/state';
import { type Answer, type ArmCall, type Json, listOf, occasionOf, ok, param } from '../arm-call';
import { ArmError, carriedOut, resourceNotFound } from '../arm-error';
import { conditionBody, conditionIn } from '../condition-body';
import { principalType } from '../entities/expanded';
import { conditionFields, namespace } from '../entities/kinds';
import { nameIn, resourceId, roleResourceId } from '../resource-ids';
import { authorizationRoute, type Route } from '../route';
import { readAssignments, rowsFor } from './concerned';

const type = 'roleAssignments';

function assignmentResource({ directory }: ArmCall, schedule: ScheduleRecord): Json {
  const { scopeId, principalId, createdDateTime, modifiedDateTime } = schedule;
  return {
    properties: {
      roleDefinitionId: roleResourceId(scopeId, schedule.roleDefinitionId),
      principalId,
      principalType: principalType(directory, principalId),
      scope: scopeId,
      ...conditionFields(schedule),
      createdOn: createdDateTime,
      updatedOn: modifiedDateTime ?? createdDateTime,
    },
    id: resourceId(scopeId, type, schedule.id),
    type: `${namespace}/${type}`,
    name: schedule.id,
  };
}

function active({ directory, now }: ArmCall): ScheduleRecord[] {
  return schedulesBy(directory, 'assignment', 'azure').filter((one) => isInForce(one, now));
}

function demandReader(call: ArmCall): void {
  carriedOut(demandInAzure(occasionOf(call), readAssignments, call.scopeId), call.claims.oid);
}

function list(call: ArmCall): Answer {
  demandReader(call);
  return listOf(rowsFor(call, active(call), {}).map((row) => assignmentResource(call, row)));
}

function found(call: ArmCall): ScheduleRecord {
  const name = param(call, 'name').toLowerCase();
  const schedule = active(call).find(
    ({ id, scopeId }) => id === name && scopeId.toLowerCase() === call.scopeId.toLowerCase(),
  );
  if (!schedule) throw resourceNotFound(`${type}/${name}`);
  return schedule;
}

function read(call: ArmCall): Answer {
  demandReader(call);
  return ok(assignmentResource(call, found(call)));
}

const body = z.object({
  properties: z.object({
    roleDefinitionId: z.string(),
    principalId: z.string().transform((id) => id.toLowerCase()),
    ...conditionBody,
  }),
});

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function put(call: ArmCall): Answer {
  const name = param(call, 'name').toLowerCase();
  if (!guid.test(name)) {
    throw new ArmError(
      400,
      'InvalidRoleAssignmentId',
      `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
    );
  }
  const read = body.safeParse(call.request.body);
  if (!read.success) {
    throw new ArmError(400, 'InvalidRequestContent', 'The request content was invalid.');
  }
  const { principalId, roleDefinitionId } = read.data.properties;
  const subject = {
    provider: 'azure',
    roleDefinitionId: nameIn(roleDefinitionId),
    scopeId: call.scopeId,
    principalId,
    ...conditionIn(read.data.properties),
  } as const;
  const given = carriedOut(assignInAzure(occasionOf(call), subject, name), call.claims.oid);
  return { status: given.isNew ? 201 : 200, body: assignmentResource(call, given.schedule) };
}

function remove(call: ArmCall): Answer {
  const schedule = found(call);
  const gone = assignmentResource(call, schedule);
  carriedOut(unassignInAzure(occasionOf(call), schedule), call.claims.oid);
  return ok(gone);
}

/** Azure's own way to give roles, which knows nothing of PIM. */
export const roleAssignments: readonly Route[] = [
  authorizationRoute('roleAssignments', 'GET', type, list),
  authorizationRoute('roleAssignments', 'GET', `${type}/{name}`, read),
  authorizationRoute('roleAssignments', 'PUT', `${type}/{name}`, put),
  authorizationRoute('roleAssignments', 'DELETE', `${type}/{name}`, remove),
];
