import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import {
  accessTokenOf,
  cast,
  claimsIn,
  graphDefault,
  moveClock,
  onBehalfOf,
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

describe('on behalf of', () => {
  it('exchanges the token of Teams for one of Graph that inherits the session', async () => {
    const sso = await core.tenant.tokens.ssoToken(cast(core.tenant, 'noah').id);
    const reply = await client.ask({
      ...onBehalfOf(client, sso),
      scope: `${graphDefault} offline_access openid profile`,
      claims: '{"access_token":{"xms_cc":{"values":["CP1"]}}}',
    });
    expect(claimsIn(reply)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      oid: cast(core.tenant, 'noah').id,
      amr: ['pwd'],
      xms_cc: ['cp1'],
    });
    expect(reply.body).toHaveProperty('refresh_token');
    expect(reply.body).toHaveProperty('id_token');
  });

  it('takes the token of a script that plays Teams', async () => {
    const sso = accessTokenOf(
      await client.signIn('ada', core.tenant.bot.ssoScope, { claims: phishingResistant }),
    );
    const reply = await client.ask(onBehalfOf(client, sso));
    expect(claimsIn(reply).acrs).toEqual(['p1', 'c1']);
  });

  it('cannot satisfy an authentication context', async () => {
    const sso = await core.tenant.tokens.ssoToken(cast(core.tenant, 'ada').id);
    const { status, body } = await client.ask({
      ...onBehalfOf(client, sso),
      claims: phishingResistant,
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: 'interaction_required',
      error_codes: [50076],
      suberror: 'basic_action',
    });
    expect(JSON.parse(String(body.claims))).toEqual({
      access_token: { acrs: { essential: true, value: 'c1' } },
    });
  });

  it('is refused once the consent is withdrawn, while Teams still gets its token', async () => {
    const sso = await core.tenant.tokens.ssoToken(cast(core.tenant, 'ada').id);
    await post(`${core.address}/sandbox/consent`, { granted: false });
    const refused = await client.ask(onBehalfOf(client, sso));
    const forTeams = await client.signIn('ada', core.tenant.bot.ssoScope);
    await post(`${core.address}/sandbox/consent`, { granted: true });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [65001],
      suberror: 'consent_required',
    });
    expect(forTeams.status).toBe(200);
    expect((await client.ask(onBehalfOf(client, sso))).status).toBe(200);
  });

  it('refuses a token that is for another', async () => {
    const graph = accessTokenOf(await client.signIn('ada', graphDefault));
    expect((await client.ask(onBehalfOf(client, graph))).body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [500131],
    });
  });

  it('refuses an id token, a token of its own, and what is no token', async () => {
    const { body } = await client.signIn('ada', 'User.Read openid');
    const idToken = await client.ask(onBehalfOf(client, String(body.id_token)));
    expect(idToken.body.error_codes).toEqual([240002]);
    const own = await client.ask({
      ...client.bot,
      grant_type: 'client_credentials',
      scope: `${core.tenant.bot.ssoResource}/.default`,
    });
    const ownShown = await client.ask(onBehalfOf(client, accessTokenOf(own)));
    expect(ownShown.body.error_codes).toEqual([7000114]);
    expect((await client.ask(onBehalfOf(client, 'x.y.z'))).body.error_codes).toEqual([50013]);
  });

  it('refuses a token whose signature was tampered with', async () => {
    const sso = await core.tenant.tokens.ssoToken(cast(core.tenant, 'ada').id);
    const [header, payload = '', signature] = sso.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(
      JSON.stringify({ ...claims, oid: cast(core.tenant, 'grace').id }),
    ).toString('base64url');
    const { body } = await client.ask(onBehalfOf(client, `${header}.${forged}.${signature}`));
    expect(body.error_codes).toEqual([50013]);
  });

  it('refuses an old token', async () => {
    const later = await coreTenant();
    try {
      const other = tokenClient(later);
      const sso = await later.tenant.tokens.ssoToken(cast(later.tenant, 'ada').id);
      await moveClock(later, 'PT61M');
      expect((await other.ask(onBehalfOf(other, sso))).body).toMatchObject({
        error: 'invalid_grant',
        error_codes: [500133],
      });
    } finally {
      await leave(later);
    }
  });

  it.each([
    ['client_secret', 7000218],
    ['assertion', 900144],
    ['requested_token_use', 900144],
    ['scope', 900144],
  ])('needs %s', async (name, code) => {
    const sso = await core.tenant.tokens.ssoToken(cast(core.tenant, 'ada').id);
    const { body } = await client.ask({ ...onBehalfOf(client, sso), [name]: '' });
    expect(body.error_codes).toEqual([code]);
  });
});
