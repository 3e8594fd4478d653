import { scheduleInstanceId } from '../../directory/cast-ids';
import type { Kind } from '../../directory/order';
import { own } from '../../directory/own';
import type { DirectoryState, ScheduleRequestRecord } from '../../directory/state';
import type { Json } from '../arm-call';
import { approvalResourceId, resourceId, roleResourceId } from '../resource-ids';
import { expandedProperties, principalType } from './expanded';
import { conditionFields, namespace, pascal, typesOf } from './kinds';

function scheduleInfo({ scheduleInfo: info }: ScheduleRequestRecord): Json | null {
  if (!info) return null;
  const { type, endDateTime, duration } = info.expiration;
  return {
    startDateTime: info.startDateTime,
    expiration: { type: pascal(type), endDateTime, duration },
  };
}

function targets(directory: DirectoryState, kind: Kind, request: ScheduleRequestRecord): Json {
  const { targetScheduleId, targetInstanceId } = typesOf[kind];
  const target = request.targetScheduleId;
  const schedule = own(directory.assignmentSchedules, target);
  return {
    [targetScheduleId]: target,
    [targetInstanceId]: target === null ? null : scheduleInstanceId(target),
    ...(kind === 'assignment'
      ? {
          linkedRoleEligibilityScheduleId:
            request.eligibilityId ?? schedule?.activatedUsing ?? null,
        }
      : {}),
  };
}

/** A request as PIM for Azure tells of it. */
export function requestResource(
  directory: DirectoryState,
  kind: Kind,
  request: ScheduleRequestRecord,
): Json {
  const { requests } = typesOf[kind];
  const { scopeId, approvalId } = request;
  return {
    properties: {
      ...targets(directory, kind, request),
      scope: scopeId,
      roleDefinitionId: roleResourceId(scopeId, request.roleDefinitionId),
      principalId: request.principalId,
      principalType: principalType(directory, request.principalId),
      requestType: pascal(request.action),
      status: request.status,
      approvalId: approvalId === null ? null : approvalResourceId(approvalId),
      scheduleInfo: scheduleInfo(request),
      ticketInfo: request.ticketInfo,
      justification: request.justification,
      requestorId: request.createdById,
      createdOn: request.createdDateTime,
      ...conditionFields(request),
      expandedProperties: expandedProperties(directory, request),
    },
    name: request.id,
    id: resourceId(scopeId, requests, request.id),
    type: `${namespace}/${requests}`,
  };
}
