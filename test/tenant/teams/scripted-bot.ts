import { once } from 'node:events';
import { createServer, plugins, type Request, type Response } from 'restify';

/** What the tests read of an activity; the rest is compared as it stands. */
export interface Received {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly value?: {
    readonly id?: string;
    readonly token?: string;
    readonly trigger?: string;
    readonly authentication?: object;
    readonly action?: { readonly verb?: string; readonly data: object };
  };
  readonly from: { readonly aadObjectId: string };
  readonly conversation: { readonly id: string };
}

export interface BotReply {
  readonly status: number;
  readonly body?: unknown;
}

export type Script = (activity: Received) => BotReply | Promise<BotReply>;

/** A bot that writes down what it gets, and answers as the test wants. */
export interface ScriptedBot {
  readonly endpoint: string;
  readonly received: Received[];
  readonly authorizations: (string | undefined)[];
  /** What it got of this type, or of this invoke name. */
  got(kind: string): Received[];
  /** Sets the answer to an activity type or invoke name; anything else gets 200. */
  answer(kind: string, script: Script): void;
  stop(): Promise<void>;
}

export async function scriptedBot(): Promise<ScriptedBot> {
  const received: Received[] = [];
  const authorizations: (string | undefined)[] = [];
  const scripts = new Map<string, Script>();
  const server = createServer();
  server.use(plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', async (request: Request, response: Response) => {
    const activity = request.body;
    received.push(activity);
    authorizations.push(request.headers.authorization);
    const script = scripts.get(activity.name ?? activity.type);
    const { status, body } = script ? await script(activity) : { status: 200 };
    response.send(status, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${server.address().port}/api/messages`,
    received,
    authorizations,
    got: (kind) => received.filter((one) => one.type === kind || one.name === kind),
    answer: (kind, script) => scripts.set(kind, script),
    async stop() {
      const closed = once(server.server, 'close');
      server.close();
      server.server.closeAllConnections();
      await closed;
    },
  };
}

export function cardReply(card: unknown): BotReply {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
  };
}

export function reply(statusCode: number, type: string, value: unknown): BotReply {
  return { status: 200, body: { statusCode, type: `application/vnd.microsoft.${type}`, value } };
}

/** A card with a title, and perhaps more. */
export function card(title: string, more: object = {}) {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: title }],
    ...more,
  };
}

export function cardMessage(content: object, summary = 'A card') {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}
