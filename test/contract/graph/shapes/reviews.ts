import { z } from 'zod';
import { count, entity, flag, guid, moment, named, text, typed } from './values';

/** Nobody is written with zeros and empty texts, never null. */
const identity = entity({ id: guid, displayName: text, userPrincipalName: text });

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
  entity({ query: named, queryType: z.literal('MicrosoftGraph'), queryRoot: text.nullable() }),
);

/** Query scopes of different kinds. */
const scope = z.object({ '@odata.type': z.string().startsWith('#microsoft.graph.') }).passthrough();

const recurrence = entity({
  pattern: entity({
    type: z.enum(['weekly', 'absoluteMonthly']),
    interval: count,
    dayOfMonth: count,
    month: count,
    daysOfWeek: z.array(text),
    firstDayOfWeek: named,
    index: named,
  }).nullable(),
  range: entity({
    type: z.enum(['noEnd', 'endDate', 'numbered']),
    startDate: z.string().date(),
    endDate: text.nullable(),
    numberOfOccurrences: count,
    recurrenceTimeZone: text.nullable(),
  }),
});

const settings = entity({
  mailNotificationsEnabled: flag,
  reminderNotificationsEnabled: flag,
  justificationRequiredOnApproval: flag,
  defaultDecisionEnabled: flag,
  defaultDecision: z.enum(['None', 'Approve', 'Deny', 'Recommendation']),
  instanceDurationInDays: count,
  recurrence: recurrence.nullable(),
  autoApplyDecisionsEnabled: flag,
  applyActions: z.array(z.object({}).passthrough()),
  recommendationsEnabled: flag,
  recommendationLookBackDuration: text.nullable(),
  recommendationInsightSettings: z.array(z.object({}).passthrough()),
  decisionHistoriesForReviewersEnabled: flag,
});

const stageSettings = entity({
  stageId: named,
  dependsOn: z.array(text),
  durationInDays: count,
  recommendationsEnabled: flag,
  recommendationLookBackDuration: text.nullable(),
  recommendationInsightSettings: z.array(z.unknown()),
  decisionsThatWillMoveToNextStage: z.array(text),
  reviewers,
  fallbackReviewers: reviewers,
});

export const reviewDefinition = entity({
  id: guid,
  displayName: named,
  createdDateTime: moment,
  lastModifiedDateTime: moment,
  status,
  descriptionForAdmins: text,
  descriptionForReviewers: text,
  createdBy: identity,
  scope,
  instanceEnumerationScope: scope.nullable(),
  reviewers,
  fallbackReviewers: reviewers,
  settings,
  stageSettings: z.array(stageSettings),
  additionalNotificationRecipients: z.array(z.unknown()),
});

const round = {
  id: guid,
  startDateTime: moment,
  endDateTime: moment,
  status,
  reviewers,
  fallbackReviewers: reviewers,
};

export const reviewStage = entity(round);
export const reviewInstance = entity({ ...round, scope });

export const contactedReviewer = entity({
  id: guid,
  displayName: text,
  userPrincipalName: text,
  createdDateTime: moment,
});

export const reviewError = entity({ code: named, message: named });

const principal = z.discriminatedUnion('@odata.type', [
  typed('userIdentity', { id: guid, displayName: text, userPrincipalName: text }),
  typed('servicePrincipalIdentity', { id: guid, displayName: text, appId: guid.optional() }),
  typed('identity', { id: guid, displayName: text }),
]);

export const reviewDecision = entity({
  id: guid,
  accessReviewId: guid,
  reviewedDateTime: moment.nullable(),
  decision: z.enum(['Approve', 'Deny', 'DontKnow', 'NotReviewed']),
  justification: text,
  appliedDateTime: moment.nullable(),
  applyResult: z.enum([
    'New',
    'AppliedSuccessfully',
    'AppliedWithUnknownFailure',
    'AppliedSuccessfullyButObjectNotFound',
    'ApplyNotSupported',
  ]),
  recommendation: z.enum(['Approve', 'Deny', 'NoInfoAvailable']),
  principalLink: z.string().url(),
  resourceLink: z.string().url(),
  resource: entity({ id: guid, displayName: named, type: z.enum(['directoryRole', 'group']) }),
  reviewedBy: identity,
  appliedBy: identity,
  principal,
});

export const betaReviewDecision = reviewDecision.extend({
  principalResourceMembership: entity({ membershipType: z.array(z.enum(['direct', 'indirect'])) }),
  target: entity({ userId: guid, userDisplayName: text, userPrincipalName: text.nullable() }),
});

export const insights = {
  insights: z.array(
    typed('userSignInInsight', {
      insightCreatedDateTime: moment.nullable(),
      lastSignInDateTime: moment.nullable(),
    }),
  ),
};

const period = {
  reviewHistoryPeriodStartDateTime: moment,
  reviewHistoryPeriodEndDateTime: moment,
  status: z.enum(['done', 'inProgress', 'error', 'requested']),
};

export const reviewHistory = entity({
  id: guid,
  displayName: named,
  ...period,
  decisions: z.array(z.enum(['approve', 'deny', 'dontKnow', 'notReviewed', 'notNotified'])),
  createdDateTime: moment,
  createdBy: identity,
  scopes: z.array(scope),
  scheduleSettings: z.null(),
});

export const historyInstance = entity({
  id: guid,
  ...period,
  runDateTime: moment.nullable(),
  fulfilledDateTime: moment.nullable(),
  downloadUri: z.string().url().nullable(),
  expirationDateTime: moment,
});

export const reviewPolicy = z
  .object({ isGroupOwnerManagementEnabled: flag, id: text.optional() })
  .strict();
