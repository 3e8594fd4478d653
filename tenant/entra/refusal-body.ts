import { randomUUID } from 'node:crypto';
import type { Request } from 'restify';
import { z } from 'zod';
import type { EntraRefusal } from './refusals';

/** A refusal in the words of OAuth, with Entra's additions. */
export interface RefusalBody {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly error_uri: string;
  readonly suberror?: string;
  readonly claims?: string;
}

export function refusalBody(
  { error, code, message, detail }: EntraRefusal,
  now: Date,
  req: Request,
): RefusalBody {
  const traceId = randomUUID();
  const correlationId = correlationIdOf(req) ?? randomUUID();
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    error,
    error_description: `AADSTS${code}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    ...(detail.suberror && { suberror: detail.suberror }),
    ...(detail.claims && { claims: detail.claims }),
  };
}

/** MSAL sends its own id in the address, other clients in a header. */
function correlationIdOf(req: Request): string | undefined {
  return z
    .string()
    .uuid()
    .safeParse(req.headers['client-request-id'] ?? req.query['client-request-id']).data;
}
