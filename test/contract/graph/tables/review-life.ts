import type { Face, Refused, Row } from '../row';
import * as shape from '../shapes/reviews';
import { badArgument, malformed, unknownId } from './refusals';
import { definitions, notAllowed, reading, writing } from './review-calls';
import { review, reviewer, roleScope } from './review-orders';
import { answerDecisions, type Round, readDecisions } from './review-rounds';

const unread: readonly Refused[] = [
  {
    name: 'a review without a name',
    body: review({ displayName: '' }),
    status: 400,
    code: 'BadRequest',
  },
  {
    name: 'a review of what cannot be reviewed',
    body: review({ scope: { ...roleScope, query: '/applications' } }),
    status: 400,
    code: 'BadRequest',
  },
  {
    name: 'a review by nobody known',
    body: review({ reviewers: [{ query: '/users/nobody' }] }),
    status: 400,
    code: 'BadRequest',
  },
];

/** A review from its order to its end. */
export function reviewLife(face: Face): readonly Row[] {
  const one = `${definitions}/{ownReview}`;
  const instances = `${one}/instances`;
  const instance = `${instances}/{ownInstance}`;
  const round: Round = { face, what: 'a review', path: instance, decision: 'ownDecision' };
  const act = (name: string, errors: readonly Refused[] = []): Row => ({
    ...writing(face),
    name: `does ${name} in a review`,
    method: 'POST',
    path: `${instance}/${name}`,
    errors: [notAllowed, unknownId(`${instances}/{noSuchId}/${name}`), ...errors],
  });
  return [
    {
      ...writing(face),
      name: 'orders a review',
      method: 'POST',
      path: definitions,
      body: review(),
      status: 201,
      fields: shape.reviewDefinition,
      keeps: { ownReview: 'id' },
      errors: [...unread, notAllowed],
    },
    {
      ...writing(face),
      name: 'changes a review',
      method: 'PUT',
      path: one,
      body: review({ descriptionForReviewers: 'Really?' }),
      errors: [...unread.slice(0, 1), notAllowed, unknownId(`${definitions}/{noSuchId}`)],
    },
    {
      ...reading(face),
      name: 'lists the instances of a review',
      path: instances,
      after: 'PT2M',
      fields: shape.reviewInstance,
      list: 'filled',
      keeps: { ownInstance: 'value.0.id' },
      errors: malformed(instances),
    },
    {
      ...reading(face),
      name: 'lists the instances that the caller reviews',
      path: `${instances}/filterByCurrentUser(on='reviewer')`,
      fields: shape.reviewInstance,
      list: 'filled',
      errors: [badArgument(`${instances}/filterByCurrentUser(on='reviewer')`)],
    },
    {
      ...reading(face),
      name: 'reads an instance of a review',
      path: instance,
      fields: shape.reviewInstance,
      errors: [unknownId(`${instances}/{noSuchId}`)],
    },
    {
      ...writing(face),
      name: 'changes who reviews in an instance',
      method: 'PATCH',
      path: instance,
      body: { reviewers: [reviewer('priya'), reviewer('grace')] },
      status: 200,
      fields: shape.reviewInstance,
      errors: [
        notAllowed,
        {
          name: 'to take a fallback reviewer away',
          body: { fallbackReviewers: [] },
          status: 409,
          code: 'Conflict',
        },
      ],
    },
    {
      ...reading(face),
      name: 'lists who was told of a review',
      path: `${instance}/contactedReviewers`,
      fields: shape.contactedReviewer,
      list: 'filled',
    },
    ...readDecisions(round),
    ...answerDecisions(round),
    act('sendReminder'),
    act('resetDecisions'),
    act('stop', [
      {
        name: 'to apply what is not over',
        path: `${instance}/applyDecisions`,
        status: 400,
        code: 'BadRequest',
      },
    ]),
    {
      ...act('applyDecisions', [
        {
          name: 'a reminder of what is over',
          path: `${instance}/sendReminder`,
          status: 400,
          code: 'BadRequest',
        },
      ]),
      after: 'PT2M',
    },
    {
      ...writing(face),
      name: 'deletes a review',
      method: 'DELETE',
      path: one,
      errors: [notAllowed, unknownId(`${definitions}/{noSuchId}`)],
    },
  ];
}
