import type { Inbound } from '../../../bot/inbound';
import { createLog } from '../../../bot/log';
import { createMetrics } from '../../../bot/metrics';
import type { InvokeReply, Messenger, TurnReplies } from '../../../bot/outbound';
import { createBotServer } from '../../../bot/server';
import { createTeamsEdge, type TeamsEdgeOptions } from '../../../bot/teams/edge';
import { appId, home, issuer, type LocalTeams } from './local-teams';

type Receive = (inbound: Inbound, replies: TurnReplies) => Promise<InvokeReply | undefined>;

export const moment = new Date('2026-05-04T10:00:00.000Z');

/** The bot's edge behind real HTTP, with a `receive` that the test writes. */
export interface LocalBot {
  readonly received: Inbound[];
  readonly lines: Record<string, unknown>[];
  readonly messenger: Messenger;
  receive: Receive;
  search: TeamsEdgeOptions['search'];
  /** Sends an activity as the channel does: with a valid token unless another is given. */
  post(activity: unknown, token?: string | null): Promise<Response>;
  postText(body: string, token: string): Promise<Response>;
  metrics(): Promise<string>;
  close(): Promise<void>;
}

export async function startLocalBot(teams: LocalTeams, timeoutMs = 2_000): Promise<LocalBot> {
  const received: Inbound[] = [];
  const lines: Record<string, unknown>[] = [];
  const metrics = createMetrics();
  const log = createLog('info', { write: (line) => lines.push(JSON.parse(line)) });
  const edge = createTeamsEdge({
    appId,
    tenantId: home,
    channelIssuer: issuer,
    channelMetadataUrl: teams.metadataUrl,
    loginUrl: 'https://login.microsoftonline.com',
    serviceHosts: ['127.0.0.1'],
    ssoResource: `api://botid-${appId}`,
    publicUrl: 'https://pim-bot.contoso.com',
    connectorToken: async () => 'token-of-the-bot',
    connectorTimeoutMs: timeoutMs,
    clock: { now: () => moment },
    log,
    metrics,
    async receive(inbound, replies) {
      received.push(inbound);
      return bot.receive(inbound, replies);
    },
    search: (search, reference) => bot.search(search, reference),
  });
  const server = createBotServer({
    process: edge.process,
    checks: [],
    metrics,
    adminConsentUrl: 'https://login.example/adminconsent',
    log,
  });
  const url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/api/messages`;

  const bot: LocalBot = {
    received,
    lines,
    messenger: edge.messenger,
    receive: async () => undefined,
    search: async () => [],
    async post(activity, token) {
      const bearer = token === undefined ? await teams.token() : token;
      return send(url, JSON.stringify(activity), bearer);
    },
    postText: (body, token) => send(url, body, token),
    metrics: () => metrics.text(),
    close: () => server.close(),
  };
  return bot;
}

function send(url: string, body: string, token: string | null): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body,
  });
}
