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
import { portSentence } from './free-port';
import type { Log } from './log';
import type { Metrics } from './metrics';
import { aboutPages } from './pages/about-pages';
import { signInPage } from './pages/sign-in-page';
import { type ReadinessCheck, readiness } from './readiness';
import { errorBody } from './server-errors';

export interface BotServerOptions {
  /** Handles an activity whose JSON has been parsed, and answers it. */
  readonly process: (request: Request, response: Response) => Promise<void>;
  readonly checks: readonly ReadinessCheck[];
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  /** Where an administrator consents to the app, for who cannot be signed in. */
  readonly adminConsentUrl: string;
  readonly log: Log;
}

export interface BotServer {
  /** Resolves with the port once it takes requests; rejects with a sentence for whoever starts the bot. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no more requests, and waits for those under way. */
  close(): Promise<void>;
}

const parsing = { mapParams: false, maxBodySize: 1024 * 1024 };
/** Teams gives up on an answer after 15 seconds, so nobody waits for one that takes longer. */
const closeWithinMs = 15_000;

export function createBotServer(options: BotServerOptions): BotServer {
  const quiet: object = { log: pino({ level: 'silent' }) };
  const formatters = { 'application/json': formatJson };
  const server = createServer({ name: 'pim-bot', formatters, ...quiet });
  server.on('restifyError', (_request, _response, problem: Problem, next) => {
    if (!problem.statusCode || problem.statusCode >= 500) {
      options.log.error({ err: problem }, 'request failed');
    }
    next();
  });
  mount(server, options);
  return {
    async listen(port, host) {
      const taken = await listen(server, port, host);
      server.on('error', (err) => options.log.error({ err }, 'server failed'));
      return taken;
    },
    close: () => close(server),
  };
}

function mount(server: Server, options: BotServerOptions): void {
  const { process, checks, metrics, adminConsentUrl } = options;
  const parse = plugins.jsonBodyParser(parsing);
  server.post('/api/messages', refuseCompressed, ...parse, async (request, response) => {
    await process(request, response);
  });
  const pages = { ...aboutPages, '/auth/sign-in': signInPage(adminConsentUrl) };
  for (const [path, page] of Object.entries(pages)) {
    server.get(path, async (_request, response) => {
      sendText(response, 'text/html; charset=utf-8', page);
    });
  }
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'alive' });
  });
  server.get('/readyz', async (_request, response) => {
    const state = await readiness(checks);
    response.send(state.ready ? 200 : 503, state);
  });
  server.get('/metrics', async (_request, response) => {
    sendText(response, metrics.contentType, await metrics.text());
  });
}

/** The parser would unpack a small body into a huge one, and dies of a broken one. Teams sends none. */
const refuseCompressed: RequestHandler = (request, response, next) => {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return next();
  response.send(415, errorBody(415));
  return next(false);
};

function sendText(response: Response, contentType: string, text: string): void {
  response.writeHead(200, {
    'content-type': contentType,
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

interface Problem extends Error {
  readonly statusCode?: number;
}

/** What went wrong is for the log; who asked gets one of our own sentences. */
function formatJson(_request: Request, response: Response, body: unknown): string {
  const shown = body instanceof Error ? errorBody(response.statusCode) : body;
  const text = JSON.stringify(shown);
  response.setHeader('content-length', Buffer.byteLength(text));
  return text;
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(portSentence(cause, { setting: 'PORT', port, host }), { cause });
  }
  return server.address().port;
}

async function close(server: Server): Promise<void> {
  const http = server.server;
  const closed = once(http, 'close');
  server.close();
  const sweep = setInterval(() => http.closeIdleConnections(), 50);
  const patience = setTimeout(() => http.closeAllConnections(), closeWithinMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(patience);
}
