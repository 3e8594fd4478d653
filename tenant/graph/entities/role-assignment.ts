import type { ScheduleRecord } from '../../directory/state';
import { type EntityType, type Typed, typed } from '../odata/entity';
import { roleAssignmentId, subjectFields, subjectNavigation, subjectProperties } from './held-role';

export const roleAssignmentType: EntityType = {
  name: 'microsoft.graph.unifiedRoleAssignment',
  properties: ['id', ...subjectProperties],
  navigation: subjectNavigation,
};

/** What the directory itself knows of a schedule in force: that the role is held, and no end. */
export function roleAssignmentEntity(schedule: ScheduleRecord): Typed {
  return typed(roleAssignmentType, {
    id: roleAssignmentId(schedule),
    ...subjectFields(schedule),
  });
}
