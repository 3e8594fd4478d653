import { isBeneath } from '../../directory/azure-scopes';
import { scheduleInstanceId } from '../../directory/cast-ids';
import type { Kind } from '../../directory/order';
import { own } from '../../directory/own';
import type { DirectoryState, ScheduleRecord } from '../../directory/state';
import type { ArmCall, Json } from '../arm-call';
import { resourceId, roleResourceId } from '../resource-ids';
import { expandedProperties, principalType } from './expanded';
import { conditionFields, namespace, typesOf } from './kinds';

type Reader = Pick<ArmCall, 'directory' | 'scopeId' | 'claims' | 'now'>;

/** What is held above the scope that is looked at is inherited there; what a group holds is not one's own. */
function memberType({ scopeId, claims, directory }: Reader, schedule: ScheduleRecord): string {
  const { principalId } = schedule;
  if (isBeneath(directory, schedule.scopeId, scopeId)) return 'Inherited';
  const isGroup = Object.hasOwn(directory.groups, principalId);
  return isGroup && principalId !== claims.oid ? 'Group' : 'Direct';
}

function eligibilityOf(directory: DirectoryState, { activatedUsing }: ScheduleRecord): Json {
  const eligibility = own(directory.eligibilitySchedules, activatedUsing);
  if (!eligibility) return {};
  const { schedules, instances } = typesOf.eligibility;
  const instance = scheduleInstanceId(eligibility.id);
  return {
    linkedRoleEligibilityScheduleId: resourceId(eligibility.scopeId, schedules, eligibility.id),
    linkedRoleEligibilityScheduleInstanceId: resourceId(eligibility.scopeId, instances, instance),
  };
}

function held(reader: Reader, schedule: ScheduleRecord): Json {
  const { scopeId, principalId, roleDefinitionId } = schedule;
  return {
    scope: scopeId,
    roleDefinitionId: roleResourceId(scopeId, roleDefinitionId),
    principalId,
    principalType: principalType(reader.directory, principalId),
    startDateTime: schedule.startDateTime,
    endDateTime: schedule.endDateTime,
    memberType: memberType(reader, schedule),
    createdOn: schedule.createdDateTime,
    ...conditionFields(schedule),
  };
}

function assigned(kind: Kind, directory: DirectoryState, schedule: ScheduleRecord): Json {
  if (kind === 'eligibility') return {};
  return {
    assignmentType: schedule.assignmentType ?? 'Assigned',
    ...eligibilityOf(directory, schedule),
  };
}

/** What will be or is in force. */
export function scheduleResource(reader: Reader, kind: Kind, schedule: ScheduleRecord): Json {
  const { schedules, requests, requestId } = typesOf[kind];
  const { scopeId, createdUsing, startDateTime } = schedule;
  const toCome = startDateTime !== null && new Date(startDateTime) > reader.now;
  return {
    properties: {
      ...held(reader, schedule),
      [requestId]: createdUsing === null ? null : resourceId(scopeId, requests, createdUsing),
      status: toCome ? 'Granted' : 'Provisioned',
      ...assigned(kind, reader.directory, schedule),
      updatedOn: schedule.modifiedDateTime ?? schedule.createdDateTime,
      expandedProperties: expandedProperties(reader.directory, schedule),
    },
    name: schedule.id,
    id: resourceId(scopeId, schedules, schedule.id),
    type: `${namespace}/${schedules}`,
  };
}

/** What is in force now. */
export function instanceResource(reader: Reader, kind: Kind, schedule: ScheduleRecord): Json {
  const { schedules, instances, scheduleId } = typesOf[kind];
  const { scopeId, id } = schedule;
  const name = scheduleInstanceId(id);
  return {
    properties: {
      ...held(reader, schedule),
      [scheduleId]: resourceId(scopeId, schedules, id),
      status: 'Provisioned',
      ...(kind === 'assignment'
        ? { originRoleAssignmentId: resourceId(scopeId, 'roleAssignments', id) }
        : {}),
      ...assigned(kind, reader.directory, schedule),
      expandedProperties: expandedProperties(reader.directory, schedule),
    },
    name,
    id: resourceId(scopeId, instances, name),
    type: `${namespace}/${instances}`,
  };
}
