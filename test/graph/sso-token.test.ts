import { SignJWT } from 'jose';
import { loginAddress } from '../../graph/login-address';
import { type SsoTokenCheck, ssoTokenCheck } from '../../graph/sso-token';
import { ada, failureOf, grace, type MovableClock, movableClock } from './people';
import {
  appId,
  type ScriptedLogin,
  scriptedLogin,
  signingKey,
  ssoResource,
} from './scripted-login';

let clock: MovableClock;
let login: ScriptedLogin;
let check: SsoTokenCheck;

beforeEach(async () => {
  clock = movableClock();
  login = await scriptedLogin(clock);
  const address = loginAddress(login.server.address);
  check = ssoTokenCheck({ address, appId, ssoResource, clock, timeoutMs: 1_000 });
});

afterEach(() => login.server.stop());

const seconds = () => Math.floor(clock.now().getTime() / 1000);
const fetches = () => login.server.seen.filter(({ url }) => url.endsWith('/keys')).length;

describe('ssoTokenCheck', () => {
  it('takes the token that Teams got for the person', async () => {
    await expect(check(ada, await login.ssoToken(ada))).resolves.toBeUndefined();
  });

  it('takes the App ID URI as audience, too', async () => {
    await expect(
      check(ada, await login.ssoToken(ada, { aud: ssoResource })),
    ).resolves.toBeUndefined();
  });

  it.each([
    ['another person', { oid: grace.userId }, 'oid'],
    ['another tenant', { tid: '00000000-0000-4000-8000-000000000000' }, 'tid'],
    ['another application', { aud: 'api://somebody-else' }, 'aud'],
    ['another issuer', { iss: 'https://login.example.org/' }, 'iss'],
    ['another permission', { scp: 'User.Read' }, 'scp'],
    ['nobody', { oid: undefined }, 'claims missing'],
    ['an application, which has no scopes', { scp: undefined }, 'claims missing'],
  ])('refuses a token for %s', async (_, change, why) => {
    const failure = await failureOf(check(ada, await login.ssoToken(ada, change)));
    expect(failure.code).toBe('identity-mismatch');
    expect(failure.facts).toEqual({ why });
    expect(failure.cause).toBeUndefined();
  });

  it('judges the end of a token by our clock, with a minute of tolerance', async () => {
    const token = await login.ssoToken(ada, { exp: seconds() + 600 });
    clock.advance(10);
    await expect(check(ada, token)).resolves.toBeUndefined();
    clock.advance(2);
    const failure = await failureOf(check(ada, token));
    expect(failure).toMatchObject({ code: 'sign-in-needed', facts: { why: 'token has ended' } });
    expect(failure.cause).toBeUndefined();
  });

  it.each([
    ['another person', { oid: grace.userId }],
    ['another application', { aud: 'api://somebody-else' }],
    ['another permission', { scp: 'User.Read' }],
  ])(
    'does not take a token that has ended for that alone where it is for %s',
    async (_, change) => {
      const token = await login.ssoToken(ada, { exp: seconds() - 600, ...change });
      expect((await failureOf(check(ada, token))).code).toBe('identity-mismatch');
    },
  );

  it('does not take a forged token for one that has ended', async () => {
    const stranger = await signingKey('first');
    const token = await login.ssoToken(ada, { exp: seconds() - 600 }, stranger);
    expect((await failureOf(check(ada, token))).code).toBe('identity-mismatch');
  });

  it('refuses a token that does not end', async () => {
    const token = await login.ssoToken(ada, { exp: undefined });
    expect((await failureOf(check(ada, token))).code).toBe('identity-mismatch');
  });

  it('refuses a token of the future', async () => {
    const token = await login.ssoToken(ada, { nbf: seconds() + 120 });
    expect((await failureOf(check(ada, token))).code).toBe('identity-mismatch');
  });

  it('refuses a token signed with a stranger’s key under a known name', async () => {
    const token = await login.ssoToken(ada, {}, await signingKey('first'));
    expect((await failureOf(check(ada, token))).code).toBe('identity-mismatch');
  });

  it('refuses a token signed with the public key as if it were a secret', async () => {
    const payload = { oid: ada.userId, tid: ada.tenantId, scp: 'access_as_user', aud: appId };
    const token = await new SignJWT({ ...payload, iss: login.issuer(ada.tenantId) })
      .setProtectedHeader({ alg: 'HS256', kid: 'first' })
      .setExpirationTime(seconds() + 600)
      .sign(Buffer.from('any text will do for a secret key'));
    expect((await failureOf(check(ada, token))).code).toBe('identity-mismatch');
  });

  it('refuses an unsigned token', async () => {
    const [, body] = (await login.ssoToken(ada)).split('.');
    const head = Buffer.from('{"alg":"none"}').toString('base64url');
    expect((await failureOf(check(ada, `${head}.${body}.`))).code).toBe('identity-mismatch');
  });

  it.each(['', 'hello', 'a.b.c', 'x'.repeat(20_000)])('refuses what is no token', async (text) => {
    expect((await failureOf(check(ada, text))).code).toBe('identity-mismatch');
  });

  it('reads the keys once for many tokens', async () => {
    await Promise.all([1, 2, 3].map(async () => check(ada, await login.ssoToken(ada))));
    await check(grace, await login.ssoToken(grace));
    expect(fetches()).toBe(1);
  });

  it('reads the keys again when a token names a new one', async () => {
    await check(ada, await login.ssoToken(ada));
    const second = await signingKey('second');
    login.published = [login.key, second];
    clock.advance(2);
    await expect(check(ada, await login.ssoToken(ada, {}, second))).resolves.toBeUndefined();
    expect(fetches()).toBe(2);
  });

  it('does not ask Entra for each unknown key that a stranger names', async () => {
    await check(ada, await login.ssoToken(ada));
    const stranger = await signingKey('stranger');
    for (const _ of [1, 2, 3]) {
      const token = await login.ssoToken(ada, {}, stranger);
      expect((await failureOf(check(ada, token))).code).toBe('identity-mismatch');
    }
    expect(fetches()).toBe(1);
  });

  it('says that Entra cannot be reached, and recovers', async () => {
    const script = login.server.script;
    login.server.script = () => ({ status: 503 });
    const token = await login.ssoToken(ada);
    expect((await failureOf(check(ada, token))).code).toBe('graph-unreachable');
    login.server.script = script;
    await expect(check(ada, token)).resolves.toBeUndefined();
  });
});
