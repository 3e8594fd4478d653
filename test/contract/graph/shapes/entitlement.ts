import { z } from 'zod';
import { entity, flag, guid, moment, named, text } from './values';

export const accessPackage = entity({
  id: guid,
  displayName: named,
  description: text.nullable(),
  isHidden: flag,
  createdDateTime: moment,
  modifiedDateTime: moment,
});

export const catalog = entity({
  id: guid,
  displayName: named,
  description: text.nullable(),
  catalogType: z.enum(['userManaged', 'serviceDefault', 'serviceManaged']),
  state: z.enum(['unpublished', 'published']),
  isExternallyVisible: flag,
  createdDateTime: moment,
  modifiedDateTime: moment,
});

export const schedule = entity({
  startDateTime: moment.nullable(),
  recurrence: z.null(),
  expiration: entity({
    type: z.enum(['noExpiration', 'afterDateTime', 'afterDuration', 'notSpecified']),
    endDateTime: moment.nullable(),
    duration: text.nullable(),
  }),
});

export const requirement = entity({
  policyId: guid,
  policyDisplayName: named,
  policyDescription: text.nullable(),
  isApprovalRequiredForAdd: flag,
  isApprovalRequiredForUpdate: flag,
  isRequestorJustificationRequired: flag,
  allowCustomAssignmentSchedule: flag,
  schedule,
  questions: z.array(z.unknown()),
});

export const assignmentRequest = entity({
  id: guid,
  requestType: z.enum([
    'notSpecified',
    'userAdd',
    'userUpdate',
    'userRemove',
    'adminAdd',
    'adminUpdate',
    'adminRemove',
    'systemAdd',
    'systemUpdate',
    'systemRemove',
    'onBehalfAdd',
    'approverRemove',
  ]),
  state: z.enum([
    'submitted',
    'pendingApproval',
    'delivering',
    'delivered',
    'deliveryFailed',
    'denied',
    'scheduled',
    'canceled',
    'partiallyDelivered',
  ]),
  status: text,
  createdDateTime: moment,
  completedDateTime: moment.nullable(),
  schedule: schedule.nullable(),
  answers: z.array(z.unknown()),
  justification: text.nullable(),
});

export const assignment = entity({
  id: guid,
  state: z.enum(['delivering', 'partiallyDelivered', 'delivered', 'expired', 'deliveryFailed']),
  status: text,
  expiredDateTime: moment.nullable(),
  schedule: schedule.nullable(),
});
