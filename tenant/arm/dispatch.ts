import { randomUUID } from 'node:crypto';
import { letTimePass } from '../graph/passing-time';
import type { Tenant } from '../tenant';
import { readAddress, scopeIn } from './address';
import { demandApiVersion, readApiVersion } from './api-version';
import type { Answer, ArmCall, ArmRequest } from './arm-call';
import { ArmError } from './arm-error';
import { readFilter } from './arm-filter';
import { authenticate, demandMfa } from './authenticate';
import { paged } from './paging';
import { demandLicense } from './premium';
import type { Route } from './route';
import { findRoute } from './route-list';

export type Dispatch = (request: ArmRequest) => Promise<Answer>;

/** ARM tells with each answer how much is left; here nobody runs out but by a fault. */
const remaining = '11999';

function headersOf(request: ArmRequest): Record<string, string> {
  const id = randomUUID();
  const kind = request.method === 'GET' ? 'reads' : 'writes';
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'x-ms-request-id': id,
    'x-ms-correlation-request-id': request.headers['x-ms-correlation-request-id'] ?? id,
    'x-ms-client-request-id': request.headers['x-ms-client-request-id'] ?? id,
    [`x-ms-ratelimit-remaining-subscription-${kind}`]: remaining,
  };
}

/** Answers requests to Azure Resource Manager from the tenant's directory. */
export function dispatcher(tenant: Tenant, routes: readonly Route[]): Dispatch {
  async function answer(request: ArmRequest): Promise<Answer> {
    const claims = await authenticate(tenant, request);
    const version = readApiVersion(request.query);
    const address = readAddress(request.segments);
    const { route, params } = findRoute(routes, request.method, address, version);
    demandApiVersion(version, route.versions, route.path.split('/')[0] ?? '');
    demandMfa(claims, request);
    if (route.authorization) demandLicense(tenant.directory, route.path, claims.oid);
    const now = tenant.clock.now();
    // What time alone has brought about must be seen also by whoever asks before the clock's attendant ran.
    if (letTimePass(tenant.directory, now)) tenant.keep();
    const call: ArmCall = {
      request,
      scopeId: scopeIn(tenant.directory, address.scope),
      params,
      filter: readFilter(request.query.get('$filter')),
      claims,
      directory: tenant.directory,
      now,
    };
    return paged(tenant.origin, request, route.run(call));
  }

  return async (request) => {
    const headers = headersOf(request);
    try {
      const { headers: more, ...given } = await answer(request);
      return { ...given, headers: { ...headers, ...more } };
    } catch (problem) {
      if (!(problem instanceof ArmError)) throw problem;
      const { status, code, message } = problem;
      return {
        status,
        headers: { ...headers, ...problem.headers },
        body: { error: { code, message } },
      };
    }
  };
}
