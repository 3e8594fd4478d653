import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { pino } from 'pino';
import {
  createServer,
  plugins,
  type Request,
  type RequestHandler,
  type Response,
  type Server,
} from 'restify';
import { z } from 'zod';

const loopback = '127.0.0.1';
const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

const parsing = { mapParams: false, maxBodySize: 1024 * 1024 };

/** Conversation ids of Teams are longer than the 100 characters that the router takes by itself. */
const longestPathPart = 2_000;

const portIsTaken = z.object({ code: z.literal('EADDRINUSE') });

interface BrokenRequest extends Error {
  readonly statusCode?: number;
  toJSON?: () => object;
}

/** The tenant's HTTP server, not yet listening. */
export function tenantServer(now: () => Date = () => new Date()): Server {
  const quiet: object = { log: pino({ level: 'silent' }) };
  const server = createServer({ name: 'local-tenant', maxParamLength: longestPathPart, ...quiet });
  server.pre(refuseOtherHosts);
  server.use(plugins.queryParser({ mapParams: false }));
  server.use(...plugins.jsonBodyParser(parsing), ...plugins.urlEncodedBodyParser(parsing));
  server.on('restifyError', shapeErrors(now));
  return server;
}

/** Listens on loopback; resolves with the port. */
export async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, loopback, resolve);
    });
  } catch (cause) {
    if (!portIsTaken.safeParse(cause).success) throw cause;
    throw new Error(
      `Port ${port} is taken by another program. End that one, or choose another port: TENANT_PORT=${neighbourOf(port)} npm start`,
      { cause },
    );
  }
  return server.address().port;
}

/** Closes at once: an answer that somebody still waits for never comes. */
export async function close(server: Server): Promise<void> {
  const closed = once(server.server, 'close');
  server.close();
  server.server.closeAllConnections();
  await closed;
}

/** A page elsewhere that gets its name to point to loopback must not reach the tenant's secrets. */
const refuseOtherHosts: RequestHandler = (req, res, next) => {
  const name = (req.headers.host ?? '').replace(/:\d+$/, '');
  if (loopbackNames.has(name)) return next();
  res.send(421, errorBody('MisdirectedRequest', 'The local tenant answers on loopback only.'));
  return next(false);
};

type ErrorListener = (
  req: Request,
  res: Response,
  problem: BrokenRequest,
  next: () => void,
) => void;

/** What breaks before any room has seen it is told as the service at that address tells it. */
function shapeErrors(now: () => Date): ErrorListener {
  return (req, _res, problem, next) => {
    const { error } = brokenRequestBody(problem);
    const isGraph = /^\/(v1\.0|beta)\//.test(req.url ?? '');
    const body = { error: { ...error, ...(isGraph ? { innerError: innerError(now()) } : {}) } };
    problem.toJSON = () => body;
    next();
  };
}

function innerError(now: Date): object {
  const id = randomUUID();
  return { date: now.toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id };
}

function brokenRequestBody({ statusCode = 500, message }: BrokenRequest): ErrorBody {
  switch (statusCode) {
    case 400:
      return errorBody('BadRequest', 'The body of the request is not what its content type says.');
    case 404:
      return errorBody('NotFound', `${message} in the local tenant.`);
    case 405:
      return errorBody('MethodNotAllowed', `${message} at this address.`);
    case 413:
      return errorBody('RequestEntityTooLarge', 'The body of a request can be 1 MB long.');
    default:
      return errorBody('InternalServerError', message);
  }
}

interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

function errorBody(code: string, message: string): ErrorBody {
  return { error: { code, message } };
}

function neighbourOf(port: number): number {
  return port < 60_000 ? port + 1_000 : port - 1_000;
}
