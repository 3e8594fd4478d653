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
  readonly body?: object | number;
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function hasBody({ body }: Item): boolean {
  return body !== undefined && body !== null;
}

const writes = ['POST', 'PATCH', 'PUT'];

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** What is wrong with one request of the envelope, given the others in it. */
function faultOf(request: Item, others: readonly string[]): string | undefined {
  const { id, method, url, headers, dependsOn } = request;
  if (others.some((other) => isSame(other, id))) return `Request id '${id}' is not unique.`;
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(url)) return `The url of request '${id}' must be relative.`;
  if (method === 'GET' && hasBody(request)) return `Request '${id}' is a GET and has a body.`;
  const isTyped = 'content-type' in lowerCased(headers);
  const isWrite = writes.includes(method) || hasBody(request);
  if (isWrite && !(isTyped && hasBody(request))) {
    return `Write request id : ${id} does not contain Content-Type header or body.`;
  }
  const strange = dependsOn.find((one) => !others.some((other) => isSame(one, other)));
  return strange === undefined ? undefined : `Request '${id}' depends on '${strange}'.`;
}

/** Each request after those that it depends on, otherwise as they came; undefined where they go in circles. */
function inOrder(requests: readonly Item[]): readonly Item[] | undefined {
  const left = [...requests];
  const ordered: Item[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ dependsOn }) =>
      dependsOn.every((one) => ordered.some(({ id }) => isSame(id, one))),
    );
    if (next < 0) return undefined;
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
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
    const others = requests.filter((_, other) => other !== index).map(({ id }) => id);
    const fault = faultOf(request, others);
    if (fault !== undefined) throw badRequest(`Invalid batch payload format. ${fault}`);
  });
  const ordered = inOrder(requests);
  if (ordered) return ordered;
  throw badRequest('Invalid batch payload format. The requests depend on each other in a circle.');
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

function itemResponse(id: string, { status, headers, body, text }: GraphResponse): ItemResponse {
  if (text !== undefined) return { id, status, headers, body: Number(text) };
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

/** Carries out up to 20 requests, each as if it had come by itself, and after those that it depends on. */
export async function runBatch(outer: GraphRequest, dispatch: Dispatch): Promise<object> {
  const responses: ItemResponse[] = [];
  for (const request of readEnvelope(outer.body)) {
    const { id, dependsOn } = request;
    const blocked = responses.some(
      (done) => done.status >= 400 && dependsOn.some((one) => isSame(one, done.id)),
    );
    responses.push(
      blocked
        ? failedDependency(id)
        : itemResponse(id, await dispatch(innerRequest(outer, request))),
    );
  }
  return { responses };
}
