import { z } from 'zod';
import type { Dispatch, GraphRequest, GraphResponse } from './graph-call';
import { badRequest } from './graph-error';

const mostRequests = 20;

const item = z.object({
  id: z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1)),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string().min(1),
  headers: z.record(z.string()).default({}),
  body: z.unknown(),
  dependsOn: z.array(z.string()).default([]),
});

type Item = z.infer<typeof item>;

const envelope = z.object({ requests: z.array(item).min(1) });

interface ItemResponse {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function hasBody({ body }: Item): boolean {
  return body !== undefined && body !== null;
}

/** What is wrong with one request of the envelope, given those before it. */
function faultOf(request: Item, before: readonly string[]): string | undefined {
  const { id, method, url, headers, dependsOn } = request;
  if (before.includes(id)) return `Request id '${id}' is not unique.`;
  if (/^[a-z]+:/i.test(url)) return `The url of request '${id}' must be relative.`;
  if (method === 'GET' && hasBody(request)) return `Request '${id}' is a GET and has a body.`;
  if (hasBody(request) && !('content-type' in lowerCased(headers))) {
    return `Write request id : ${id} does not contain Content-Type header or body.`;
  }
  const strange = dependsOn.find((other) => !before.includes(other));
  return strange === undefined ? undefined : `Request '${id}' depends on '${strange}'.`;
}

/** Reads the envelope; one bad request in it spoils all, before any is carried out. */
function readEnvelope(body: unknown): readonly Item[] {
  const read = envelope.safeParse(body);
  if (!read.success) throw badRequest('Invalid batch payload format.');
  const { requests } = read.data;
  if (requests.length > mostRequests) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`);
  }
  requests.forEach((request, index) => {
    const before = requests.slice(0, index).map(({ id }) => id);
    const fault = faultOf(request, before);
    if (fault !== undefined) throw badRequest(`Invalid batch payload format. ${fault}`);
  });
  return requests;
}

function innerRequest(outer: GraphRequest, request: Item): GraphRequest {
  const { authorization } = outer.headers;
  return {
    method: request.method,
    version: outer.version,
    url: request.url.startsWith('/') ? request.url : `/${request.url}`,
    headers: { authorization, ...lowerCased(request.headers) },
    body: request.body,
  };
}

function itemResponse(id: string, { status, headers, body }: GraphResponse): ItemResponse {
  return { id, status, headers, ...(body ? { body } : {}) };
}

function failedDependency(id: string): ItemResponse {
  const message = 'A request that this one depends on has failed.';
  return {
    id,
    status: 424,
    headers: { 'Content-Type': 'application/json' },
    body: { error: { code: 'FailedDependency', message } },
  };
}

/** Carries out up to 20 requests in the order in which they were sent, each as if it had come by itself. */
export async function runBatch(outer: GraphRequest, dispatch: Dispatch): Promise<object> {
  const done = new Map<string, ItemResponse>();
  for (const request of readEnvelope(outer.body)) {
    const { id, dependsOn } = request;
    const blocked = dependsOn.some((other) => (done.get(other)?.status ?? 0) >= 400);
    const response = blocked
      ? failedDependency(id)
      : itemResponse(id, await dispatch(innerRequest(outer, request)));
    done.set(id, response);
  }
  return { responses: [...done.values()] };
}
