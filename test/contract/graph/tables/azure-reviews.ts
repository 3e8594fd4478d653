import type { Refused, Row } from '../row';
import * as shape from '../shapes/azure-reviews';
import {
  at,
  notPermitted,
  reading,
  subscription,
  unknownName,
  versions,
  withoutSecondFactor,
  writing,
} from './azure-calls';

const version = '2021-12-01-preview';
const reviews = `${subscription}/accessReviewScheduleDefinitions`;
const one = `${reviews}/{azureReview}`;
const instance = `${one}/instances/{azureInstance}`;
const decision = `${instance}/decisions/{azureDecision}`;
const toReview = '$filter=assignedToMeToReview()';
const outsider: Refused = { name: 'somebody without a role there', by: 'mei', ...notPermitted };

const order = {
  properties: {
    displayName: 'Owners of payments',
    reviewersType: 'Assigned',
    reviewers: [{ principalId: '{priya}', principalType: 'user' }],
    scope: {
      resourceId: '{subscription}',
      roleDefinitionId: '{subscription}/providers/Microsoft.Authorization/roleDefinitions/{owner}',
      principalType: 'user',
      assignmentState: 'eligible',
    },
    settings: {
      autoApplyDecisionsEnabled: false,
      justificationRequiredOnApproval: true,
      recommendationsEnabled: true,
      instanceDurationInDays: 3,
    },
  },
};

function act(path: string, name: string, more: Partial<Row> = {}): Row {
  return {
    ...writing,
    name: `does ${name} in a review`,
    method: 'POST',
    path: at(`${path}/${name}`, version),
    status: 204,
    ...more,
    errors: [withoutSecondFactor, outsider, ...(more.errors ?? [])],
  };
}

const ordering: readonly Row[] = [
  {
    ...writing,
    name: 'orders a review',
    method: 'PUT',
    path: at(`${reviews}/{newGuid}`, version),
    body: order,
    status: 200,
    fields: shape.azureReview,
    keeps: { azureReview: 'name' },
    errors: [
      ...versions(at(`${reviews}/{newGuid}`, version)),
      withoutSecondFactor,
      outsider,
      { name: 'a review of nothing', body: { properties: {} }, status: 400, code: 'BadRequest' },
    ],
  },
  {
    ...reading,
    name: 'lists reviews',
    path: at(reviews, version),
    after: 'PT2M',
    fields: shape.azureReview,
    list: 'filled',
    errors: [...versions(at(reviews, version)), outsider],
  },
  {
    ...reading,
    name: 'lists the reviews that the caller is asked in',
    path: at(
      `/providers/Microsoft.Authorization/accessReviewScheduleDefinitions?${toReview}`,
      version,
    ),
    fields: shape.azureReview,
    list: 'filled',
  },
  {
    ...reading,
    name: 'reads a review',
    path: at(one, version),
    fields: shape.azureReview,
    errors: [unknownName(at(`${reviews}/{noSuchId}`, version)), outsider],
  },
  {
    ...reading,
    name: 'lists the instances of a review',
    path: at(`${one}/instances`, version),
    fields: shape.azureReviewInstance,
    list: 'filled',
    keeps: { azureInstance: 'value.0.name' },
  },
  {
    ...reading,
    name: 'reads an instance of a review',
    path: at(instance, version),
    fields: shape.azureReviewInstance,
    errors: [outsider],
  },
  {
    ...reading,
    name: 'lists who was told of a review',
    path: at(`${instance}/contactedReviewers`, version),
    fields: shape.azureContacted,
    list: 'filled',
  },
];

const answering: readonly Row[] = [
  {
    ...reading,
    name: 'lists the decisions of a review',
    path: at(`${instance}/decisions?${toReview}`, version),
    fields: shape.azureReviewDecision,
    list: 'filled',
    keeps: { azureDecision: 'value.0.name' },
  },
  {
    ...reading,
    name: 'reads a decision of a review',
    path: at(decision, version),
    fields: shape.azureReviewDecision,
    errors: [unknownName(at(`${instance}/decisions/{noSuchId}`, version))],
  },
  {
    ...writing,
    name: 'decides in a review',
    method: 'PATCH',
    path: at(decision, version),
    body: { properties: { decision: 'Approve', justification: 'Still needed' } },
    status: 200,
    fields: shape.azureReviewDecision,
    errors: [
      withoutSecondFactor,
      outsider,
      {
        name: 'an approval without a reason',
        body: { properties: { decision: 'Approve' } },
        status: 400,
        code: 'BadRequest',
      },
      {
        name: 'an answer that there is not',
        body: { decision: 'Perhaps' },
        status: 400,
        code: 'BadRequest',
      },
    ],
  },
];

/** Reviews of roles in Azure. */
export const azureReviews: readonly Row[] = [
  ...ordering,
  ...answering,
  act(instance, 'acceptRecommendations'),
  act(instance, 'sendReminders'),
  act(instance, 'resetDecisions'),
  act(instance, 'stop'),
  act(instance, 'applyDecisions', { after: 'PT2M' }),
  act(one, 'stop', {
    name: 'stops a review that is over',
    status: 204,
  }),
  {
    ...writing,
    name: 'deletes a review',
    method: 'DELETE',
    path: at(one, version),
    status: 200,
    errors: [withoutSecondFactor, outsider, unknownName(at(`${reviews}/{noSuchId}`, version))],
  },
];
