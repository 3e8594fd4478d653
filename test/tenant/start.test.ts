import { rmSync } from 'node:fs';
import { type RunningTenant, startTenant } from '../../tenant/start';
import { temporaryFolder } from './core-tenant';
import { jsonOf } from './entra/token-client';

const dataDir = temporaryFolder();
let running: RunningTenant;

beforeAll(async () => {
  running = await startTenant({ port: 0, dataDir, botPort: 4978 });
});
afterAll(async () => {
  await running.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function sandbox(): Promise<Record<string, unknown>> {
  return jsonOf(await fetch(`${running.address}/sandbox`));
}

describe('startTenant', () => {
  it('gives the bot everything that it has to know, and no more', async () => {
    const { address, settings } = running;
    const { tenantId, bot } = await sandbox();
    expect(settings).toEqual({
      BOT_APP_ID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      BOT_APP_SECRET: expect.stringMatching(/^.{30,}$/),
      TENANT_ID: tenantId,
      LOGIN_URL: address,
      GRAPH_URL: address,
      ARM_URL: address,
      CHANNEL_METADATA_URL: `${address}/teams/.well-known/openidconfiguration`,
      CHANNEL_ISSUER: 'https://api.botframework.com',
      SERVICE_HOSTS: '127.0.0.1,localhost,[::1]',
      SSO_RESOURCE: `api://botid-${settings.BOT_APP_ID}`,
      PUBLIC_URL: 'http://127.0.0.1:4978',
      TOKEN_KEY: expect.any(String),
      CLOCK_URL: `${address}/sandbox/clock`,
    });
    expect(Buffer.from(String(settings.TOKEN_KEY), 'base64')).toHaveLength(32);
    expect(bot).toMatchObject({
      appId: settings.BOT_APP_ID,
      messagingEndpoint: 'http://127.0.0.1:4978/api/messages',
    });
  });

  it('opens all its rooms', async () => {
    const statusOf = async (path: string) => (await fetch(`${running.address}${path}`)).status;
    expect(await statusOf('/v1.0/me')).toBe(401);
    expect(await statusOf('/subscriptions')).toBe(401);
    expect(await statusOf('/teams/client/people')).toBe(200);
    expect(await statusOf('/teams/v3/conversations/none/members')).toBe(401);
    // The page itself is there only once it was built.
    expect([200, 503]).toContain(await statusOf('/'));
  });

  it('knows when the next thing happens by itself', async () => {
    const { next } = await jsonOf(await fetch(`${running.address}/sandbox/clock`));
    expect(next).toEqual(expect.any(String));
  });
});
