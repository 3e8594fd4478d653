import type { Refusal } from '../directory/refusal';

/** A request that Graph refuses: the status, the code and the message that its clients see. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

export function refusedWith({ status, code, message }: Refusal): GraphError {
  return new GraphError(status, code, message);
}
