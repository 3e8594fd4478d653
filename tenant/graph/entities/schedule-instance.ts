import type { SeenSchedule } from '../../directory/held-through';
import type { Kind } from '../../directory/order';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';
import { roleAssignmentId, subjectFields, subjectNavigation, subjectProperties } from './held-role';
import { eligibilityBehind } from './schedule';

const properties = ['id', ...subjectProperties, 'startDateTime', 'endDateTime', 'memberType'];

const eligibilityInstanceType: EntityType = {
  name: 'microsoft.graph.unifiedRoleEligibilityScheduleInstance',
  properties: [...properties, 'roleEligibilityScheduleId'],
  navigation: subjectNavigation,
};

/** Null where an administrator assigned the role. */
const toEligibilityInstance: Navigation = (entity, { directory }) => {
  const eligibility = eligibilityBehind(entity, directory);
  return eligibility ? instanceEntity('eligibility', eligibility) : null;
};

const assignmentInstanceType: EntityType = {
  name: 'microsoft.graph.unifiedRoleAssignmentScheduleInstance',
  properties: [
    ...properties,
    'assignmentType',
    'roleAssignmentOriginId',
    'roleAssignmentScheduleId',
  ],
  navigation: { ...subjectNavigation, activatedUsing: toEligibilityInstance },
};

/** What eligibilities and assignments have in common. */
export const instanceBaseType: EntityType = {
  name: 'microsoft.graph.unifiedRoleScheduleInstanceBase',
  properties: ['id', ...subjectProperties],
  navigation: subjectNavigation,
};

export function instanceType(kind: Kind): EntityType {
  return kind === 'eligibility' ? eligibilityInstanceType : assignmentInstanceType;
}

/** A schedule that is in force, as of now. */
export function instanceEntity(kind: Kind, schedule: SeenSchedule): Typed {
  const assignmentId = roleAssignmentId(schedule);
  const { provider, roleDefinitionId, scopeId, through } = schedule;
  return typed(instanceType(kind), {
    id: kind === 'eligibility' ? `${assignmentId}-e` : assignmentId,
    ...subjectFields(schedule),
    startDateTime: schedule.startDateTime,
    endDateTime: schedule.endDateTime,
    memberType: schedule.memberType ?? 'Direct',
    ...(kind === 'eligibility'
      ? { roleEligibilityScheduleId: schedule.id }
      : {
          assignmentType: schedule.assignmentType ?? 'Assigned',
          // What a group holds reaches its members by the group's own assignment.
          roleAssignmentOriginId: through
            ? roleAssignmentId({ provider, roleDefinitionId, scopeId, principalId: through })
            : assignmentId,
          roleAssignmentScheduleId: schedule.id,
        }),
  });
}
