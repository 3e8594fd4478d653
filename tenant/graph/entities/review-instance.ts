import { own } from '../../directory/own';
import type { DirectoryState } from '../../directory/state';
import type { ApplyResult, ReviewDecisionRecord } from '../../reviews/review-decision-record';
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

export const reviewErrorType: EntityType = {
  name: 'microsoft.graph.accessReviewError',
  properties: ['code', 'message'],
  navigation: {},
};

const failures: Readonly<Partial<Record<ApplyResult, string>>> = {
  AppliedWithUnknownFailure: 'could not be taken away.',
  ApplyNotSupported: 'is held in a way that a review cannot take away.',
};

/** What went wrong when the decisions were applied; empty where nothing did. */
export function reviewErrorEntities(decisions: readonly ReviewDecisionRecord[]): readonly Typed[] {
  return decisions.flatMap(({ applyResult, principal, resource }) => {
    const failure = failures[applyResult];
    if (failure === undefined) return [];
    const message = `${resource.displayName} of ${principal.displayName} ${failure}`;
    return [typed(reviewErrorType, { code: applyResult, message })];
  });
}
