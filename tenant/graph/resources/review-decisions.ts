import { own } from '../../directory/own';
import { unauthorized } from '../../directory/refusal';
import {
  acceptRecommendations,
  decideReview,
  decideReviewInBatch,
  isReviewer,
  questionsOf,
  type Round,
} from '../../reviews/decide-review';
import { finalDecisions } from '../../reviews/instances';
import { mayReadReviews } from '../../reviews/may-review';
import type { ReviewDecisionRecord } from '../../reviews/review-decision-record';
import { findInstance, findStage } from '../../reviews/run-review';
import { list, noContent, one, sourcesOf } from '../answers';
import { reviewDecisionEntity, reviewDecisionType } from '../entities/review-decision';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { listOfFunction, mineOf } from './own-rows';
import { granted, reviewOfReader } from './review-definitions';
import { addressOf, instanceContext, instancePath } from './review-instances';
import { readAnswer, readBatch } from './review-order';
import { stagePath } from './review-stages';

/** The instance or, where the address has one, the stage whose questions these are. */
function roundOf(call: GraphCall): Round {
  const instance = granted(findInstance(occasionOf(call), addressOf(call)));
  const stageId = own(call.params, 'stageId');
  if (stageId === undefined) return { instance, stageId: null };
  return { instance, stageId: granted(findStage(instance, stageId)).id };
}

/** The questions of a round; of stages the instance itself shows what counts of each principal. */
function rowsOf(call: GraphCall): readonly ReviewDecisionRecord[] {
  const round = roundOf(call);
  const staged = round.stageId === null && round.instance.stages.length > 0;
  return staged
    ? finalDecisions(call.directory, round.instance)
    : questionsOf(occasionOf(call), round);
}

function entityOf(call: GraphCall) {
  const sources = sourcesOf(call);
  return (item: ReviewDecisionRecord) => reviewDecisionEntity(item, sources);
}

function contextOf(call: GraphCall): string {
  const stageId = own(call.params, 'stageId');
  const stage = stageId === undefined ? '' : `/stages('${stageId}')`;
  return `${instanceContext(call)}${stage}/decisions`;
}

const mine = (call: GraphCall) => ({
  reviewer: (item: ReviewDecisionRecord) => isReviewer(occasionOf(call), item),
});

function readOne(call: GraphCall): Answer {
  const id = param(call, 'decisionId');
  const item = found(
    questionsOf(occasionOf(call), roundOf(call)).find((one) => one.id === id),
    id,
  );
  if (!isReviewer(occasionOf(call), item)) reviewOfReader(call);
  return one(call, entityOf(call)(item), contextOf(call));
}

function decide(call: GraphCall): Answer {
  const answer = readAnswer(call.request.body);
  granted(decideReview(occasionOf(call), roundOf(call), param(call, 'decisionId'), answer));
  return noContent;
}

function readRoutes(path: string): Route[] {
  return [
    {
      method: 'GET',
      path: `${path}/decisions`,
      scopes: scopes.reviews,
      run: (call) => {
        reviewOfReader(call);
        const rows = rowsOf(call).map(entityOf(call));
        return list(call, { type: reviewDecisionType, rows, context: contextOf(call) });
      },
    },
    {
      method: 'GET',
      path: `${path}/decisions/filterByCurrentUser()`,
      scopes: scopes.reviews,
      run: (call) => {
        const rows = mineOf(call, questionsOf(occasionOf(call), roundOf(call)), mine(call));
        return listOfFunction(call, reviewDecisionType, rows.map(entityOf(call)));
      },
    },
    {
      method: 'GET',
      path: `${path}/decisions/{decisionId}`,
      scopes: scopes.reviews,
      run: readOne,
    },
  ];
}

function writeRoutes(path: string): Route[] {
  return [
    {
      method: 'PATCH',
      path: `${path}/decisions/{decisionId}`,
      scopes: scopes.reviewChanges,
      run: decide,
    },
    {
      method: 'POST',
      path: `${path}/batchRecordDecisions`,
      scopes: scopes.reviewChanges,
      run: (call) => {
        const answer = readBatch(call.request.body);
        granted(decideReviewInBatch(occasionOf(call), roundOf(call), answer));
        return noContent;
      },
    },
    {
      method: 'POST',
      path: `${path}/acceptRecommendations`,
      scopes: scopes.reviewChanges,
      run: (call) => {
        granted(acceptRecommendations(occasionOf(call), roundOf(call)));
        return noContent;
      },
    },
  ];
}

const everywhere = 'identityGovernance/accessReviews/decisions';

function all({ directory }: GraphCall): readonly ReviewDecisionRecord[] {
  return Object.values(directory.reviews.decisions).filter(
    ({ resource }) => resource.type !== 'azureRole',
  );
}

/** Beta alone has the decisions of all reviews in one place. */
const acrossReviews: readonly Route[] = [
  {
    method: 'GET',
    path: everywhere,
    onlyIn: 'beta',
    scopes: scopes.reviews,
    run: (call) => {
      if (!mayReadReviews(occasionOf(call))) throw refusedWith(unauthorized);
      const rows = all(call).map(entityOf(call));
      return list(call, { type: reviewDecisionType, rows, context: everywhere });
    },
  },
  {
    method: 'GET',
    path: `${everywhere}/filterByCurrentUser()`,
    onlyIn: 'beta',
    scopes: scopes.reviews,
    run: (call) => {
      const rows = mineOf(call, all(call), mine(call)).map(entityOf(call));
      return listOfFunction(call, reviewDecisionType, rows);
    },
  },
];

export const reviewDecisions: readonly Route[] = [
  ...[instancePath, stagePath].flatMap((path) => [...readRoutes(path), ...writeRoutes(path)]),
  ...acrossReviews,
];
