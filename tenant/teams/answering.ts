import type { Request, RequestHandler, Response } from 'restify';
import { badSyntax, TeamsError, tooBig } from './teams-error';

export interface Answer {
  readonly status: number;
  readonly body?: object;
}

const longestBody = 1_000_000;

/** A route that answers with what `work` returns, or with Teams' error where it throws one. */
export function answering(work: (request: Request) => Promise<Answer>): RequestHandler {
  return async (request: Request, response: Response) => {
    try {
      const { status, body } = await work(request);
      response.send(status, body);
    } catch (problem) {
      if (!(problem instanceof TeamsError)) throw problem;
      sendError(response, problem);
    }
  };
}

function sendError(response: Response, problem: TeamsError): void {
  if (problem.retryAfterSeconds !== undefined) {
    response.header('Retry-After', String(problem.retryAfterSeconds));
  }
  response.send(problem.status, { error: { code: problem.code, message: problem.message } });
}

/** The request's JSON, whether or not the server has read it already. */
export async function jsonBody(request: Request): Promise<unknown> {
  if (request.body !== undefined) return request.body;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestBody) throw tooBig();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw badSyntax('The body is not JSON.');
  }
}
