import type { Request, RequestHandler, Server } from 'restify';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import type { ArmRequest } from './arm-call';
import { type Dispatch, dispatcher } from './dispatch';
import { routes } from './routes';

/** Where ARM has an address of its own: `{origin}/arm` stands for `https://management.azure.com`. */
const ownAddress = '/arm';

/** ARM's addresses begin with one of these, in any casing; they are free on the tenant's own address too. */
const roots = ['subscriptions', 'providers'];

/** The router tells casings apart; a pattern does not. */
function inAnyCasing(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}

const root = `/:root(^${roots.map(inAnyCasing).join('|')}$)`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function requestOf(req: Request): ArmRequest {
  const url = new URL(req.url ?? '/', 'http://arm');
  const path = url.pathname.startsWith(`${ownAddress}/`)
    ? url.pathname.slice(ownAddress.length)
    : url.pathname;
  const query = new URLSearchParams();
  for (const [name, value] of url.searchParams) query.append(name.toLowerCase(), value);
  return {
    method: req.method ?? '',
    path: url.pathname,
    segments: path
      .split('/')
      .filter((part) => part !== '')
      .map(decoded),
    query,
    headers: Object.fromEntries(
      Object.entries(req.headers).map(([name, value]) => [name, value?.toString()]),
    ),
    body: req.body,
  };
}

function handler(tenant: Tenant, dispatch: Dispatch): RequestHandler {
  return async (req, res) => {
    const request = requestOf(req);
    const { status, headers, body } = await dispatch(request);
    if (request.method !== 'GET' && status < 400) tenant.keep();
    res.writeHead(status, headers);
    res.end(body && request.method !== 'HEAD' ? JSON.stringify(body) : undefined);
  };
}

function mount(server: Server, tenant: Tenant): void {
  const answer = handler(tenant, dispatcher(tenant, routes));
  for (const path of [`${ownAddress}/*`, root, `${root}/*`]) {
    server.get(path, answer);
    server.head(path, answer);
    server.put(path, answer);
    server.post(path, answer);
    server.patch(path, answer);
    server.del(path, answer);
  }
}

/** Azure Resource Manager as a client of PIM for Azure resources sees it, over the tenant's directory. */
export function armRoom(tenant: Tenant): Room {
  return { mount: (server) => mount(server, tenant) };
}
