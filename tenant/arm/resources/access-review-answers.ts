import {
  acceptRecommendations,
  decideReview,
  isReviewer,
  questionsOf,
} from '../../reviews/decide-review';
import type { ReviewDecisionRecord } from '../../reviews/review-decision-record';
import type { ReviewInstanceRecord } from '../../reviews/review-records';
import { type Answer, type ArmCall, listOf, occasionOf, ok, param } from '../arm-call';
import { carriedOut, insufficientPermissions, resourceNotFound } from '../arm-error';
import { decisionResource } from '../entities/access-review';
import type { Route } from '../route';
import { readArmAnswer } from './access-review-order';
import { instanceIn, instancePath, isForReviewer, reviewRoute } from './access-reviews';
import { mayReadOver } from './concerned';

function roundOf(instance: ReviewInstanceRecord) {
  return { instance, stageId: null };
}

function isMine(call: ArmCall, item: ReviewDecisionRecord): boolean {
  return isReviewer(occasionOf(call), item);
}

function list(call: ArmCall): Answer {
  const instance = instanceIn(call);
  const all = questionsOf(call, roundOf(instance));
  const mine = isForReviewer(call);
  if (!(mine || mayReadOver(call, instance.access.role.scopeId))) {
    throw insufficientPermissions(call.claims.oid);
  }
  const rows = mine ? all.filter((item) => isMine(call, item)) : all;
  return listOf(rows.map((item) => decisionResource(call, instance, item)));
}

function decisionIn(call: ArmCall, instance: ReviewInstanceRecord): ReviewDecisionRecord {
  const id = param(call, 'decision').toLowerCase();
  const item = questionsOf(call, roundOf(instance)).find((one) => one.id === id);
  if (!item) throw resourceNotFound(`decisions/${id}`);
  if (!(isMine(call, item) || mayReadOver(call, instance.access.role.scopeId))) {
    throw insufficientPermissions(call.claims.oid);
  }
  return item;
}

function decide(call: ArmCall): Answer {
  const instance = instanceIn(call);
  const item = decisionIn(call, instance);
  const answer = readArmAnswer(call.request.body);
  const outcome = decideReview(occasionOf(call), roundOf(instance), item.id, answer);
  carriedOut(outcome, call.claims.oid);
  return ok(decisionResource(call, instance, item));
}

function accept(call: ArmCall): Answer {
  const outcome = acceptRecommendations(occasionOf(call), roundOf(instanceIn(call)));
  carriedOut(outcome, call.claims.oid);
  return { status: 204 };
}

function readOne(call: ArmCall): Answer {
  const instance = instanceIn(call);
  return ok(decisionResource(call, instance, decisionIn(call, instance)));
}

/** What reviewers read and answer of reviews of Azure's roles. */
export const accessReviewAnswers: readonly Route[] = [
  reviewRoute('GET', `${instancePath}/decisions`, list),
  reviewRoute('GET', `${instancePath}/decisions/{decision}`, readOne),
  reviewRoute('PATCH', `${instancePath}/decisions/{decision}`, decide),
  reviewRoute('POST', `${instancePath}/acceptRecommendations`, accept),
];
