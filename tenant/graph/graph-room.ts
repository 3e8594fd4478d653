import type { Request, RequestHandler, Server } from 'restify';
import type { ClockAttendant } from '../clock';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { dispatcher } from './dispatch';
import { type Dispatch, type GraphRequest, type Version, versions } from './graph-call';
import { letTimePass, nextByTime } from './passing-time';
import { mountReports } from './review-reports';
import { routes } from './routes';

function headersOf({ headers }: Request): GraphRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value?.toString()]),
  );
}

function requestOf(req: Request, version: Version): GraphRequest {
  return {
    method: req.method ?? '',
    version,
    url: (req.url ?? '').slice(`/${version}`.length),
    headers: headersOf(req),
    body: req.body,
  };
}

function handler(tenant: Tenant, dispatch: Dispatch, version: Version): RequestHandler {
  return async (req, res) => {
    const request = requestOf(req, version);
    const { status, headers, body, text } = await dispatch(request);
    if (request.method !== 'GET' && status < 400) tenant.keep();
    // Written as it is: restify's formatters would negotiate Graph's content type away.
    res.writeHead(status, headers);
    res.end(text ?? (body && JSON.stringify(body)));
  };
}

function mount(server: Server, tenant: Tenant): void {
  const dispatch = dispatcher(tenant, routes);
  for (const version of versions) {
    const answer = handler(tenant, dispatch, version);
    const path = `/${version}/*`;
    server.get(path, answer);
    server.post(path, answer);
    server.patch(path, answer);
    server.put(path, answer);
    server.del(path, answer);
  }
}

function attendant(tenant: Tenant): ClockAttendant {
  return {
    nextDue: () => nextByTime(tenant.directory),
    catchUp: async (now) => {
      if (letTimePass(tenant.directory, now)) tenant.keep();
    },
  };
}

/** Microsoft Graph as a PIM client sees it, over the tenant's directory. */
export function graphRoom(tenant: Tenant): Room {
  return {
    mount: (server) => {
      mount(server, tenant);
      mountReports(server, tenant);
    },
    attendant: attendant(tenant),
  };
}
