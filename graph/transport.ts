import { randomUUID } from 'node:crypto';
import {
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import { PimError } from '../pim/errors';

export type GraphVersion = 'v1.0' | 'beta';

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly version: GraphVersion;
  /** After the version, with its query, encoded. */
  readonly path: string;
  readonly body?: object;
}

/** What Graph answered, whether to a request of its own or to one in a batch. */
export interface GraphReply {
  readonly status: number;
  readonly retryAfterSeconds?: number;
  /** The `WWW-Authenticate` header. */
  readonly challenge?: string;
  /** `undefined` where there is none, or it is no JSON. */
  readonly body: unknown;
}

/** One request as it went over the wire; `status` is 0 where no answer came. */
export interface CallRecord {
  readonly method: string;
  /** Without the query, which names people. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}

export interface TransportOptions {
  /** `https://graph.microsoft.com`, or the local tenant's address. */
  readonly graphUrl: string;
  readonly timeoutMs: number;
  readonly onCall: (record: CallRecord) => void;
}

/** Makes one request, once, with this token. Throws `graph-unreachable` where no answer came. */
export type Transport = (call: GraphCall, token: string) => Promise<GraphReply>;

export function transport(options: TransportOptions): Transport {
  return async (call, token) => {
    const limit = AbortSignal.timeout(options.timeoutMs);
    const client = Client.initWithMiddleware({
      baseUrl: `${options.graphUrl}/`,
      middleware: [bearer(token), within(limit), new HTTPMessageHandler()],
    });
    const request = client.api(call.path).version(call.version).responseType(ResponseType.RAW);
    const startedAt = performance.now();
    const record = { method: call.method, path: `/${call.version}${pathOnly(call.path)}` };
    const tell = (status: number) =>
      options.onCall({ ...record, status, ms: Math.round(performance.now() - startedAt) });
    try {
      const response: Response = await sent(request, call);
      const text = await response.text();
      tell(response.status);
      return replyOf(response.status, Object.fromEntries(response.headers), readJson(text));
    } catch (error) {
      tell(0);
      throw new PimError('graph-unreachable', { ...record, timeout: limit.aborted }, error);
    }
  };
}

function sent(request: ReturnType<Client['api']>, { method, body }: GraphCall): Promise<Response> {
  switch (method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(body);
    case 'PATCH':
      return request.patch(body);
  }
}

/** The library's own authentication attaches tokens to https hosts that it knows, and to no other. */
function bearer(token: string): Middleware {
  return beforeNext((context) => {
    const headers = new Headers(context.options?.headers);
    headers.set('authorization', `Bearer ${token}`);
    headers.set('client-request-id', randomUUID());
    return { headers: Object.fromEntries(headers) };
  });
}

function within(limit: AbortSignal): Middleware {
  return beforeNext(() => ({ signal: limit, redirect: 'error' }));
}

function beforeNext(add: (context: Context) => Context['options']): Middleware {
  let next: Middleware | undefined;
  return {
    async execute(context) {
      context.options = { ...context.options, ...add(context) };
      await next?.execute(context);
    },
    setNext(middleware) {
      next = middleware;
    },
  };
}

/** `headers` have names in lower case. */
export function replyOf(
  status: number,
  headers: Readonly<Record<string, string | undefined>>,
  body: unknown,
): GraphReply {
  const seconds = Number.parseInt(headers['retry-after'] ?? '', 10);
  const challenge = headers['www-authenticate'];
  return {
    status,
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
    ...(challenge ? { challenge } : {}),
    body,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pathOnly(path: string): string {
  return path.split('?')[0] ?? '';
}
