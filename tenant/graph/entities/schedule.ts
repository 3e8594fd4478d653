import type { SeenSchedule } from '../../directory/held-through';
import type { Kind } from '../../directory/order';
import { own } from '../../directory/own';
import type { DirectoryState, ScheduleRecord } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';
import { subjectFields, subjectNavigation, subjectProperties } from './held-role';

const properties = [
  'id',
  ...subjectProperties,
  'createdUsing',
  'createdDateTime',
  'modifiedDateTime',
  'status',
  'scheduleInfo',
  'memberType',
];

const eligibilityScheduleType: EntityType = {
  name: 'microsoft.graph.unifiedRoleEligibilitySchedule',
  properties,
  navigation: subjectNavigation,
};

/** The eligibility behind what an assignment, an instance of it or a request for it is about. */
export function eligibilityBehind(entity: Json, directory: DirectoryState) {
  const scheduleId = entity.roleAssignmentScheduleId ?? entity.targetScheduleId ?? entity.id;
  const assignment = own(directory.assignmentSchedules, String(scheduleId));
  return own(directory.eligibilitySchedules, assignment?.activatedUsing);
}

/** Null where an administrator assigned the role. */
export const toEligibility: Navigation = (entity, { directory, now }) => {
  const eligibility = eligibilityBehind(entity, directory);
  return eligibility ? scheduleEntity('eligibility', eligibility, now) : null;
};

const assignmentScheduleType: EntityType = {
  name: 'microsoft.graph.unifiedRoleAssignmentSchedule',
  properties: [...properties, 'assignmentType'],
  navigation: { ...subjectNavigation, activatedUsing: toEligibility },
};

/** What eligibilities and assignments have in common. */
export const scheduleBaseType: EntityType = {
  name: 'microsoft.graph.unifiedRoleScheduleBase',
  properties: properties.filter((name) => !['scheduleInfo', 'memberType'].includes(name)),
  navigation: subjectNavigation,
};

export function scheduleType(kind: Kind): EntityType {
  return kind === 'eligibility' ? eligibilityScheduleType : assignmentScheduleType;
}

function scheduleInfo({ startDateTime, endDateTime }: ScheduleRecord): Json {
  return {
    startDateTime,
    recurrence: null,
    expiration: {
      type: endDateTime === null ? 'noExpiration' : 'afterDateTime',
      endDateTime,
      duration: null,
    },
  };
}

/** What a schedule says whatever it is for. */
export function scheduleFields(schedule: SeenSchedule, now: Date): Json {
  const toCome = schedule.startDateTime !== null && new Date(schedule.startDateTime) > now;
  return {
    createdUsing: schedule.createdUsing,
    createdDateTime: schedule.createdDateTime,
    modifiedDateTime: schedule.modifiedDateTime,
    status: toCome ? 'Granted' : 'Provisioned',
    scheduleInfo: scheduleInfo(schedule),
    memberType: schedule.memberType ?? 'Direct',
  };
}

export function scheduleEntity(kind: Kind, schedule: SeenSchedule, now: Date): Typed {
  return typed(scheduleType(kind), {
    id: schedule.id,
    ...subjectFields(schedule),
    ...scheduleFields(schedule, now),
    ...(kind === 'assignment' ? { assignmentType: schedule.assignmentType ?? 'Assigned' } : {}),
  });
}
