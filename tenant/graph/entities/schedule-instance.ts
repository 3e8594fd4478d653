import type { Kind } from '../../directory/order';
import type { ScheduleRecord } from '../../directory/state';
import { type EntityType, type Typed, typed } from '../odata/entity';
import { roleAssignmentId, subjectFields, subjectNavigation, subjectProperties } from './held-role';
import { toEligibility } from './schedule';

const properties = ['id', ...subjectProperties, 'startDateTime', 'endDateTime', 'memberType'];

const eligibilityInstanceType: EntityType = {
  name: 'microsoft.graph.unifiedRoleEligibilityScheduleInstance',
  properties: [...properties, 'roleEligibilityScheduleId'],
  navigation: subjectNavigation,
};

const assignmentInstanceType: EntityType = {
  name: 'microsoft.graph.unifiedRoleAssignmentScheduleInstance',
  properties: [
    ...properties,
    'assignmentType',
    'roleAssignmentOriginId',
    'roleAssignmentScheduleId',
  ],
  navigation: { ...subjectNavigation, activatedUsing: toEligibility },
};

export function instanceType(kind: Kind): EntityType {
  return kind === 'eligibility' ? eligibilityInstanceType : assignmentInstanceType;
}

/** A schedule that is in force, as of now. */
export function instanceEntity(kind: Kind, schedule: ScheduleRecord): Typed {
  const assignmentId = roleAssignmentId(schedule);
  return typed(instanceType(kind), {
    id: kind === 'eligibility' ? `${assignmentId}-e` : assignmentId,
    ...subjectFields(schedule),
    startDateTime: schedule.startDateTime,
    endDateTime: schedule.endDateTime,
    memberType: 'Direct',
    ...(kind === 'eligibility'
      ? { roleEligibilityScheduleId: schedule.id }
      : {
          assignmentType: schedule.assignmentType ?? 'Assigned',
          roleAssignmentOriginId: assignmentId,
          roleAssignmentScheduleId: schedule.id,
        }),
  });
}
