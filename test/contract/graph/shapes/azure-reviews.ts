import { z } from 'zod';
import { count, flag, guid, moment, named, resource, text } from './values';

const type = 'Microsoft.Authorization/accessReviewScheduleDefinitions';

const identity = z
  .object({
    principalId: guid,
    principalType: z.enum(['user', 'servicePrincipal']),
    principalName: text,
    userPrincipalName: text,
  })
  .strict();

const status = z.enum([
  'Initializing',
  'NotStarted',
  'Starting',
  'InProgress',
  'Completing',
  'Completed',
  'AutoReviewing',
  'AutoReviewed',
  'Applying',
  'Applied',
]);

const reviewers = z.array(
  z.object({ principalId: guid, principalType: z.enum(['user', 'servicePrincipal']) }).strict(),
);

export const azureReviewInstance = resource(`${type}/instances`, {
  status,
  startDateTime: moment,
  endDateTime: moment,
  reviewers,
  backupReviewers: reviewers,
});

const settings = z
  .object({
    mailNotificationsEnabled: flag,
    reminderNotificationsEnabled: flag,
    justificationRequiredOnApproval: flag,
    defaultDecisionEnabled: flag,
    defaultDecision: z.enum(['None', 'Approve', 'Deny', 'Recommendation']),
    autoApplyDecisionsEnabled: flag,
    recommendationsEnabled: flag,
    instanceDurationInDays: count,
    recurrence: z.unknown(),
  })
  .passthrough();

export const azureReview = resource(type, {
  displayName: named,
  status,
  descriptionForAdmins: text,
  descriptionForReviewers: text,
  createdBy: identity,
  settings,
  scope: z.object({ resourceId: named, roleDefinitionId: named }).passthrough(),
  reviewersType: z.enum(['Assigned', 'Self', 'Managers']),
  reviewers,
  backupReviewers: reviewers,
  instances: z.array(azureReviewInstance),
});

export const azureReviewDecision = resource(`${type}/instances/decisions`, {
  principal: z
    .object({
      id: guid,
      type: z.enum(['user', 'group', 'servicePrincipal']),
      displayName: text,
      userPrincipalName: text.nullable(),
    })
    .strict(),
  resource: z.object({ id: named, type: z.literal('azureRole'), displayName: named }).strict(),
  recommendation: z.enum(['Approve', 'Deny', 'NoInfoAvailable']),
  decision: z.enum(['Approve', 'Deny', 'DontKnow', 'NotReviewed', 'NotNotified']),
  justification: text,
  reviewedDateTime: moment.nullable(),
  reviewedBy: identity,
  applyResult: z.enum([
    'New',
    'Applying',
    'AppliedSuccessfully',
    'AppliedWithUnknownFailure',
    'AppliedSuccessfullyButObjectNotFound',
    'ApplyNotSupported',
  ]),
  appliedDateTime: moment.nullable(),
  appliedBy: identity,
});

export const azureContacted = z
  .object({
    id: named,
    name: named,
    type: z.literal(`${type}/instances/contactedReviewers`),
    properties: z
      .object({ userDisplayName: text, userPrincipalName: text, createdDateTime: moment })
      .strict(),
  })
  .strict();
