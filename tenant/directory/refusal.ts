/** Why PIM does not do what it was asked, in the words and codes that Microsoft Graph hands out. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 409;
  readonly code: string;
  readonly message: string;
}

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

export const roleNotFound: Refusal = {
  status: 404,
  code: 'RoleNotFound',
  message: 'The role is not found.',
};

export const subjectNotFound: Refusal = {
  status: 404,
  code: 'SubjectNotFound',
  message: 'The subject is not found.',
};

export const singleResourceScope: Refusal = {
  status: 400,
  code: 'Request_BadRequest',
  message: 'The given built-in role is not supported to be assigned to a single resource scope.',
};

export const invalidScope: Refusal = {
  status: 400,
  code: 'InvalidScope',
  message: 'The scope is invalid.',
};

/** What PIM says to somebody whose roles do not suffice, whatever the token's scopes. */
export const unauthorized: Refusal = {
  status: 403,
  code: 'UnauthorizedAccessException',
  message: 'Attempted to perform an unauthorized operation.',
};

export const invalidRequest: Refusal = {
  status: 400,
  code: 'InvalidRoleAssignmentRequest',
  message: 'The role assignment request is invalid.',
};

export const invalidSchedule: Refusal = {
  status: 400,
  code: 'InvalidRoleAssignmentRequestSchedule',
  message: 'The role assignment request schedule is invalid.',
};

export const licenseRequired: Refusal = {
  status: 400,
  code: 'AadPremiumLicenseRequired',
  message:
    'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
};

/** The spelling is Microsoft's. */
export const tooShort: Refusal = {
  status: 400,
  code: 'ActiveDurationTooShort',
  message: 'The Active duration is too short. Miniumum Required is 5 minutes.',
};

export const assignmentExists: Refusal = {
  status: 400,
  code: 'RoleAssignmentExists',
  message: 'The Role assignment already exists.',
};

export const assignmentDoesNotExist: Refusal = {
  status: 400,
  code: 'RoleAssignmentDoesNotExist',
  message: 'The Role assignment does not exist.',
};

export const requestPending: Refusal = {
  status: 400,
  code: 'PendingRoleAssignmentRequest',
  message: 'There is already an existing pending Role assignment request.',
};

/** https://github.com/kayasax/EasyPIM/issues/79 */
export const notCancelable: Refusal = {
  status: 400,
  code: 'RequestCannotBeCancelled',
  message: 'Request is not in cancellable state.',
};

export const notAnApprover: Refusal = {
  status: 403,
  code: 'Forbidden',
  message: 'The caller is not an approver of this request.',
};

export const alreadyDecided: Refusal = {
  status: 409,
  code: 'Conflict',
  message: 'The approval step is already completed.',
};

export function notFound(what: string): Refusal {
  return {
    status: 404,
    code: 'Request_ResourceNotFound',
    message: `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
  };
}

export type FailedRule =
  | 'EligibilityRule'
  | 'ExpirationRule'
  | 'JustificationRule'
  | 'MfaRule'
  | 'TicketingRule';

export function rulesFailed(rules: readonly FailedRule[]): Refusal {
  return {
    status: 400,
    code: 'RoleAssignmentRequestPolicyValidationFailed',
    message: `The following policy rules failed: ${JSON.stringify(rules)}`,
  };
}

/** The challenge sits, URL-encoded, in the message, the space after the comma included. */
export function authenticationContextMissing(value: string): Refusal {
  const claims = `{"access_token":{"acrs":{"essential":true, "value":"${value}"}}}`;
  return {
    status: 400,
    code: 'RoleAssignmentRequestAcrsValidationFailed',
    message: `&claims=${encodeURIComponent(claims)}`,
  };
}
