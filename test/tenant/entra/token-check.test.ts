import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { accessTokenOf, cast, graphDefault, moveClock, tokenClient } from './token-client';

let core: CoreTenant;

beforeAll(async () => {
  core = await coreTenant();
});
afterAll(() => leave(core));

describe('a resource', () => {
  it('knows the person of a token, and refuses it elsewhere and later', async () => {
    const later = await coreTenant();
    try {
      const { tokens } = later.tenant;
      const bearer = `Bearer ${accessTokenOf(await tokenClient(later).signIn('ada', graphDefault))}`;
      expect(await tokens.check(bearer, 'graph')).toMatchObject({
        ok: true,
        claims: {
          oid: cast(later.tenant, 'ada').id,
          userPrincipalName: 'ada.lindqvist@woodgrove.example',
          idtyp: 'user',
          amr: ['pwd', 'mfa'],
          scopes: later.tenant.bot.scriptScopes,
        },
      });
      expect(await tokens.check(bearer, 'arm')).toEqual({
        ok: false,
        reason: 'Access token validation failure. Invalid audience.',
        problem: { kind: 'audience', audience: 'https://graph.microsoft.com' },
      });
      await moveClock(later, 'PT76M');
      expect(await tokens.check(bearer, 'graph')).toEqual({
        ok: false,
        reason: 'Lifetime validation failed, the token is expired.',
        problem: { kind: 'expired', expiredAt: expect.any(Date) },
      });
    } finally {
      await leave(later);
    }
  });

  it("takes no other tenant's word, no forged one and none at all", async () => {
    const other = await coreTenant();
    const foreign = accessTokenOf(await tokenClient(other).signIn('ada', graphDefault));
    await leave(other);
    const { tokens } = core.tenant;
    expect(await tokens.check(`Bearer ${foreign}`, 'graph')).toMatchObject({ ok: false });
    expect(await tokens.check('Bearer nonsense', 'graph')).toMatchObject({ ok: false });
    expect(await tokens.check(undefined, 'graph')).toMatchObject({ ok: false });
  });

  it("takes the bot's own token for its whole life by the machine's clock", async () => {
    const later = await coreTenant();
    try {
      const other = tokenClient(later);
      const token = accessTokenOf(
        await other.ask({
          ...other.bot,
          grant_type: 'client_credentials',
          scope: 'https://api.botframework.com/.default',
        }),
      );
      await moveClock(later, 'P1D');
      expect(await later.tenant.tokens.check(`Bearer ${token}`, 'connector')).toMatchObject({
        ok: true,
      });
    } finally {
      await leave(later);
    }
  });
});
