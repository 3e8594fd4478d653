import { ClientSecretCredential } from '@azure/identity';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { cast, graphDefault, phishingResistant } from './token-client';

let core: CoreTenant;
beforeAll(async () => {
  core = await coreTenant();
});
afterAll(() => leave(core));

/** Both libraries insist on https, which the tenant on loopback does without. */
const plain = (url: string) => url.replace(/^https:/, 'http:');

function countingNetwork(calls: string[]): INetworkModule {
  const send = async (
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    calls.push(new URL(url).pathname.replace(/^\/[^/]+/, ''));
    const { headers = {}, body } = options ?? {};
    const response = await fetch(plain(url), { method, headers, ...(body && { body }) });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: JSON.parse(await response.text()),
    };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

function msal(calls: string[]): ConfidentialClientApplication {
  const { BOT_APP_ID: clientId = '', BOT_APP_SECRET: clientSecret = '' } = core.settings;
  const host = new URL(core.address).host;
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      clientSecret,
      authority: `https://${host}/${core.tenant.id}`,
      knownAuthorities: [host],
      clientCapabilities: ['CP1'],
    },
    system: { networkClient: countingNetwork(calls) },
  });
}

describe('MSAL', () => {
  it('exchanges a token of Teams, keeps the answer, and refreshes it without Teams', async () => {
    const ada = cast(core.tenant, 'ada');
    const calls: string[] = [];
    const app = msal(calls);
    const scopes = [graphDefault];
    const first = await app.acquireTokenOnBehalfOf({
      oboAssertion: await core.tenant.tokens.ssoToken(ada.id),
      scopes,
    });
    expect(decodeJwt(first?.accessToken ?? '')).toMatchObject({ oid: ada.id, xms_cc: ['cp1'] });
    expect(first?.account?.username).toBe(ada.userPrincipalName);

    const account = await app.getTokenCache().getAccountByLocalId(ada.id);
    if (!account) throw new Error('MSAL kept no account');
    const before = calls.length;
    expect((await app.acquireTokenSilent({ account, scopes })).fromCache).toBe(true);
    expect(calls).toHaveLength(before);

    const renewed = await app.acquireTokenSilent({ account, scopes, forceRefresh: true });
    expect(renewed.fromCache).toBe(false);
    expect(renewed.accessToken).not.toBe(first?.accessToken);
    expect(calls.slice(before)).toEqual(['/oauth2/v2.0/token']);
  });

  it('hears what an authentication context demands', async () => {
    const oboAssertion = await core.tenant.tokens.ssoToken(cast(core.tenant, 'ada').id);
    await expect(
      msal([]).acquireTokenOnBehalfOf({
        oboAssertion,
        scopes: [graphDefault],
        claims: phishingResistant,
      }),
    ).rejects.toMatchObject({
      name: 'InteractionRequiredAuthError',
      errorCode: 'interaction_required',
      subError: 'basic_action',
      claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
    });
  });
});

describe('azure-identity', () => {
  it('gets the bot a token in its own name', async () => {
    const { BOT_APP_ID: clientId = '', BOT_APP_SECRET: secret = '' } = core.settings;
    const credential = new ClientSecretCredential(core.tenant.id, clientId, secret, {
      authorityHost: core.address.replace('http:', 'https:'),
      disableInstanceDiscovery: true,
      additionalPolicies: [
        {
          position: 'perCall',
          policy: {
            name: 'plain http to the local tenant',
            sendRequest(request, next) {
              request.url = plain(request.url);
              request.allowInsecureConnection = true;
              return next(request);
            },
          },
        },
      ],
    });
    const token = await credential.getToken(graphDefault);
    expect(await core.tenant.tokens.check(`Bearer ${token.token}`, 'graph')).toMatchObject({
      ok: true,
      claims: { idtyp: 'app', appid: clientId },
    });
  });
});
