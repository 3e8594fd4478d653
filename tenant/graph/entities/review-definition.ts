import { own } from '../../directory/own';
import type { DirectoryState } from '../../directory/state';
import { statusOf } from '../../reviews/instances';
import type { ReviewDefinitionRecord } from '../../reviews/review-records';
import type { ReviewSettings, StageSettings } from '../../reviews/review-terms';
import type { Json } from '../graph-call';
import { type EntityType, type Typed, typed } from '../odata/entity';

export const nobody = '00000000-0000-0000-0000-000000000000';

/** Somebody in a review: whoever does not exist is written with zeros and empty texts, never null. */
export function reviewIdentity(directory: DirectoryState, id: string | null): Json {
  const person = own(directory.people, id);
  return {
    id: id ?? nobody,
    displayName: person?.displayName ?? '',
    userPrincipalName: person?.userPrincipalName ?? '',
  };
}

export const reviewDefinitionType: EntityType = {
  name: 'microsoft.graph.accessReviewScheduleDefinition',
  properties: [
    'id',
    'displayName',
    'createdDateTime',
    'lastModifiedDateTime',
    'status',
    'descriptionForAdmins',
    'descriptionForReviewers',
    'createdBy',
    'scope',
    'instanceEnumerationScope',
    'reviewers',
    'fallbackReviewers',
    'settings',
    'stageSettings',
    'additionalNotificationRecipients',
  ],
  navigation: {},
};

function recurrenceOf({ recurrence }: ReviewSettings): Json | null {
  if (!recurrence) return null;
  const { pattern, range } = recurrence;
  return {
    pattern: pattern && {
      ...pattern,
      month: 0,
      daysOfWeek: [],
      firstDayOfWeek: 'sunday',
      index: 'first',
    },
    range: { ...range, recurrenceTimeZone: null },
  };
}

function stageOf(stage: StageSettings): Json {
  return {
    ...stage,
    recommendationInsightSettings: stage.recommendationInsightSettings ?? [],
  };
}

export function reviewDefinitionEntity(
  directory: DirectoryState,
  definition: ReviewDefinitionRecord,
): Typed {
  const { id, terms, createdDateTime, lastModifiedDateTime, createdById } = definition;
  return typed(reviewDefinitionType, {
    id,
    displayName: terms.displayName,
    createdDateTime,
    lastModifiedDateTime,
    status: statusOf(directory, id),
    descriptionForAdmins: terms.descriptionForAdmins,
    descriptionForReviewers: terms.descriptionForReviewers,
    createdBy: reviewIdentity(directory, createdById),
    scope: terms.scope,
    instanceEnumerationScope: terms.instanceEnumerationScope,
    reviewers: terms.reviewers,
    fallbackReviewers: terms.fallbackReviewers,
    settings: { ...terms.settings, recurrence: recurrenceOf(terms.settings) },
    stageSettings: terms.stageSettings.map(stageOf),
    additionalNotificationRecipients: terms.additionalNotificationRecipients,
  });
}
