import type { Kind } from '../../directory/order';
import type { ScheduleRequestRecord } from '../../directory/state';
import { type EntityType, type Typed, typed } from '../odata/entity';
import { accessFields, accessNavigation, accessProperties, accessScheduleId } from './group-access';
import { toEligibilitySchedule, toGroupTarget } from './group-schedule';
import { askedProperties, requestFields, requestProperties } from './schedule-request';

const properties = [
  ...requestProperties,
  'isValidationOnly',
  ...askedProperties,
  ...accessProperties,
  'targetScheduleId',
];

const requestTypes: Readonly<Record<Kind, EntityType>> = {
  eligibility: {
    name: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleRequest',
    properties,
    navigation: { ...accessNavigation, targetSchedule: toGroupTarget('eligibility') },
  },
  assignment: {
    name: 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest',
    properties,
    navigation: {
      ...accessNavigation,
      targetSchedule: toGroupTarget('assignment'),
      activatedUsing: toEligibilitySchedule,
    },
  },
};

export function groupRequestType(kind: Kind): EntityType {
  return requestTypes[kind];
}

function targetOf(request: ScheduleRequestRecord): string | null {
  const { targetScheduleId: id } = request;
  return id === null ? null : accessScheduleId({ ...request, id });
}

export function groupRequestEntity(
  kind: Kind,
  request: ScheduleRequestRecord,
  isValidationOnly = false,
): Typed {
  return typed(groupRequestType(kind), {
    ...requestFields(request, isValidationOnly),
    ...accessFields(request),
    targetScheduleId: targetOf(request),
  });
}
