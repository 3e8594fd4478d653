import type { Occasion } from '../../directory/order';
import type { Outcome } from '../../directory/refusal';
import { finalDecisions, instancesOf, reviewsIn } from '../../reviews/instances';
import type { ReviewInstanceRecord } from '../../reviews/review-records';
import {
  applyDecisions,
  changeInstance,
  findInstance,
  type InstanceAddress,
  resetDecisions,
  sendReminder,
  stopInstance,
} from '../../reviews/run-review';
import { list, noContent, one } from '../answers';
import {
  reviewErrorEntities,
  reviewErrorType,
  reviewInstanceEntity,
  reviewInstanceType,
  reviewReviewerEntity,
  reviewReviewerType,
} from '../entities/review-instance';
import { type GraphCall, occasionOf } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { param } from './find';
import { listOfFunction, mineOf } from './own-rows';
import { granted, reviewOfParty, reviewOfReader, reviewsContext } from './review-definitions';
import { readInstanceChange } from './review-order';

export const instancesPath = `${reviewsContext}/{definitionId}/instances`;
export const instancePath = `${instancesPath}/{instanceId}`;

export function instancesContext(call: GraphCall): string {
  return `${reviewsContext}('${param(call, 'definitionId')}')/instances`;
}

export function instanceContext(call: GraphCall): string {
  return `${instancesContext(call)}('${param(call, 'instanceId')}')`;
}

export function addressOf(call: GraphCall): InstanceAddress {
  return { definitionId: param(call, 'definitionId'), instanceId: param(call, 'instanceId') };
}

/** The instance of the address, for whoever may see it; whether that is a reviewer alone is asked elsewhere. */
export function instanceOfParty(call: GraphCall): ReviewInstanceRecord {
  reviewOfParty(call);
  return granted(findInstance(occasionOf(call), addressOf(call)));
}

const mine = (directory: GraphCall['directory']) => ({
  reviewer: ({ id }: ReviewInstanceRecord, callerId: string) => reviewsIn(directory, id, callerId),
});

type Action = (occasion: Occasion, address: InstanceAddress) => Outcome<void>;

const actions: Readonly<Record<string, Action>> = {
  stop: stopInstance,
  sendReminder,
  resetDecisions,
  applyDecisions,
};

const actionRoutes = Object.entries(actions).map(
  ([name, act]): Route => ({
    method: 'POST',
    path: `${instancePath}/${name}`,
    scopes: scopes.reviewChanges,
    run: (call) => {
      granted(act(occasionOf(call), addressOf(call)));
      return noContent;
    },
  }),
);

export const reviewInstances: readonly Route[] = [
  {
    method: 'GET',
    path: instancesPath,
    scopes: scopes.reviews,
    run: (call) => {
      const { id } = reviewOfParty(call);
      const rows = instancesOf(call.directory, id).map(reviewInstanceEntity);
      return list(call, { type: reviewInstanceType, rows, context: instancesContext(call) });
    },
  },
  {
    method: 'GET',
    path: `${instancesPath}/filterByCurrentUser()`,
    scopes: scopes.reviews,
    run: (call) => {
      const all = instancesOf(call.directory, param(call, 'definitionId'));
      const rows = mineOf(call, all, mine(call.directory)).map(reviewInstanceEntity);
      return listOfFunction(call, reviewInstanceType, rows);
    },
  },
  {
    method: 'GET',
    path: instancePath,
    scopes: scopes.reviews,
    run: (call) => one(call, reviewInstanceEntity(instanceOfParty(call)), instancesContext(call)),
  },
  {
    method: 'PATCH',
    path: instancePath,
    scopes: scopes.reviewChanges,
    run: (call) => {
      const change = readInstanceChange(call.request.body);
      const instance = granted(changeInstance(occasionOf(call), addressOf(call), change));
      return one(call, reviewInstanceEntity(instance), instancesContext(call));
    },
  },
  {
    method: 'GET',
    path: `${instancePath}/contactedReviewers`,
    scopes: scopes.reviews,
    run: (call) => {
      reviewOfReader(call);
      const rows = instanceOfParty(call).contacted.map((reviewer) =>
        reviewReviewerEntity(call.directory, reviewer),
      );
      const context = `${instanceContext(call)}/contactedReviewers`;
      return list(call, { type: reviewReviewerType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${instancePath}/errors`,
    onlyIn: 'beta',
    scopes: scopes.reviews,
    run: (call) => {
      reviewOfReader(call);
      const rows = reviewErrorEntities(finalDecisions(call.directory, instanceOfParty(call)));
      const context = `${instanceContext(call)}/errors`;
      return list(call, { type: reviewErrorType, rows, context });
    },
  },
  ...actionRoutes,
];
