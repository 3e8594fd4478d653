import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { botActivity, type Shown } from './outside-message';

/** How a Bot Connector behaves where the protocol leaves it free, or is not kept. */
export interface Manners {
  readonly host?: string;
  /** What comes before `/v3`. */
  readonly path?: string;
  /** How it answers questions about people; absent: it tells who they are. */
  readonly rosterStatus?: number;
  readonly createdStatus?: number;
  readonly sentStatus?: number;
  /** Whether it names what it took. */
  readonly namesMessages?: boolean;
  readonly newId?: (count: number) => string;
  /** How it names a thread of a channel. */
  readonly threadId?: (channel: string, root: string) => string;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

export interface OutsideConnector {
  readonly serviceUrl: string;
  readonly calls: readonly Call[];
  readonly shown: readonly Shown[];
  close(): void;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const notFound: Reply = { status: 404, body: { error: { code: 'NotFound', message: 'Not here' } } };

const creation = z.object({
  members: z.array(z.object({ id: z.string() })).optional(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }),
  activity: z.unknown(),
});

/** A Bot Connector of somebody else's, on loopback. It keeps all that bots say. */
export async function openConnector(
  members: readonly object[],
  manners: Manners = {},
): Promise<OutsideConnector> {
  const calls: Call[] = [];
  const shown: Shown[] = [];
  const { host = '127.0.0.1', path: prefix = '/' } = manners;
  const { rosterStatus = 200, createdStatus = 201, sentStatus = 201 } = manners;
  const { namesMessages = true } = manners;
  const { newId = (count: number) => String(1_700_000_000_000 + count) } = manners;
  const { threadId = (channel: string, root: string) => `${channel};messageid=${root}` } = manners;
  const base = `${prefix.replace(/\/$/, '')}/v3/conversations`;

  const keep = (conversationId: string, body: unknown): string => {
    const id = newId(shown.length + 1);
    shown.push({ conversationId, id, states: [botActivity.parse(body)] });
    return id;
  };

  function create(body: unknown): Reply {
    const { members: wanted = [], channelData, activity } = creation.parse(body);
    if (!channelData.channel) return { status: createdStatus, body: { id: `a:1${wanted[0]?.id}` } };
    const conversationId = threadId(channelData.channel.id, newId(shown.length + 1));
    const activityId = keep(conversationId, activity);
    const named = namesMessages ? { activityId } : {};
    return { status: createdStatus, body: { id: conversationId, ...named } };
  }

  function post(conversationId: string, body: unknown): Reply {
    if (botActivity.parse(body).type === 'typing') return { status: sentStatus, body: {} };
    const id = keep(conversationId, body);
    return { status: sentStatus, body: namesMessages ? { id } : {} };
  }

  function put(conversationId: string, id: string, body: unknown): Reply {
    const found = shown.find((one) => one.id === id && one.conversationId === conversationId);
    if (!found) return notFound;
    found.states.push(botActivity.parse(body));
    return { status: 200, body: { id } };
  }

  const routes: Readonly<Record<string, (...path: readonly string[]) => (body: unknown) => Reply>> =
    {
      'POST ': () => create,
      'POST activities':
        (conversationId = '') =>
        (body) =>
          post(conversationId, body),
      'PUT activities':
        (conversationId = '', id = '') =>
        (body) =>
          put(conversationId, id, body),
      'GET pagedmembers': () => () => ({ status: rosterStatus, body: { members } }),
    };

  function answer({ method, path, body }: Call): Reply {
    if (!path.startsWith(base)) return notFound;
    const [place = '', ...parts] = path.slice(base.length).replace(/\?.*/, '').split('/');
    const [conversationId = '', kind = '', id = ''] = parts.map(decodeURIComponent);
    const route = place === '' ? routes[`${method} ${kind}`] : undefined;
    return route ? route(conversationId, id)(body) : notFound;
  }

  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const { status, body } = answer(call);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return {
    serviceUrl: `http://${host}:${address.port}${prefix}`,
    calls,
    shown,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const sent = await text(request);
  const { authorization } = request.headers;
  const body: unknown = sent === '' ? undefined : JSON.parse(sent);
  return { method: request.method ?? '', path: request.url ?? '/', body, authorization };
}
