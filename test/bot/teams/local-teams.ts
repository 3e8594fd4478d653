import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { readTenantId, type TenantId } from '../../../pim/ids';

export const issuer = 'https://api.botframework.com';
export const appId = '00001111-aaaa-2222-bbbb-3333cccc4444';
export const homeTenant = '6babcaad-604b-40ac-a9d7-9fd97c0b779f';
export const home = known(readTenantId(homeTenant));

function known(tenantId: TenantId | undefined): TenantId {
  if (!tenantId) throw new Error('not a tenant id');
  return tenantId;
}

/** What the bot asked of the connector. */
interface ConnectorRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request, or leaves it hanging. */
type ConnectorScript = (request: ConnectorRequest) => ConnectorAnswer | 'hang';

/** A Teams channel of the tests: its keys and signed tokens, and a connector that does as it is told. */
export interface LocalTeams {
  readonly metadataUrl: string;
  readonly serviceUrl: string;
  readonly requests: readonly ConnectorRequest[];
  script(answers: ConnectorScript): void;
  /** A token for an activity of this `serviceUrl`; claims can be changed, and the key that signs. */
  token(claims?: JWTPayload, signedBy?: 'channel' | 'stranger'): Promise<string>;
  close(): void;
}

const usual: ConnectorScript = ({ method, path }) =>
  method === 'POST' && path === '/teams/v3/conversations'
    ? { status: 201, body: { id: '19:new@thread.tacv2;messageid=170', activityId: '170' } }
    : { status: 200, body: { id: 'sent-1' } };

export async function startLocalTeams(): Promise<LocalTeams> {
  const channel = await generateKeyPair('RS256');
  const stranger = await generateKeyPair('RS256');
  const jwk = {
    ...(await exportJWK(channel.publicKey)),
    kid: 'channel-key',
    use: 'sig',
    endorsements: ['msteams'],
  };
  const requests: ConnectorRequest[] = [];
  let answers = usual;

  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '', origin());
    if (url.pathname === '/metadata')
      reply(response, 200, { issuer, jwks_uri: `${origin()}/keys` });
    else if (url.pathname === '/keys') reply(response, 200, { keys: [jwk] });
    else void converse(request, response, url);
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function converse(request: IncomingMessage, response: ServerResponse, url: URL) {
    const asked = {
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      authorization: request.headers.authorization,
      body: await readBody(request),
    };
    requests.push(asked);
    const answer = answers(asked);
    if (answer !== 'hang') reply(response, answer.status, answer.body, answer.headers);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serviceUrl = `${origin()}/teams/`;
  return {
    metadataUrl: `${origin()}/metadata`,
    serviceUrl,
    requests,
    script(next) {
      requests.length = 0;
      answers = next;
    },
    token: (claims = {}, signedBy = 'channel') =>
      sign({ serviceurl: serviceUrl, ...claims }, signedBy === 'channel' ? channel : stranger),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function sign(
  claims: JWTPayload,
  { privateKey }: Awaited<ReturnType<typeof generateKeyPair>>,
) {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iss: issuer, aud: appId, nbf: now - 60, exp: now + 3600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'channel-key', typ: 'JWT' })
    .sign(privateKey);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
