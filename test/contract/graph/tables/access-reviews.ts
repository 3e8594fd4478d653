import type { Face, Row, Section } from '../row';
import * as shape from '../shapes/reviews';
import { badArgument, malformed, unknownId } from './refusals';
import { definitions, notAllowed, reading, reviewsRoot as root, writing } from './review-calls';
import { reviewLife } from './review-life';
import { decisionShape } from './review-rounds';
import { reviewStages } from './review-stages';

const histories = `${root}/historyDefinitions`;

const wholeReviews: readonly Row[] = [
  {
    ...reading('both'),
    name: 'lists reviews',
    path: definitions,
    fields: shape.reviewDefinition,
    list: 'filled',
    errors: malformed(definitions),
  },
  {
    ...reading('both'),
    name: 'finds reviews by what they are about',
    path: `${definitions}?$filter=contains(scope/microsoft.graph.accessReviewQueryScope/query,'roleEligibilityScheduleInstances')&$top=5&$skip=0`,
    fields: shape.reviewDefinition,
    list: 'filled',
  },
  {
    ...reading('both'),
    name: 'lists the reviews that the caller reviews',
    path: `${definitions}/filterByCurrentUser(on='reviewer')`,
    by: 'grace',
    fields: shape.reviewDefinition,
    list: 'filled',
    errors: [badArgument(`${definitions}/filterByCurrentUser(on='reviewer')`)],
  },
  {
    ...reading('both'),
    name: 'reads a review',
    path: `${definitions}/{reviewDefinition}`,
    fields: shape.reviewDefinition,
    errors: [unknownId(`${definitions}/{noSuchId}`)],
  },
];

function historyOn(face: Face): readonly Row[] {
  return [
    {
      ...writing(face),
      name: 'orders a history',
      method: 'POST',
      path: histories,
      body: {
        displayName: 'The last month',
        decisions: ['approve', 'deny', 'dontKnow', 'notReviewed', 'notNotified'],
        reviewHistoryPeriodStartDateTime: '{lastMonth}',
        reviewHistoryPeriodEndDateTime: '{yesterday}',
        scopes: [
          {
            '@odata.type': '#microsoft.graph.accessReviewQueryScope',
            queryType: 'MicrosoftGraph',
            query: '/identityGovernance/accessReviews/definitions',
            queryRoot: null,
          },
        ],
      },
      status: 201,
      fields: shape.reviewHistory,
      keeps: { history: 'id' },
      errors: [{ name: 'a history of nothing', body: {}, status: 400, code: 'BadRequest' }],
    },
    {
      ...reading(face),
      name: 'lists histories',
      path: histories,
      fields: shape.reviewHistory,
      list: 'filled',
    },
    {
      ...reading(face),
      name: 'reads a history',
      path: `${histories}/{history}`,
      fields: shape.reviewHistory,
      errors: [unknownId(`${histories}/{noSuchId}`)],
    },
    {
      ...reading(face),
      name: 'lists the reports of a history',
      path: `${histories}/{history}/instances`,
      after: 'PT30M',
      fields: shape.historyInstance,
      list: 'filled',
      keeps: { report: 'value.0.id' },
    },
    {
      ...writing(face),
      name: 'makes an address for a report',
      method: 'POST',
      path: `${histories}/{history}/instances/{report}/generateDownloadUri`,
      status: 200,
      fields: shape.historyInstance.extend({
        downloadUri: shape.historyInstance.shape.downloadUri.unwrap(),
      }),
      errors: [unknownId(`${histories}/{history}/instances/{noSuchId}/generateDownloadUri`)],
    },
  ];
}

const onlyInBeta: readonly Row[] = [
  {
    ...reading('beta'),
    name: 'lists what went wrong in a review',
    path: `${definitions}/{reviewDefinition}/instances/{reviewInstance}/errors`,
    fields: shape.reviewError,
    list: 'may be empty',
  },
  {
    ...reading('beta'),
    name: 'lists the decisions of all reviews',
    path: `${root}/decisions`,
    fields: decisionShape('beta'),
    list: 'filled',
  },
  {
    ...reading('beta'),
    name: 'lists the decisions of all reviews that the caller is asked for',
    path: `${root}/decisions/filterByCurrentUser(on='reviewer')`,
    by: 'grace',
    fields: decisionShape('beta'),
    list: 'filled',
  },
  {
    ...reading('beta'),
    name: 'reads who may order reviews of groups',
    path: `${root}/policy`,
    fields: shape.reviewPolicy,
  },
  {
    ...writing('beta'),
    name: 'changes who may order reviews of groups',
    method: 'PATCH',
    path: `${root}/policy`,
    body: { isGroupOwnerManagementEnabled: true },
    errors: [notAllowed],
  },
];

/** Reviews of who may hold what. */
export const accessReviews: Section = {
  title: 'Access reviews',
  by: 'priya',
  watched: [
    { face: 'v1.0', path: definitions },
    { face: 'beta', path: `${root}/decisions` },
    { face: 'v1.0', path: histories },
  ],
  rows: [
    ...wholeReviews,
    ...(['v1.0', 'beta'] as const).flatMap((face) => [
      ...reviewLife(face),
      ...reviewStages(face),
      ...historyOn(face),
    ]),
    ...onlyInBeta,
  ],
};
