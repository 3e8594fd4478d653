import type { Refusal } from '../directory/refusal';

export const openRequestExists: Refusal = {
  status: 400,
  code: 'ExistingOpenRequest',
  message: 'There is already an open request for this access package and target.',
};

export const assignmentExists: Refusal = {
  status: 400,
  code: 'ExistingGrant',
  message: 'The target already has an assignment of this access package.',
};

export const notAllowedRequestor: Refusal = {
  status: 403,
  code: 'SubjectNotAllowed',
  message: 'The requestor does not meet the requirements of the assignment policy.',
};

export const justificationMissing: Refusal = {
  status: 400,
  code: 'InvalidRequest',
  message: 'The assignment policy requires a justification.',
};

export function answerMissing(question: string): Refusal {
  return {
    status: 400,
    code: 'InvalidRequest',
    message: `The assignment policy requires an answer to the question '${question}'.`,
  };
}

export function answerNotAllowed(question: string): Refusal {
  return {
    status: 400,
    code: 'InvalidRequest',
    message: `The answer to the question '${question}' is not one that the assignment policy allows.`,
  };
}

export function questionUnknown(id: string): Refusal {
  return {
    status: 400,
    code: 'InvalidRequest',
    message: `The assignment policy has no question '${id}'.`,
  };
}

export const scheduleNotAllowed: Refusal = {
  status: 400,
  code: 'InvalidSchedule',
  message: 'The requested schedule is not allowed by the assignment policy.',
};

export const notCancellable: Refusal = {
  status: 400,
  code: 'RequestNotCancellable',
  message: 'The request is not in a cancellable state.',
};
