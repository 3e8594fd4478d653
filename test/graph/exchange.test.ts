import { decodeJwt, decodeProtectedHeader } from 'jose';
import { appSecret, type BrokerStage, brokerStage, challenge } from './broker-stage';
import { certificateFile } from './certificate';
import { ada, failureOf, grace } from './people';
import { appId, issued, refusedBy } from './scripted-login';

let stage: BrokerStage;

beforeEach(async () => {
  stage = await brokerStage();
});

afterEach(() => stage.stop());

describe('exchange', () => {
  it('asks on behalf of the person, as a client that understands claims challenges', async () => {
    await stage.signIn();
    const [form] = stage.login.forms();
    expect(form?.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    expect(form?.get('requested_token_use')).toBe('on_behalf_of');
    expect(form?.get('client_id')).toBe(appId);
    expect(form?.get('client_secret')).toBe(appSecret);
    expect(form?.get('scope')).toContain('https://graph.microsoft.com/.default');
    expect(form?.get('scope')).toContain('offline_access');
    expect(form?.get('claims')).toContain('CP1');
    expect(await stage.broker.graphToken(ada)).toBe('graph-token-1');
  });

  it('proves itself with a certificate', async () => {
    stage.login.onToken = () => issued(ada, 'graph-token-1');
    const credential = { kind: 'certificate', path: certificateFile() } as const;
    await stage.newBroker({ credential }).exchange(ada, await stage.login.ssoToken(ada));
    const [form] = stage.login.forms();
    const assertion = form?.get('client_assertion') ?? '';
    expect(decodeJwt(assertion)).toMatchObject({ iss: appId, sub: appId });
    expect(decodeProtectedHeader(assertion)).toHaveProperty('x5t#S256');
    expect(form?.has('client_secret')).toBe(false);
  });

  it('proves itself with a token of a trusted issuer', async () => {
    stage.login.onToken = () => issued(ada, 'graph-token-1');
    const credential = { kind: 'federated', assertion: async () => 'trusted' } as const;
    await stage.newBroker({ credential }).exchange(ada, await stage.login.ssoToken(ada));
    expect(stage.login.forms()[0]?.get('client_assertion')).toBe('trusted');
  });

  it('reaches the tenant of the person and nothing else', async () => {
    await stage.signIn();
    const paths = stage.login.server.seen.map(({ url }) => url.split('?')[0]);
    expect(new Set(paths)).toEqual(
      new Set([
        `/${ada.tenantId}/v2.0/.well-known/openid-configuration`,
        `/${ada.tenantId}/discovery/v2.0/keys`,
        `/${ada.tenantId}/oauth2/v2.0/token`,
      ]),
    );
    expect(paths).toHaveLength(3);
  });

  it('is made once when several of a person’s clients send their tokens', async () => {
    stage.login.onToken = () => issued(ada, 'graph-token-1');
    const tokens = [
      await stage.login.ssoToken(ada),
      await stage.login.ssoToken(ada, { jti: 'other client' }),
    ];
    await Promise.all(tokens.map((token) => stage.broker.exchange(ada, token)));
    expect(stage.login.forms()).toHaveLength(1);
  });

  it('keeps two people apart', async () => {
    await stage.signIn(ada, 'token-of-ada');
    await stage.signIn(grace, 'token-of-grace');
    expect(await stage.broker.graphToken(ada)).toBe('token-of-ada');
    expect(await stage.broker.graphToken(grace)).toBe('token-of-grace');
  });

  it('keeps nothing of a token that was issued for somebody else', async () => {
    stage.login.onToken = () => issued(grace, 'token-of-grace');
    const failure = await failureOf(stage.broker.exchange(ada, await stage.login.ssoToken(ada)));
    expect(failure.code).toBe('identity-mismatch');
    expect(await stage.shelf.contents()).toBe('');
  });

  it.each([
    [
      'consent is missing',
      refusedBy('invalid_grant', 65001, { suberror: 'consent_required' }),
      'consent-needed',
    ],
    [
      'a second factor is missing',
      refusedBy('interaction_required', 50076, { suberror: 'basic_action', claims: challenge }),
      'step-up-needed',
    ],
    ['the assertion has expired', refusedBy('invalid_grant', 500133), 'sign-in-needed'],
    ['the bot’s own secret is wrong', refusedBy('invalid_client', 7000215), 'graph-refused'],
    ['the token service is out of order', { status: 503, body: '<html>' }, 'graph-unreachable'],
    [
      'the token service is busy',
      { status: 429, headers: { 'retry-after': '7' } },
      'graph-throttled',
    ],
    ['the answer is no JSON', { body: 'hello' }, 'graph-unreadable'],
    ['the answer holds no token', { body: {} }, 'graph-unreadable'],
    ['the connection breaks', { fault: 'break' as const }, 'graph-unreachable'],
  ])('fails where %s', async (_, line, code) => {
    stage.login.onToken = () => line;
    const failure = await failureOf(stage.broker.exchange(ada, await stage.login.ssoToken(ada)));
    expect(failure.code).toBe(code);
    expect(await stage.shelf.contents()).toBe('');
  });

  it('follows no redirection with what it sends', async () => {
    stage.login.onToken = () => ({ status: 307, headers: { location: '/elsewhere' } });
    const failure = await failureOf(stage.broker.exchange(ada, await stage.login.ssoToken(ada)));
    expect(failure.code).toBe('graph-unreachable');
    expect(stage.login.server.seen.map(({ url }) => url)).not.toContain('/elsewhere');
  });

  it('hands on the claims that were asked for', async () => {
    stage.login.onToken = () => refusedBy('interaction_required', 50076, { claims: challenge });
    const failure = await failureOf(stage.broker.exchange(ada, await stage.login.ssoToken(ada)));
    expect(failure.facts).toMatchObject({ errorNo: '50076', claims: challenge });
  });

  it('says how long a busy token service wants to be left alone', async () => {
    stage.login.onToken = () => ({ status: 429, headers: { 'retry-after': '7' } });
    const failure = await failureOf(stage.broker.exchange(ada, await stage.login.ssoToken(ada)));
    expect(failure.facts.retryAfterSeconds).toBe(7);
  });

  it('gives up on a token service that does not answer', async () => {
    stage.login.onToken = () => ({ fault: 'hang' });
    const hasty = stage.newBroker({ timeoutMs: 100 });
    const failure = await failureOf(hasty.exchange(ada, await stage.login.ssoToken(ada)));
    expect(failure.code).toBe('graph-unreachable');
  });

  it('puts no token and no secret into its errors', async () => {
    const sso = await stage.login.ssoToken(ada);
    stage.login.onToken = () => refusedBy('invalid_grant', 500133);
    const failure = await failureOf(stage.broker.exchange(ada, sso));
    const told = JSON.stringify([failure.facts, failure.message, String(failure.stack)]);
    expect(failure.cause).toBeUndefined();
    expect(told).not.toContain(sso);
    expect(told).not.toContain(appSecret);
  });
});
