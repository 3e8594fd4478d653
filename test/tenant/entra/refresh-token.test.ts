import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import {
  cast,
  claimsIn,
  graphDefault,
  moveClock,
  phishingResistant,
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

describe('refresh_token', () => {
  const session = `${graphDefault} offline_access openid`;

  async function refreshTokenOf(more: Record<string, string> = {}): Promise<string> {
    return String((await client.signIn('ada', session, more)).body.refresh_token);
  }

  function refresh(refresh_token: string, more: Record<string, string> = {}) {
    return client.ask({
      grant_type: 'refresh_token',
      client_id: client.bot.client_id,
      refresh_token,
      scope: graphDefault,
      ...more,
    });
  }

  it('gives new tokens with what the sign-in satisfied', async () => {
    const token = await refreshTokenOf({ claims: phishingResistant });
    const reply = await refresh(token);
    expect(claimsIn(reply)).toMatchObject({
      oid: cast(core.tenant, 'ada').id,
      amr: ['pwd', 'mfa'],
      acrs: ['p1', 'c1'],
      xms_cc: ['cp1'],
    });
    expect(reply.body.refresh_token).toEqual(expect.any(String));
  });

  it('asks for interaction where the sign-in does not satisfy what is demanded', async () => {
    const { body } = await refresh(await refreshTokenOf(), { claims: phishingResistant });
    expect(body).toMatchObject({
      error: 'interaction_required',
      error_codes: [50076],
      suberror: 'basic_action',
      claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
    });
  });

  it('needs the secret again where the secret was shown before', async () => {
    const token = await refreshTokenOf(client.bot);
    expect((await refresh(token)).body).toMatchObject({ error_codes: [7000218] });
    expect((await refresh(token, client.bot)).status).toBe(200);
  });

  it('refuses what is no refresh token', async () => {
    expect((await refresh('0.AXo')).body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [9002313],
    });
  });

  it('refuses after ninety days', async () => {
    const later = await coreTenant();
    try {
      const other = tokenClient(later);
      const { body } = await other.signIn('ada', session);
      const form = {
        grant_type: 'refresh_token',
        client_id: other.bot.client_id,
        refresh_token: String(body.refresh_token),
      };
      await moveClock(later, 'P89D');
      expect((await other.ask(form)).status).toBe(200);
      await moveClock(later, 'P1D');
      expect((await other.ask(form)).body).toMatchObject({
        error: 'invalid_grant',
        error_codes: [700082],
      });
    } finally {
      await leave(later);
    }
  });
});
