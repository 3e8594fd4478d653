import { z } from 'zod';
import { schedule } from './entitlement';
import { entity, flag, guid, moment, text } from './values';

/** What v1.0 writes with a small letter stands here with a capital. */
export const assignmentRequest = entity({
  id: guid,
  requestType: z.enum([
    'UserAdd',
    'UserUpdate',
    'UserRemove',
    'AdminAdd',
    'AdminUpdate',
    'AdminRemove',
  ]),
  requestState: z.enum([
    'Submitted',
    'PendingApproval',
    'Delivering',
    'Delivered',
    'DeliveryFailed',
    'Denied',
    'Scheduled',
    'Canceled',
    'PartiallyDelivered',
  ]),
  requestStatus: text,
  isValidationOnly: flag,
  createdDateTime: moment,
  completedDate: moment.nullable(),
  schedule: schedule.nullable(),
  answers: z.array(z.unknown()),
  justification: text.nullable(),
});

export const assignment = entity({
  id: guid,
  accessPackageId: guid,
  assignmentPolicyId: guid,
  targetId: guid,
  assignmentState: z.enum(['Delivering', 'PartiallyDelivered', 'Delivered', 'Expired']),
  assignmentStatus: text,
  isExtended: flag,
  expiredDateTime: moment.nullable(),
  schedule: schedule.nullable(),
});
