import type { Refusal } from '../directory/refusal';

function invalid(message: string): Refusal {
  return { status: 400, code: 'BadRequest', message };
}

export const notAReviewer: Refusal = {
  status: 403,
  code: 'Forbidden',
  message: 'The caller is not a reviewer of this access review.',
};

export const peopleDecide: Refusal = {
  status: 403,
  code: 'Forbidden',
  message: 'Decisions are made by reviewers, not by applications.',
};

export const fallbackStays: Refusal = {
  status: 409,
  code: 'Conflict',
  message: 'Fallback reviewers cannot be removed from an access review.',
};

export const notRunning = invalid('The access review is not in progress.');
export const notCompleted = invalid(
  'Decisions can be applied only to a completed access review that does not apply them automatically.',
);
export const justificationMissing = invalid('Justification is required to approve access.');
export const unknownScope = invalid('The scope of the access review is not supported.');
export const unknownReviewers = invalid('The reviewers of the access review are not supported.');
export const tooLong = invalid(
  'The duration of an instance must be shorter than the time to the next one.',
);
export const noDuration = invalid('The duration of an instance must be at least one day.');
export const tooManyStages = invalid(
  'Access reviews of roles have one stage; those of groups have up to three.',
);
export const brokenStages = invalid('Each stage but the first must depend on the one before it.');
export const fallbackMissing = invalid(
  'At least one fallback reviewer is required where owners of a group review it.',
);
export const reviewersFixed = invalid(
  'Who reviews can be changed only where individual users are the reviewers.',
);
export const badEnd = invalid(
  'The end of an instance must be in the future and not after the start of the next one.',
);
export const alreadyOver = invalid('The access review has already ended.');
export const noPeriod = invalid('The period of the history must start before it ends.');
export const historyNotDone = invalid('The review history has not been collected yet.');
