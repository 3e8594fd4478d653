import type { SeenSchedule } from '../../directory/held-through';
import { type Kind, schedulesOf } from '../../directory/order';
import { own } from '../../directory/own';
import type { DirectoryState, ScheduleRecord } from '../../directory/state';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';
import {
  accessFields,
  accessInstanceId,
  accessNavigation,
  accessProperties,
  accessScheduleId,
  readAccessId,
} from './group-access';
import { scheduleFields } from './schedule';

const scheduleProperties = [
  'id',
  'scheduleInfo',
  'createdDateTime',
  'modifiedDateTime',
  'createdUsing',
  'status',
  ...accessProperties,
  'memberType',
];

/** The eligibility behind the activation that an id of PIM for Groups stands for. */
function eligibilityBehind(id: unknown, directory: DirectoryState): ScheduleRecord | undefined {
  const activation = own(directory.assignmentSchedules, readAccessId(String(id)).guid);
  return own(directory.eligibilitySchedules, activation?.activatedUsing);
}

/** Null where somebody was assigned, by PIM or without it. */
export const toEligibilitySchedule: Navigation = (entity, { directory, now }) => {
  const eligibility = eligibilityBehind(entity.targetScheduleId ?? entity.id, directory);
  return eligibility ? groupScheduleEntity('eligibility', eligibility, now) : null;
};

const toEligibilityInstance: Navigation = ({ assignmentScheduleId }, { directory }) => {
  const eligibility = eligibilityBehind(assignmentScheduleId, directory);
  return eligibility ? groupInstanceEntity('eligibility', eligibility) : null;
};

const scheduleTypes: Readonly<Record<Kind, EntityType>> = {
  eligibility: {
    name: 'microsoft.graph.privilegedAccessGroupEligibilitySchedule',
    properties: scheduleProperties,
    navigation: accessNavigation,
  },
  assignment: {
    name: 'microsoft.graph.privilegedAccessGroupAssignmentSchedule',
    properties: [...scheduleProperties, 'assignmentType'],
    navigation: { ...accessNavigation, activatedUsing: toEligibilitySchedule },
  },
};

const instanceProperties = [
  'id',
  'startDateTime',
  'endDateTime',
  ...accessProperties,
  'memberType',
];

const instanceTypes: Readonly<Record<Kind, EntityType>> = {
  eligibility: {
    name: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance',
    properties: [...instanceProperties, 'eligibilityScheduleId'],
    navigation: accessNavigation,
  },
  assignment: {
    name: 'microsoft.graph.privilegedAccessGroupAssignmentScheduleInstance',
    properties: [...instanceProperties, 'assignmentType', 'assignmentScheduleId'],
    navigation: { ...accessNavigation, activatedUsing: toEligibilityInstance },
  },
};

export function groupScheduleType(kind: Kind): EntityType {
  return scheduleTypes[kind];
}

export function groupInstanceType(kind: Kind): EntityType {
  return instanceTypes[kind];
}

export function groupScheduleEntity(kind: Kind, schedule: SeenSchedule, now: Date): Typed {
  return typed(groupScheduleType(kind), {
    id: accessScheduleId(schedule),
    ...accessFields(schedule),
    ...scheduleFields(schedule, now),
    ...(kind === 'assignment' ? { assignmentType: schedule.assignmentType ?? 'Assigned' } : {}),
  });
}

/** A schedule that is in force, as of now. */
export function groupInstanceEntity(kind: Kind, schedule: SeenSchedule): Typed {
  return typed(groupInstanceType(kind), {
    id: accessInstanceId(kind, schedule),
    ...accessFields(schedule),
    startDateTime: schedule.startDateTime,
    endDateTime: schedule.endDateTime,
    memberType: schedule.memberType ?? 'Direct',
    ...(kind === 'eligibility'
      ? { eligibilityScheduleId: accessScheduleId(schedule) }
      : {
          assignmentType: schedule.assignmentType ?? 'Assigned',
          assignmentScheduleId: accessScheduleId(schedule),
        }),
  });
}

/** The schedule that a request has led to, or would. */
export function toGroupTarget(kind: Kind): Navigation {
  return ({ targetScheduleId }, { directory, now }) => {
    const { guid } = readAccessId(String(targetScheduleId));
    const schedule = own(schedulesOf(directory, kind), guid);
    return schedule ? groupScheduleEntity(kind, schedule, now) : null;
  };
}
