import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import {
  accessTokenOf,
  cast,
  claimsIn,
  graphDefault,
  phishingResistant,
  post,
  type TokenClient,
  tokenClient,
} from './token-client';

let core: CoreTenant;
let client: TokenClient;

beforeAll(async () => {
  core = await coreTenant();
  client = tokenClient(core);
});
afterAll(() => leave(core));

describe('password', () => {
  it('gives a person a token that says who they are and how they signed in', async () => {
    const ada = cast(core.tenant, 'ada');
    const reply = await client.signIn('ada', graphDefault);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ token_type: 'Bearer', expires_in: 4500 });
    expect(String(reply.body.scope).split(' ')).toContain(graphDefault);
    const claims = claimsIn(reply);
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      oid: ada.id,
      tid: core.tenant.id,
      upn: 'ada.lindqvist@woodgrove.example',
      preferred_username: 'ada.lindqvist@woodgrove.example',
      name: 'Ada Lindqvist',
      amr: ['pwd', 'mfa'],
      acrs: ['p1'],
      appid: client.bot.client_id,
      idtyp: 'user',
      ver: '2.0',
    });
    expect(claims.scp).toBe(core.tenant.bot.scriptScopes.join(' '));
    expect(claims).not.toHaveProperty('xms_cc');
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(4500);
  });

  it('gives a script all permissions, and the bot its own', async () => {
    const script = claimsIn(await client.signIn('priya', graphDefault));
    const { client_secret } = client.bot;
    const bot = claimsIn(await client.signIn('priya', graphDefault, { client_secret }));
    expect(String(script.scp).split(' ')).toContain('RoleManagement.ReadWrite.Directory');
    expect(bot.scp).toBe(core.tenant.bot.graphScopes.join(' '));
  });

  it('gives the token that Teams would hand to the bot', async () => {
    const reply = await client.signIn('ada', core.tenant.bot.ssoScope);
    expect(claimsIn(reply)).toMatchObject({
      aud: client.bot.client_id,
      scp: 'access_as_user',
      oid: cast(core.tenant, 'ada').id,
    });
  });

  it('gives a token for Azure', async () => {
    const reply = await client.signIn('ada', 'https://management.azure.com/.default');
    expect(claimsIn(reply)).toMatchObject({
      aud: 'https://management.azure.com',
      scp: 'user_impersonation',
    });
  });

  it('leaves `mfa` out for a person who has no method', async () => {
    expect(claimsIn(await client.signIn('noah', graphDefault)).amr).toEqual(['pwd']);
  });

  it('satisfies an authentication context that is asked for, and repeats what the client can do', async () => {
    const reply = await client.signIn('ada', graphDefault, { claims: phishingResistant });
    expect(claimsIn(reply)).toMatchObject({ acrs: ['p1', 'c1'], xms_cc: ['cp1'] });
  });

  it('sends a person without a method away when an authentication context is asked for', async () => {
    const { status, body } = await client.signIn('noah', graphDefault, {
      claims: phishingResistant,
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'interaction_required', error_codes: [50079] });
  });

  it('gives only the permissions that are asked for by name', async () => {
    const reply = await client.signIn('ada', 'User.Read openid profile');
    expect(claimsIn(reply).scp).toBe('User.Read');
    expect(reply.body.scope).toBe('openid profile email User.Read');
    expect(reply.body).toHaveProperty('id_token');
    expect(reply.body).not.toHaveProperty('refresh_token');
  });

  it('tells MSAL the account when it asks', async () => {
    const { body } = await client.signIn('ada', graphDefault, { client_info: '1' });
    const info = JSON.parse(Buffer.from(String(body.client_info), 'base64url').toString());
    expect(info).toEqual({ uid: cast(core.tenant, 'ada').id, utid: core.tenant.id });
  });

  it.each([
    ['a wrong password', { password: 'letmein' }, 'invalid_grant', 50126],
    ['a stranger', { username: 'eve@woodgrove.example' }, 'invalid_grant', 50034],
    ['an unknown application', { client_id: 'x' }, 'unauthorized_client', 700016],
    ['a wrong secret', { client_secret: 'x' }, 'invalid_client', 7000215],
    ['a client assertion', { client_assertion: 'x' }, 'invalid_client', 700027],
    ['a permission nobody consented to', { scope: 'Mail.Send' }, 'invalid_grant', 65001],
    ['another resource', { scope: 'api://else/.default' }, 'invalid_resource', 500011],
    [
      'two resources',
      { scope: `User.Read https://management.azure.com/user_impersonation` },
      'invalid_request',
      28000,
    ],
    ['.default among others', { scope: `User.Read ${graphDefault}` }, 'invalid_scope', 70011],
    ['a missing scope', { scope: '' }, 'invalid_request', 900144],
    ['a missing user name', { username: '' }, 'invalid_request', 900144],
    ['a missing password', { password: '' }, 'invalid_request', 900144],
    ['claims that are not JSON', { claims: '{' }, 'invalid_request', 9002313],
  ])('refuses %s as Entra does', async (_what, wrong, error, code) => {
    const reply = await client.signIn('ada', graphDefault, wrong);
    expect(reply.status).toBe(error === 'invalid_client' ? 401 : 400);
    expect(reply.body).toMatchObject({ error, error_codes: [code] });
    expect(reply.body.error_description).toMatch(
      new RegExp(
        `^AADSTS${code}: .+ Trace ID: ${reply.body.trace_id} Correlation ID: ${reply.body.correlation_id} Timestamp: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ$`,
      ),
    );
  });

  it('refuses an account that was closed, and the tokens that it still holds', async () => {
    const bruno = cast(core.tenant, 'bruno');
    const token = accessTokenOf(await client.signIn('bruno', graphDefault));
    await post(`${core.address}/sandbox/people/${bruno.id}`, { accountEnabled: false });
    const { body } = await client.signIn('bruno', graphDefault);
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [50057] });
    expect(await core.tenant.tokens.check(`Bearer ${token}`, 'graph')).toEqual({
      ok: false,
      reason: 'The account is disabled.',
      problem: { kind: 'invalid' },
    });
    await expect(core.tenant.tokens.ssoToken(bruno.id)).rejects.toThrow('Nobody signs in');
    await post(`${core.address}/sandbox/people/${bruno.id}`, { accountEnabled: true });
  });
});
