import { own } from '../../directory/own';
import { type Outcome, unauthorized } from '../../directory/refusal';
import { isOfAzure, reviewsOf } from '../../reviews/instances';
import { mayReadReviews } from '../../reviews/may-review';
import { changeReview, createReview, deleteReview, stopReview } from '../../reviews/order-review';
import type { ReviewDefinitionRecord } from '../../reviews/review-records';
import { list, noContent, one } from '../answers';
import { reviewDefinitionEntity, reviewDefinitionType } from '../entities/review-definition';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { listOfFunction, mineOf } from './own-rows';
import { readReview } from './review-order';

export const reviewsContext = 'identityGovernance/accessReviews/definitions';

/** What an outcome holds, or Graph's way of refusing. */
export function granted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return outcome.value;
}

export function demandReviewReader(call: GraphCall): void {
  if (!mayReadReviews(occasionOf(call))) throw refusedWith(unauthorized);
}

/** The review of the address; Azure's have another. */
function reviewIn(call: GraphCall): ReviewDefinitionRecord {
  const id = param(call, 'definitionId');
  const definition = own(call.directory.reviews.definitions, id);
  return found(definition && isOfAzure(definition) ? undefined : definition, id);
}

function isCreator({ claims }: GraphCall, { createdById }: ReviewDefinitionRecord): boolean {
  return claims.oid === createdById;
}

/** The review of the address, for those who may see all of it. */
export function reviewOfReader(call: GraphCall): ReviewDefinitionRecord {
  const definition = reviewIn(call);
  if (!isCreator(call, definition)) demandReviewReader(call);
  return definition;
}

/** The review of the address, for its reviewers too. */
export function reviewOfParty(call: GraphCall): ReviewDefinitionRecord {
  const definition = reviewIn(call);
  return reviewsOf(call.directory, definition.id, call.claims.oid)
    ? definition
    : reviewOfReader(call);
}

/** Lists of reviews are counted whether or not that was asked for. */
export function counted(call: GraphCall): GraphCall {
  return { ...call, options: { ...call.options, count: true } };
}

function create(call: GraphCall): Answer {
  const definition = granted(createReview(occasionOf(call), readReview(call.request.body)));
  const entity = reviewDefinitionEntity(call.directory, definition);
  return { ...one(call, entity, reviewsContext), status: 201 };
}

const mine = (directory: GraphCall['directory']) => ({
  reviewer: ({ id }: ReviewDefinitionRecord, callerId: string) =>
    reviewsOf(directory, id, callerId),
});

function change(call: GraphCall): Answer {
  const terms = readReview(call.request.body);
  granted(changeReview(occasionOf(call), param(call, 'definitionId'), terms));
  return noContent;
}

function all({ directory }: GraphCall): readonly ReviewDefinitionRecord[] {
  return Object.values(directory.reviews.definitions).filter((one) => !isOfAzure(one));
}

export const reviewDefinitions: readonly Route[] = [
  {
    method: 'GET',
    path: reviewsContext,
    scopes: scopes.reviews,
    run: (call) => {
      demandReviewReader(call);
      const rows = all(call).map((one) => reviewDefinitionEntity(call.directory, one));
      return list(counted(call), { type: reviewDefinitionType, rows, context: reviewsContext });
    },
  },
  { method: 'POST', path: reviewsContext, scopes: scopes.reviewChanges, run: create },
  {
    method: 'GET',
    path: `${reviewsContext}/filterByCurrentUser()`,
    scopes: scopes.reviews,
    run: (call) => {
      const rows = mineOf(call, all(call), mine(call.directory)).map((one) =>
        reviewDefinitionEntity(call.directory, one),
      );
      return listOfFunction(call, reviewDefinitionType, rows);
    },
  },
  {
    method: 'GET',
    path: `${reviewsContext}/{definitionId}`,
    scopes: scopes.reviews,
    run: (call) =>
      one(call, reviewDefinitionEntity(call.directory, reviewOfParty(call)), reviewsContext),
  },
  {
    method: 'PUT',
    path: `${reviewsContext}/{definitionId}`,
    scopes: scopes.reviewChanges,
    run: change,
  },
  {
    method: 'DELETE',
    path: `${reviewsContext}/{definitionId}`,
    scopes: scopes.reviewChanges,
    run: (call) => {
      granted(deleteReview(occasionOf(call), param(call, 'definitionId')));
      return noContent;
    },
  },
  {
    method: 'POST',
    path: `${reviewsContext}/{definitionId}/stop`,
    scopes: scopes.reviewChanges,
    run: (call) => {
      granted(stopReview(occasionOf(call), param(call, 'definitionId')));
      return noContent;
    },
  },
];
