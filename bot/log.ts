import { types } from 'node:util';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Lines of JSON, one an event: `log.info({ request: id }, 'request decided')`. */
export type Log = Logger;

/** Field names that hold secrets, wherever they stand in the first three levels of a line. */
const secret = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'clientSecret',
  'client_secret',
  'token',
  'accessToken',
  'access_token',
  'refreshToken',
  'refresh_token',
  'ssoToken',
  'assertion',
  'oboAssertion',
  'client_assertion',
  'tokenKey',
];

export function createLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
    serializers: { err: describeError },
  };
  return to ? pino(options, to) : pino(options);
}

interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly facts?: unknown;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

/**
 * Errors of HTTP clients carry the whole request with its headers; a line gets what tells the cause
 * and nothing else.
 */
function describeError(error: unknown): DescribedError {
  if (!types.isNativeError(error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    ...('facts' in error ? { facts: error.facts } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}
