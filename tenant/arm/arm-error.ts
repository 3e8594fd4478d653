import { ApiError } from '../api-error';
import type { Outcome, Refusal } from '../directory/refusal';

/** A request that Azure Resource Manager refuses. */
export class ArmError extends ApiError {}

export function badRequest(message: string): ArmError {
  return new ArmError(400, 'BadRequest', message);
}

export function resourceNotFound(what: string): ArmError {
  return new ArmError(404, 'ResourceNotFound', `The resource '${what}' could not be found.`);
}

/** What PIM for Azure says to somebody who may not see or do this. */
export function insufficientPermissions(requestorId: string): ArmError {
  return new ArmError(
    403,
    'InsufficientPermissions',
    `The requestor ${requestorId} does not have permissions for this request.`,
  );
}

/** The core speaks as Graph does; some of it has another name in ARM. */
export function refusedWith({ status, code, message }: Refusal, requestorId: string): ArmError {
  switch (code) {
    case 'UnauthorizedAccessException':
    case 'Forbidden':
      return insufficientPermissions(requestorId);
    case 'RoleNotFound':
      return new ArmError(
        400,
        'RoleDefinitionDoesNotExist',
        'The specified role definition does not exist.',
      );
    case 'Request_ResourceNotFound':
      return new ArmError(404, 'ResourceNotFound', message);
    default:
      return new ArmError(status, code, message);
  }
}

/** What the core did, or its refusal as ARM's. */
export function carriedOut<Value>(outcome: Outcome<Value>, requestorId: string): Value {
  if (!outcome.ok) throw refusedWith(outcome.refusal, requestorId);
  return outcome.value;
}
