import { ApiError } from '../api-error';
import type { Refusal } from '../directory/refusal';

/** A request that Graph refuses. */
export class GraphError extends ApiError {}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

export function refusedWith({ status, code, message }: Refusal): GraphError {
  return new GraphError(status, code, message);
}
