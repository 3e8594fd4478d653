import { permission } from '../permissions';
import type { Face, Refused, Row } from '../row';
import * as shape from '../shapes/reviews';
import { badArgument, unknownId } from './refusals';

const { reviews, reviewChanges } = permission;

/** An instance or a stage, in which the same things are asked and answered. */
export interface Round {
  readonly face: Face;
  readonly what: string;
  readonly path: string;
  readonly decision: string;
}

export function decisionShape(face: Face) {
  return face === 'beta' ? shape.betaReviewDecision : shape.reviewDecision;
}

const answer = { decision: 'Approve', justification: 'Still needed' };

const notMine: readonly Refused[] = [
  { name: 'the answer of somebody who is not asked', by: 'noah', status: 403, code: 'Forbidden' },
  { name: 'the answer of an application', application: true, status: 403, code: 'Forbidden' },
  {
    name: 'an answer that there is not',
    body: { ...answer, decision: 'Perhaps' },
    status: 400,
    code: 'BadRequest',
  },
];

/** What is asked in a round, read in every way. */
export function readDecisions({ face, what, path, decision }: Round): readonly Row[] {
  const reading = { face, method: 'GET', permission: [reviews], status: 200 } as const;
  const mine = `${path}/decisions/filterByCurrentUser(on='reviewer')`;
  const fields = decisionShape(face);
  return [
    {
      ...reading,
      name: `lists the decisions of ${what}`,
      path: `${path}/decisions`,
      fields,
      list: 'filled',
      keeps: { [decision]: 'value.0.id' },
    },
    {
      ...reading,
      name: `lists some decisions of ${what} with what speaks for them`,
      path: `${path}/decisions?$expand=insights&$top=2&$skip=0&$orderby=id`,
      fields: fields.extend(shape.insights),
      list: 'filled',
    },
    {
      ...reading,
      name: `lists the decisions of ${what} that the caller is asked for`,
      path: mine,
      fields,
      list: 'filled',
      errors: [badArgument(mine)],
    },
    {
      ...reading,
      name: `reads a decision of ${what}`,
      path: `${path}/decisions/{${decision}}`,
      fields,
      errors: [unknownId(`${path}/decisions/{noSuchId}`)],
    },
  ];
}

/** Answers in a round, of which each can be given again. */
export function answerDecisions({ face, what, path, decision }: Round): readonly Row[] {
  const writing = { face, permission: [reviewChanges], status: 204, writes: true } as const;
  return [
    {
      ...writing,
      name: `decides in ${what}`,
      method: 'PATCH',
      path: `${path}/decisions/{${decision}}`,
      body: answer,
      errors: [
        ...notMine,
        unknownId(`${path}/decisions/{noSuchId}`),
        {
          name: 'an approval without a reason',
          body: { decision: 'Approve', justification: '' },
          status: 400,
          code: 'BadRequest',
        },
      ],
    },
    {
      ...writing,
      name: `decides everything in ${what} at once`,
      method: 'POST',
      path: `${path}/batchRecordDecisions`,
      body: answer,
      errors: notMine,
    },
    {
      ...writing,
      name: `takes the recommendations in ${what}`,
      method: 'POST',
      path: `${path}/acceptRecommendations`,
      errors: notMine.slice(0, 2),
    },
  ];
}
