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
  /** What ARM calls the request, for those who have to look it up there. */
  readonly requestId?: string;
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

/** How long an answer is waited for, and who is told what came of it. */
export interface Waiting {
  readonly timeoutMs: number;
  readonly onCall: (record: CallRecord) => void;
}

export interface TransportOptions extends Waiting {
  /** `https://graph.microsoft.com`, or the local tenant's address. */
  readonly graphUrl: string;
}

/** Makes one request, once, with this token. Throws `graph-unreachable` where no answer came. */
export type Transport = (call: GraphCall, token: string) => Promise<GraphReply>;

export function transport(options: TransportOptions): Transport {
  return (call, token) =>
    answered(
      options,
      { method: call.method, path: `/${call.version}${pathOnly(call.path)}` },
      (limit) => {
        const client = Client.initWithMiddleware({
          baseUrl: `${options.graphUrl}/`,
          middleware: [bearer(token), within(limit), new HTTPMessageHandler()],
        });
        return sent(
          client.api(call.path).version(call.version).responseType(ResponseType.RAW),
          call,
        );
      },
    );
}

/** Waits for the answer to one request and tells of it. Throws `graph-unreachable` where none came. */
export async function answered(
  { timeoutMs, onCall }: Waiting,
  record: Pick<CallRecord, 'method' | 'path'>,
  ask: (limit: AbortSignal) => Promise<Response>,
): Promise<GraphReply> {
  const limit = AbortSignal.timeout(timeoutMs);
  const startedAt = performance.now();
  const tell = (status: number) =>
    onCall({ ...record, status, ms: Math.round(performance.now() - startedAt) });
  try {
    const response = await ask(limit);
    const text = await response.text();
    tell(response.status);
    return replyOf(response.status, Object.fromEntries(response.headers), readJson(text));
  } catch (error) {
    tell(0);
    throw new PimError('graph-unreachable', { ...record, timeout: limit.aborted }, error);
  }
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
  const requestId = headers['x-ms-request-id'];
  return {
    status,
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
    ...(challenge ? { challenge } : {}),
    ...(requestId ? { requestId } : {}),
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

export function pathOnly(path: string): string {
  return path.split('?')[0] ?? '';
}
