import type { Face, Row } from '../row';
import * as shape from '../shapes/reviews';
import { badArgument, unknownId } from './refusals';
import { definitions, notAllowed, reading, writing } from './review-calls';
import { reviewer, stagedReview } from './review-orders';
import { answerDecisions, type Round, readDecisions } from './review-rounds';

/** A review in stages, each with reviewers of its own. */
export function reviewStages(face: Face): readonly Row[] {
  const one = `${definitions}/{stagedReview}`;
  const instance = `${one}/instances/{stagedInstance}`;
  const stages = `${instance}/stages`;
  const stage = `${stages}/{stage}`;
  const round: Round = { face, what: 'a stage', path: stage, decision: 'stageDecision' };
  return [
    {
      ...writing(face),
      name: 'orders a review in two stages',
      method: 'POST',
      path: definitions,
      body: stagedReview(),
      status: 201,
      fields: shape.reviewDefinition,
      keeps: { stagedReview: 'id' },
    },
    {
      ...reading(face),
      name: 'lists the instances of a review in stages',
      path: `${one}/instances`,
      after: 'PT2M',
      fields: shape.reviewInstance,
      list: 'filled',
      keeps: { stagedInstance: 'value.0.id' },
    },
    {
      ...reading(face),
      name: 'lists the stages of a review',
      path: stages,
      fields: shape.reviewStage,
      list: 'filled',
      keeps: { stage: 'value.0.id' },
    },
    {
      ...reading(face),
      name: 'lists the stages that the caller reviews',
      path: `${stages}/filterByCurrentUser(on='reviewer')`,
      fields: shape.reviewStage,
      list: 'filled',
      errors: [badArgument(`${stages}/filterByCurrentUser(on='reviewer')`)],
    },
    {
      ...reading(face),
      name: 'reads a stage of a review',
      path: stage,
      fields: shape.reviewStage,
      errors: [unknownId(`${stages}/{noSuchId}`)],
    },
    {
      ...writing(face),
      name: 'changes who reviews in a stage',
      method: 'PATCH',
      path: stage,
      body: { reviewers: [reviewer('priya'), reviewer('grace')] },
      status: 200,
      fields: shape.reviewStage,
      errors: [notAllowed],
    },
    ...readDecisions(round),
    ...answerDecisions(round),
    {
      ...writing(face),
      name: 'stops a stage',
      method: 'POST',
      path: `${stage}/stop`,
      errors: [notAllowed, unknownId(`${stages}/{noSuchId}/stop`)],
    },
    {
      ...writing(face),
      name: 'stops a review',
      method: 'POST',
      path: `${one}/stop`,
      errors: [notAllowed, unknownId(`${definitions}/{noSuchId}/stop`)],
    },
  ];
}
