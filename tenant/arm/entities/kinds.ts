import type { Kind } from '../../directory/order';

/** What the resources of eligibilities and of assignments are called. */
export const typesOf = {
  eligibility: {
    requests: 'roleEligibilityScheduleRequests',
    schedules: 'roleEligibilitySchedules',
    instances: 'roleEligibilityScheduleInstances',
    scheduleId: 'roleEligibilityScheduleId',
    requestId: 'roleEligibilityScheduleRequestId',
    targetScheduleId: 'targetRoleEligibilityScheduleId',
    targetInstanceId: 'targetRoleEligibilityScheduleInstanceId',
  },
  assignment: {
    requests: 'roleAssignmentScheduleRequests',
    schedules: 'roleAssignmentSchedules',
    instances: 'roleAssignmentScheduleInstances',
    scheduleId: 'roleAssignmentScheduleId',
    requestId: 'roleAssignmentScheduleRequestId',
    targetScheduleId: 'targetRoleAssignmentScheduleId',
    targetInstanceId: 'targetRoleAssignmentScheduleInstanceId',
  },
} as const satisfies Readonly<Record<Kind, Readonly<Record<string, string>>>>;

export const namespace = 'Microsoft.Authorization';

export function pascal(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Role assignments have no conditions here. */
export const noCondition = { condition: null, conditionVersion: null } as const;
