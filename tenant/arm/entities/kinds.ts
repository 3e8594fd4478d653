import type { Kind } from '../../directory/order';
import type { Conditioned } from '../../directory/state';
import type { Json } from '../arm-call';
import { conditionVersion } from '../condition-body';

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

/** Under which condition a role is held or asked for; there is one version of that language. */
export function conditionFields({ condition }: Conditioned): Json {
  return condition === undefined
    ? { condition: null, conditionVersion: null }
    : { condition, conditionVersion };
}
