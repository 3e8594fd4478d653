import { randomUUID } from 'node:crypto';

type Area = 'graph' | 'token' | 'connector' | 'other';

const graphCodes: Readonly<Record<number, string>> = {
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

const connectorCodes: Readonly<Record<number, string>> = {
  412: 'PreconditionFailed',
  429: 'Throttled',
  500: 'ServiceError',
};

/** The body with which the service at this address would say that it cannot answer. */
export function faultBody(path: string, status: number, now: Date): object {
  switch (areaOf(path)) {
    case 'graph':
      return graphBody(status, now);
    case 'token':
      return {
        error: 'temporarily_unavailable',
        error_description: 'AADSTS90033: A transient error has occurred. Please try again.',
        error_codes: [90033],
      };
    case 'connector':
      return {
        error: {
          code: connectorCodes[status] ?? 'ServiceError',
          message: 'The service cannot answer now.',
        },
      };
    case 'other':
      return {
        error: {
          code: graphCodes[status] ?? 'UnknownError',
          message: 'The service cannot answer now.',
        },
      };
  }
}

function areaOf(path: string): Area {
  if (/^\/(v1\.0|beta)\//.test(path)) return 'graph';
  if (path.startsWith('/teams/v3/')) return 'connector';
  return path.endsWith('/oauth2/v2.0/token') ? 'token' : 'other';
}

function graphBody(status: number, now: Date): object {
  const requestId = randomUUID();
  return {
    error: {
      code: graphCodes[status] ?? 'UnknownError',
      message:
        status === 429
          ? `Too many requests from Identifier:${randomUUID()} under category:aadgraph.app.tenant_large. Please try again later.`
          : 'The service cannot answer now. Please try again later.',
      innerError: {
        date: now.toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': requestId,
      },
    },
  };
}
