import { questionsOf } from '../../reviews/decide-review';
import type { ReviewStageRecord } from '../../reviews/review-records';
import { changeStage, findStage, stopStage } from '../../reviews/run-review';
import { list, noContent, one } from '../answers';
import { reviewStageEntity, reviewStageType } from '../entities/review-instance';
import { type GraphCall, occasionOf } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { param } from './find';
import { listOfFunction, mineOf } from './own-rows';
import { granted } from './review-definitions';
import { addressOf, instanceContext, instanceOfParty, instancePath } from './review-instances';
import { readInstanceChange } from './review-order';

export const stagesPath = `${instancePath}/stages`;
export const stagePath = `${stagesPath}/{stageId}`;

function stagesContext(call: GraphCall): string {
  return `${instanceContext(call)}/stages`;
}

function addressOfStage(call: GraphCall) {
  return { ...addressOf(call), stageId: param(call, 'stageId') };
}

function mine(call: GraphCall) {
  const instance = instanceOfParty(call);
  return {
    reviewer: ({ id }: ReviewStageRecord, callerId: string) =>
      questionsOf(call, { instance, stageId: id }).some(({ reviewerIds }) =>
        reviewerIds.includes(callerId),
      ),
  };
}

export const reviewStages: readonly Route[] = [
  {
    method: 'GET',
    path: stagesPath,
    scopes: scopes.reviews,
    run: (call) => {
      const rows = instanceOfParty(call).stages.map(reviewStageEntity);
      return list(call, { type: reviewStageType, rows, context: stagesContext(call) });
    },
  },
  {
    method: 'GET',
    path: `${stagesPath}/filterByCurrentUser()`,
    scopes: scopes.reviews,
    run: (call) => {
      const { stages } = instanceOfParty(call);
      const rows = mineOf(call, stages, mine(call)).map(reviewStageEntity);
      return listOfFunction(call, reviewStageType, rows);
    },
  },
  {
    method: 'GET',
    path: stagePath,
    scopes: scopes.reviews,
    run: (call) => {
      const stage = granted(findStage(instanceOfParty(call), param(call, 'stageId')));
      return one(call, reviewStageEntity(stage), stagesContext(call));
    },
  },
  {
    method: 'PATCH',
    path: stagePath,
    scopes: scopes.reviewChanges,
    run: (call) => {
      const { endDateTime: _end, ...change } = readInstanceChange(call.request.body);
      const stage = granted(changeStage(occasionOf(call), addressOfStage(call), change));
      return one(call, reviewStageEntity(stage), stagesContext(call));
    },
  },
  {
    method: 'POST',
    path: `${stagePath}/stop`,
    scopes: scopes.reviewChanges,
    run: (call) => {
      granted(stopStage(occasionOf(call), addressOfStage(call)));
      return noContent;
    },
  },
];
