import { isWithinAzure } from '../../directory/azure-scopes';
import type { Occasion } from '../../directory/order';
import { own } from '../../directory/own';
import type { Outcome } from '../../directory/refusal';
import { decisionsOf, instancesOf, isOfAzure, reviewsOf } from '../../reviews/instances';
import { changeReview, createReview, deleteReview, stopReview } from '../../reviews/order-review';
import type { ReviewDefinitionRecord, ReviewInstanceRecord } from '../../reviews/review-records';
import {
  applyDecisions,
  findInstance,
  type InstanceAddress,
  resetDecisions,
  sendReminder,
  stopInstance,
} from '../../reviews/run-review';
import { type Answer, type ArmCall, listOf, occasionOf, ok, param } from '../arm-call';
import { carriedOut, insufficientPermissions, resourceNotFound } from '../arm-error';
import {
  contactedResource,
  instanceResource,
  reviewResource,
  reviewsPath,
} from '../entities/access-review';
import { authorizationRoute, type Route } from '../route';
import { readArmReview } from './access-review-order';
import { mayReadOver } from './concerned';

export const instancePath = `${reviewsPath}/{id}/instances/{instance}`;

export function reviewRoute(method: Route['method'], path: string, run: Route['run']): Route {
  return authorizationRoute('reviews', method, path, run);
}

/** Only what the caller is asked about; anybody may ask for that. */
export function isForReviewer({ filter }: ArmCall): boolean {
  return filter.functions.has('assignedtometoreview');
}

export function isOver(call: ArmCall, { accesses }: ReviewDefinitionRecord): boolean {
  return accesses.every(({ role }) => isWithinAzure(call.directory, call.scopeId, role.scopeId));
}

function isReviewed(call: ArmCall, { id }: ReviewDefinitionRecord): boolean {
  return reviewsOf(call.directory, id, call.claims.oid);
}

/** The review of the address, for its reviewers and those who may read assignments there. */
export function reviewIn(call: ArmCall): ReviewDefinitionRecord {
  const id = param(call, 'id').toLowerCase();
  const review = own(call.directory.reviews.definitions, id);
  if (!(review && isOfAzure(review) && isOver(call, review))) {
    throw resourceNotFound(`${reviewsPath}/${id}`);
  }
  const readable = review.accesses.every(({ role }) => mayReadOver(call, role.scopeId));
  if (!(readable || isReviewed(call, review))) throw insufficientPermissions(call.claims.oid);
  return review;
}

export function instanceIn(call: ArmCall): ReviewInstanceRecord {
  const address = { definitionId: reviewIn(call).id, instanceId: param(call, 'instance') };
  return carriedOut(findInstance(occasionOf(call), address), call.claims.oid);
}

function listReviews(call: ArmCall): Answer {
  const mine = isForReviewer(call);
  if (!(mine || mayReadOver(call, call.scopeId))) throw insufficientPermissions(call.claims.oid);
  const reviews = Object.values(call.directory.reviews.definitions).filter(
    (review) => isOfAzure(review) && isOver(call, review) && (!mine || isReviewed(call, review)),
  );
  return listOf(reviews.map((review) => reviewResource(call, review)));
}

/** Orders a review under the name that the client chose, or changes the one that has it. */
function put(call: ArmCall): Answer {
  const id = param(call, 'id').toLowerCase();
  const wanted = readArmReview(call.request.body);
  const exists = own(call.directory.reviews.definitions, id) !== undefined;
  if (exists) reviewIn(call);
  const occasion = occasionOf(call);
  const outcome = exists ? changeReview(occasion, id, wanted) : createReview(occasion, wanted, id);
  return ok(reviewResource(call, carriedOut(outcome, call.claims.oid)));
}

function listInstances(call: ArmCall): Answer {
  const { id } = reviewIn(call);
  const mine = ({ id: instance }: ReviewInstanceRecord) =>
    decisionsOf(call.directory, instance).some(({ reviewerIds }) =>
      reviewerIds.includes(call.claims.oid),
    );
  const rows = instancesOf(call.directory, id).filter((one) => !isForReviewer(call) || mine(one));
  return listOf(rows.map((one) => instanceResource(call, one)));
}

type Action = (occasion: Occasion, address: InstanceAddress) => Outcome<void>;

const actions: Readonly<Record<string, Action>> = {
  stop: stopInstance,
  sendReminders: sendReminder,
  resetDecisions,
  applyDecisions,
};

function act(call: ArmCall, action: Action): Answer {
  const { id: instanceId, definitionId } = instanceIn(call);
  carriedOut(action(occasionOf(call), { definitionId, instanceId }), call.claims.oid);
  return { status: 204 };
}

function actOnSeries(call: ArmCall, action: typeof stopReview, status: number): Answer {
  carriedOut(action(occasionOf(call), reviewIn(call).id), call.claims.oid);
  return { status };
}

function listContacted(call: ArmCall): Answer {
  const { contacted } = instanceIn(call);
  return listOf(
    contacted.map(({ id, createdDateTime }) => contactedResource(call, id, createdDateTime)),
  );
}

export const accessReviews: readonly Route[] = [
  reviewRoute('GET', reviewsPath, listReviews),
  reviewRoute('GET', `${reviewsPath}/{id}`, (call) => ok(reviewResource(call, reviewIn(call)))),
  reviewRoute('PUT', `${reviewsPath}/{id}`, put),
  reviewRoute('DELETE', `${reviewsPath}/{id}`, (call) => actOnSeries(call, deleteReview, 200)),
  reviewRoute('POST', `${reviewsPath}/{id}/stop`, (call) => actOnSeries(call, stopReview, 204)),
  reviewRoute('GET', `${reviewsPath}/{id}/instances`, listInstances),
  reviewRoute('GET', instancePath, (call) => ok(instanceResource(call, instanceIn(call)))),
  reviewRoute('GET', `${instancePath}/contactedReviewers`, listContacted),
  ...Object.entries(actions).map(([name, action]) =>
    reviewRoute('POST', `${instancePath}/${name}`, (call) => act(call, action)),
  ),
];
