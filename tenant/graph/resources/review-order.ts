import { z } from 'zod';
import { isDuration } from '../../directory/duration';
import { peerSetting, signInSetting } from '../../reviews/insights';
import type { ReviewTerms } from '../../reviews/review-terms';
import { badRequest } from '../graph-error';

const posted = z.object({}).passthrough();

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const yes = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

function listOf<Item extends z.ZodTypeAny>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((items): z.infer<Item>[] => items ?? []);
}

/** One of these words, in any case. */
function oneOf<const Word extends string>(...words: readonly Word[]) {
  return z.string().transform((written, context): Word => {
    const word = words.find((one) => one.toLowerCase() === written.toLowerCase());
    if (word !== undefined) return word;
    context.addIssue({ code: 'custom', message: `must be one of ${words.join(', ')}` });
    return z.NEVER;
  });
}

const day = z
  .string()
  .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)), {
    message: 'must be a day',
  });

const lookBack = z
  .string()
  .refine(isDuration, { message: 'must be an ISO 8601 duration' })
  .nullish()
  .transform((value) => value ?? null);

const insightSetting = posted.refine(
  ({ '@odata.type': type }) => [signInSetting, peerSetting].includes(String(type).replace('#', '')),
  { message: 'must be a known setting of insights' },
);

export const reviewerScope = z.object({
  query: z.string(),
  queryType: z
    .string()
    .nullish()
    .transform((value) => value ?? 'MicrosoftGraph'),
  queryRoot: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
});

const pattern = z.object({
  type: oneOf('weekly', 'absoluteMonthly'),
  interval: z.number().int().min(1).max(99).default(1),
  dayOfMonth: z.number().int().min(0).max(31).default(0),
});

const range = z.object({
  type: oneOf('noEnd', 'endDate', 'numbered').default('noEnd'),
  startDate: day,
  endDate: day.nullish().transform((value) => value ?? null),
  numberOfOccurrences: z
    .number()
    .int()
    .min(0)
    .max(999)
    .nullish()
    .transform((value) => value ?? 0),
});

const recurrence = z
  .object({ pattern: pattern.nullish().transform((value) => value ?? null), range })
  .nullish()
  .transform((value) => value ?? null);

const days = z.number().int().min(0).max(730);

const settings = z.object({
  mailNotificationsEnabled: yes,
  reminderNotificationsEnabled: yes,
  justificationRequiredOnApproval: yes,
  defaultDecisionEnabled: yes,
  defaultDecision: oneOf('None', 'Approve', 'Deny', 'Recommendation')
    .nullish()
    .transform((value) => value ?? 'None'),
  instanceDurationInDays: days.default(0),
  recurrence,
  autoApplyDecisionsEnabled: yes,
  applyActions: listOf(posted),
  recommendationsEnabled: yes,
  recommendationLookBackDuration: lookBack,
  recommendationInsightSettings: listOf(insightSetting),
  decisionHistoriesForReviewersEnabled: yes,
});

const stage = z.object({
  stageId: z.string(),
  dependsOn: listOf(z.string()),
  durationInDays: days.min(1),
  recommendationsEnabled: yes,
  recommendationLookBackDuration: lookBack,
  recommendationInsightSettings: listOf(insightSetting),
  decisionsThatWillMoveToNextStage: listOf(
    oneOf('Approve', 'Deny', 'DontKnow', 'NotReviewed', 'Recommendation'),
  ),
  reviewers: listOf(reviewerScope),
  fallbackReviewers: listOf(reviewerScope),
});

/** All that is said of a review. */
export const terms = z.object({
  displayName: z.string().min(1),
  descriptionForAdmins: text,
  descriptionForReviewers: text,
  scope: posted,
  instanceEnumerationScope: posted.nullish().transform((value) => value ?? null),
  reviewers: listOf(reviewerScope),
  fallbackReviewers: listOf(reviewerScope),
  settings,
  stageSettings: listOf(stage),
  additionalNotificationRecipients: listOf(posted),
});

/** What is wrong with a body, the first thing of it. */
export function faultIn({ issues: [issue] }: z.ZodError): ReturnType<typeof badRequest> {
  const path = issue?.path.join('.') ?? '';
  return badRequest(`The property '${path}' is missing or not valid: ${issue?.message ?? ''}.`);
}

export function readReview(body: unknown): ReviewTerms {
  const read = terms.safeParse(body);
  if (!read.success) throw faultIn(read.error);
  return read.data;
}

const decisionWord = oneOf('Approve', 'Deny', 'DontKnow', 'NotReviewed');

export const answer = z.object({ decision: decisionWord, justification: text });

export function readAnswer(body: unknown) {
  const read = answer.safeParse(body);
  if (!read.success) throw faultIn(read.error);
  return read.data;
}

const batch = answer.extend({
  principalId: z.string().nullish(),
  resourceId: z.string().nullish(),
});

export function readBatch(body: unknown) {
  const read = batch.safeParse(body);
  if (!read.success) throw faultIn(read.error);
  const { principalId, resourceId, ...rest } = read.data;
  return {
    ...rest,
    ...(principalId ? { principalId } : {}),
    ...(resourceId ? { resourceId } : {}),
  };
}

const moment = z
  .string()
  .refine((value) => /^\d{4}-/.test(value) && !Number.isNaN(Date.parse(value)), {
    message: 'must be a moment',
  });

const instanceChange = z.object({
  reviewers: z.array(reviewerScope).optional(),
  fallbackReviewers: z.array(reviewerScope).optional(),
  endDateTime: moment.optional(),
});

export function readInstanceChange(body: unknown) {
  const read = instanceChange.safeParse(body);
  if (!read.success) throw faultIn(read.error);
  const { reviewers, fallbackReviewers, endDateTime } = read.data;
  return {
    ...(reviewers ? { reviewers } : {}),
    ...(fallbackReviewers ? { fallbackReviewers } : {}),
    ...(endDateTime === undefined ? {} : { endDateTime }),
  };
}

const history = z.object({
  displayName: z.string().min(1),
  decisions: listOf(oneOf('approve', 'deny', 'dontKnow', 'notReviewed', 'notNotified')),
  scopes: z.array(posted).min(1),
  reviewHistoryPeriodStartDateTime: moment,
  reviewHistoryPeriodEndDateTime: moment,
});

const allDecisions = ['approve', 'deny', 'dontKnow', 'notReviewed', 'notNotified'];

export function readHistory(body: unknown) {
  const read = history.safeParse(body);
  if (!read.success) throw faultIn(read.error);
  const { reviewHistoryPeriodStartDateTime: from, reviewHistoryPeriodEndDateTime: to } = read.data;
  return {
    ...read.data,
    decisions: read.data.decisions.length > 0 ? read.data.decisions : allDecisions,
    reviewHistoryPeriodStartDateTime: new Date(from).toISOString(),
    reviewHistoryPeriodEndDateTime: new Date(to).toISOString(),
  };
}
