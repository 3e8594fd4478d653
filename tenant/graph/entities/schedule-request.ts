import { type Kind, schedulesOf } from '../../directory/order';
import type { ScheduleRequestRecord } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';
import { subjectFields, subjectNavigation, subjectProperties } from './held-role';
import { scheduleEntity, toEligibility } from './schedule';

/** What every request tells of itself before anything else. */
export const requestProperties = [
  'id',
  'status',
  'completedDateTime',
  'createdDateTime',
  'approvalId',
  'customData',
  'createdBy',
  'action',
];

/** What every request was asked with. */
export const askedProperties = ['justification', 'scheduleInfo', 'ticketInfo'];

const properties = [
  ...requestProperties,
  ...subjectProperties,
  'isValidationOnly',
  'targetScheduleId',
  ...askedProperties,
];

function toTarget(kind: Kind): Navigation {
  return ({ targetScheduleId }, { directory, now }) => {
    const schedule = schedulesOf(directory, kind)[String(targetScheduleId)];
    return schedule ? scheduleEntity(kind, schedule, now) : null;
  };
}

const eligibilityRequestType: EntityType = {
  name: 'microsoft.graph.unifiedRoleEligibilityScheduleRequest',
  properties,
  comparedBy: { createdBy: ['user', 'id'] },
  navigation: { ...subjectNavigation, targetSchedule: toTarget('eligibility') },
};

const assignmentRequestType: EntityType = {
  name: 'microsoft.graph.unifiedRoleAssignmentScheduleRequest',
  properties,
  comparedBy: { createdBy: ['user', 'id'] },
  navigation: {
    ...subjectNavigation,
    targetSchedule: toTarget('assignment'),
    activatedUsing: toEligibility,
  },
};

export function requestType(kind: Kind): EntityType {
  return kind === 'eligibility' ? eligibilityRequestType : assignmentRequestType;
}

function scheduleInfo({ scheduleInfo: info }: ScheduleRequestRecord): Json | null {
  if (!info) return null;
  const { startDateTime, expiration } = info;
  return { startDateTime, recurrence: null, expiration };
}

/** What a request says whatever it is for. */
export function requestFields(request: ScheduleRequestRecord, isValidationOnly: boolean): Json {
  return {
    id: request.id,
    status: request.status,
    completedDateTime: request.completedDateTime,
    createdDateTime: request.createdDateTime,
    approvalId: request.approvalId,
    customData: request.customData,
    // Graph never names the creator, it gives the id alone.
    createdBy: {
      application: null,
      device: null,
      user: { displayName: null, id: request.createdById },
    },
    action: request.action,
    isValidationOnly,
    justification: request.justification,
    scheduleInfo: scheduleInfo(request),
    ticketInfo: request.ticketInfo,
  };
}

export function requestEntity(
  kind: Kind,
  request: ScheduleRequestRecord,
  isValidationOnly = false,
): Typed {
  return typed(requestType(kind), {
    ...requestFields(request, isValidationOnly),
    ...subjectFields(request),
    targetScheduleId: request.targetScheduleId,
  });
}
