import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { accessTokenOf, graphDefault, type TokenClient, tokenClient } from './token-client';

let core: CoreTenant;
let client: TokenClient;

beforeAll(async () => {
  core = await coreTenant();
  client = tokenClient(core);
});
afterAll(() => leave(core));

describe('client_credentials', () => {
  const form = (scope: string) => ({ ...client.bot, grant_type: 'client_credentials', scope });

  it('gives the bot a token to speak in Teams, also under the tenant of bots', async () => {
    const scope = 'https://api.botframework.com/.default';
    for (const tenantName of [core.tenant.id, 'botframework.com']) {
      const token = accessTokenOf(await client.ask(form(scope), tenantName));
      expect(await core.tenant.tokens.check(`Bearer ${token}`, 'connector')).toMatchObject({
        ok: true,
        claims: { idtyp: 'app', appid: client.bot.client_id, tid: core.tenant.id },
      });
    }
  });

  it('takes the secret from the header', async () => {
    const { client_id, client_secret } = client.bot;
    const response = await fetch(`${core.address}/${core.tenant.id}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: graphDefault }),
    });
    expect(response.status).toBe(200);
  });

  it('gives the tenant of bots nothing for Graph', async () => {
    const { body } = await client.ask(form(graphDefault), 'botframework.com');
    expect(body.error_codes).toEqual([90002]);
  });

  it('lets the bot read Graph in its own name and write nothing', async () => {
    const token = accessTokenOf(await client.ask(form(graphDefault)));
    const check = await core.tenant.tokens.check(`Bearer ${token}`, 'graph');
    const scopes = check.ok ? check.claims.scopes : [];
    expect(scopes).toContain('RoleAssignmentSchedule.Read.Directory');
    expect(scopes.filter((scope) => /Write/.test(scope))).toEqual([]);
  });

  it('is refused without a secret and for single permissions', async () => {
    const { client_id = '' } = client.bot;
    const anonymous = { grant_type: 'client_credentials', client_id, scope: graphDefault };
    expect(await client.ask(anonymous)).toMatchObject({
      status: 401,
      body: { error_codes: [7000218] },
    });
    const single = await client.ask(form('https://graph.microsoft.com/User.Read'));
    expect(single.body).toMatchObject({ error: 'invalid_scope', error_codes: [1002012] });
  });
});
