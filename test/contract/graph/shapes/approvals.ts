import { z } from 'zod';
import { entity, flag, guid, moment, named, text } from './values';

/** A step in beta, a stage in v1.0. */
export const approvalPart = entity({
  id: guid,
  displayName: text.nullable(),
  reviewedDateTime: moment.nullable(),
  reviewResult: z.enum(['NotReviewed', 'Approve', 'Deny']),
  status: z.enum(['InProgress', 'Initializing', 'Completed', 'Expired']),
  assignedToMe: flag,
  justification: text.nullable(),
  reviewedBy: entity({
    id: guid,
    displayName: named.nullable(),
    userPrincipalName: named.nullable(),
    mail: text.nullable(),
  }).nullable(),
});

export const approval = entity({ id: guid });

/** Before anybody has decided. */
export const openPart = approvalPart.extend({
  reviewResult: z.literal('NotReviewed'),
  status: z.literal('InProgress'),
  reviewedBy: z.null(),
});

export const decidedPart = approvalPart.extend({
  reviewResult: z.enum(['Approve', 'Deny']),
  status: z.literal('Completed'),
  reviewedBy: approvalPart.shape.reviewedBy.unwrap(),
});
