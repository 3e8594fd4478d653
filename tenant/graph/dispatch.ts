import { randomUUID } from 'node:crypto';
import type { AccessClaims } from '../entra/token-service';
import type { Tenant } from '../tenant';
import { runBatch } from './batch';
import { charge } from './charge';
import type {
  Answer,
  Dispatch,
  GraphCall,
  GraphRequest,
  GraphResponse,
  Version,
} from './graph-call';
import { GraphError } from './graph-error';
import { readOptions } from './odata/options';
import { letTimePass } from './passing-time';
import { demandLicense } from './premium';
import { demandOf, type Route } from './route';
import { type Found, type RouteTree, routeTree } from './route-tree';
import { demandScope } from './scopes';
import { struckItem } from './struck-item';

const json =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** What Graph asks for where a token is missing or of no use. */
const challenge =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

async function authenticate(tenant: Tenant, request: GraphRequest): Promise<AccessClaims> {
  const check = await tenant.tokens.check(request.headers.authorization, 'graph');
  if (check.ok) return check.claims;
  throw new GraphError(401, 'InvalidAuthenticationToken', check.reason, {
    'WWW-Authenticate': challenge,
  });
}

interface RequestIds {
  readonly id: string;
  readonly clientId: string;
}

function idsOf(request: GraphRequest): RequestIds {
  const id = randomUUID();
  return { id, clientId: request.headers['client-request-id'] ?? id };
}

/** The body of every error, the moment in it without zone as Graph writes it. */
function errorBody(
  error: Pick<GraphError, 'code' | 'message'>,
  ids: RequestIds,
  now: Date,
): object {
  return {
    error: {
      code: error.code,
      message: error.message,
      innerError: {
        date: now.toISOString().slice(0, 19),
        'request-id': ids.id,
        'client-request-id': ids.clientId,
      },
    },
  };
}

function contentType({ body, text }: Answer): Readonly<Record<string, string>> {
  if (text !== undefined) return { 'Content-Type': 'text/plain' };
  return body ? { 'Content-Type': json } : {};
}

function responseOf(answer: Answer, ids: RequestIds): GraphResponse {
  return {
    status: answer.status,
    headers: {
      ...contentType(answer),
      'request-id': ids.id,
      'client-request-id': ids.clientId,
      ...answer.headers,
    },
    ...(answer.body ? { body: answer.body } : {}),
    ...(answer.text === undefined ? {} : { text: answer.text }),
  };
}

function cut(url: string): { readonly path: string; readonly query: string } {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) };
}

function callFor(
  tenant: Tenant,
  request: GraphRequest,
  claims: AccessClaims,
  { params }: Found,
): GraphCall {
  const { path, query } = cut(request.url);
  const now = tenant.clock.now();
  // What time alone has brought about must be seen also by whoever asks before the clock's attendant ran.
  if (letTimePass(tenant.directory, now)) tenant.keep();
  return {
    request,
    origin: tenant.origin,
    path,
    params,
    options: readOptions(query),
    claims,
    directory: tenant.directory,
    now,
  };
}

function isBatch({ method, url }: GraphRequest): boolean {
  return method === 'POST' && /^\/(\$|%24)batch$/i.test(cut(url).path);
}

/** Answers requests to Graph from the tenant's directory, however they came. */
export function dispatcher(tenant: Tenant, routes: readonly Route[]): Dispatch {
  const trees: Readonly<Record<Version, RouteTree>> = {
    'v1.0': routeTree(routes, 'v1.0'),
    beta: routeTree(routes, 'beta'),
  };

  async function answerOne(request: GraphRequest): Promise<Answer> {
    const claims = await authenticate(tenant, request);
    const found = trees[request.version](request.method, cut(request.url).path);
    demandScope(claims, demandOf(found.route, { request, params: found.params }));
    demandLicense(tenant.directory, cut(request.url).path);
    const call = callFor(tenant, request, claims, found);
    const headers = charge(tenant, call);
    const answer = found.route.run(call);
    return { ...answer, headers: { ...headers, ...answer.headers } };
  }

  async function answerBatch(request: GraphRequest): Promise<Answer> {
    await authenticate(tenant, request);
    const item = struckItem(tenant, (inner) => respond(inner, answerOne));
    return { status: 200, body: await runBatch(request, item) };
  }

  async function respond(
    request: GraphRequest,
    answer: (request: GraphRequest) => Promise<Answer>,
  ): Promise<GraphResponse> {
    const ids = idsOf(request);
    try {
      return responseOf(await answer(request), ids);
    } catch (problem) {
      if (!(problem instanceof GraphError)) throw problem;
      const body = errorBody(problem, ids, tenant.clock.now());
      return responseOf({ status: problem.status, headers: problem.headers, body }, ids);
    }
  }

  return (request) => respond(request, isBatch(request) ? answerBatch : answerOne);
}
