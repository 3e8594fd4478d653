import { own } from '../../directory/own';
import type { DirectoryState } from '../../directory/state';
import type {
  ContactedReviewer,
  ReviewInstanceRecord,
  ReviewStageRecord,
} from '../../reviews/review-records';
import { type EntityType, type Typed, typed } from '../odata/entity';

const times = ['id', 'startDateTime', 'endDateTime', 'status', 'reviewers', 'fallbackReviewers'];

export const reviewInstanceType: EntityType = {
  name: 'microsoft.graph.accessReviewInstance',
  properties: [...times, 'scope'],
  navigation: {},
};

export function reviewInstanceEntity(instance: ReviewInstanceRecord): Typed {
  return typed(reviewInstanceType, {
    id: instance.id,
    startDateTime: instance.startDateTime,
    endDateTime: instance.endDateTime,
    status: instance.status,
    scope: instance.terms.scope,
    reviewers: instance.reviewers,
    fallbackReviewers: instance.fallbackReviewers,
  });
}

export const reviewStageType: EntityType = {
  name: 'microsoft.graph.accessReviewStage',
  properties: times,
  navigation: {},
};

export function reviewStageEntity(stage: ReviewStageRecord): Typed {
  return typed(reviewStageType, {
    id: stage.id,
    startDateTime: stage.startDateTime,
    endDateTime: stage.endDateTime,
    status: stage.status,
    reviewers: stage.reviewers,
    fallbackReviewers: stage.fallbackReviewers,
  });
}

export const reviewReviewerType: EntityType = {
  name: 'microsoft.graph.accessReviewReviewer',
  properties: ['id', 'displayName', 'userPrincipalName', 'createdDateTime'],
  navigation: {},
};

export function reviewReviewerEntity(
  { people }: DirectoryState,
  { id, createdDateTime }: ContactedReviewer,
): Typed {
  const person = own(people, id);
  return typed(reviewReviewerType, {
    id,
    displayName: person?.displayName ?? '',
    userPrincipalName: person?.userPrincipalName ?? '',
    createdDateTime,
  });
}
