import {
  type AccountInfo,
  type AuthenticationResult,
  ConfidentialClientApplication,
} from '@azure/msal-node';
import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import type { Clock } from '../pim/ports';
import { type AppCredential, msalCredential } from './app-credential';
import type { AccessToken } from './kept-tokens';
import type { LoginAddress } from './login-address';
import { type LoginNetwork, loginNetwork } from './login-network';
import type { Audiences, Resource } from './resource';
import { signInFailure } from './sign-in-errors';

export interface OnBehalfOfOptions {
  readonly address: LoginAddress;
  readonly appId: string;
  readonly credential: AppCredential;
  readonly audiences: Audiences;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

/** A token that was issued, and what MSAL needs to get the next one, for either resource. */
export interface Issued {
  readonly access: AccessToken;
  readonly msalCache: string;
}

export interface Renewal {
  readonly resource: Resource;
  readonly msalCache: string;
  readonly claims?: string;
}

/** The token service, asked for tokens that let us act in a person's name. */
export interface OnBehalfOf {
  /** The token is for Graph. The refresh token that comes with it serves for both resources. */
  exchange(person: Person, ssoToken: string): Promise<Issued>;
  renew(person: Person, renewal: Renewal): Promise<Issued>;
}

interface Asking {
  readonly app: ConfidentialClientApplication;
  readonly network: LoginNetwork;
}

export function onBehalfOf(options: OnBehalfOfOptions): OnBehalfOf {
  const scopesOf = (resource: Resource) => [`${options.audiences[resource]}/.default`];
  return {
    exchange: (person, ssoToken) =>
      issue(options, person, ({ app }) =>
        app.acquireTokenOnBehalfOf({
          oboAssertion: ssoToken,
          scopes: scopesOf('graph'),
          skipCache: true,
        }),
      ),
    renew: (person, { resource, msalCache, claims }) =>
      issue(options, person, async ({ app }) => {
        const account = await accountOf(app, person, msalCache);
        const scopes = scopesOf(resource);
        const challenge = claims === undefined ? {} : { claims };
        return app.acquireTokenSilent({ account, scopes, forceRefresh: true, ...challenge });
      }),
  };
}

async function issue(
  options: OnBehalfOfOptions,
  person: Person,
  ask: (asking: Asking) => Promise<AuthenticationResult | null>,
): Promise<Issued> {
  try {
    const asking = await application(options, person);
    const askedAt = options.clock.now().getTime();
    const result = await ask(asking);
    const lifetime = asking.network.lifetime();
    if (!result?.accessToken || lifetime === undefined) {
      throw new PimError('graph-unreadable', { what: 'token service' });
    }
    checkOwner(person, result.account);
    return {
      access: { token: result.accessToken, expiresAt: new Date(askedAt + lifetime * 1000) },
      msalCache: asking.app.getTokenCache().serialize(),
    };
  } catch (error) {
    throw signInFailure(error);
  }
}

/** One application a call: what MSAL keeps in memory of one person never meets another's. */
async function application(options: OnBehalfOfOptions, person: Person): Promise<Asking> {
  const { address, appId, credential, timeoutMs } = options;
  const network = loginNetwork(address, timeoutMs);
  const authority = address.authority(person.tenantId);
  const app = new ConfidentialClientApplication({
    auth: {
      ...(await msalCredential(credential)),
      clientId: appId,
      authority,
      knownAuthorities: [address.host],
      authorityMetadata: JSON.stringify(metadataOf(authority)),
      clientCapabilities: ['CP1'],
    },
    system: { networkClient: network, disableInternalRetries: true },
  });
  return { app, network };
}

/** Entra's addresses are the same under every authority; telling them saves MSAL a request each time. */
function metadataOf(authority: string) {
  return {
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
  };
}

async function accountOf(
  app: ConfidentialClientApplication,
  person: Person,
  msalCache: string,
): Promise<AccountInfo> {
  const cache = app.getTokenCache();
  cache.deserialize(msalCache);
  const account = await cache.getAccountByLocalId(person.userId);
  if (!account) throw new PimError('sign-in-needed', { why: 'nothing to renew with' });
  return account;
}

function checkOwner(person: Person, account: AccountInfo | null): void {
  const own = account?.localAccountId === person.userId && account.tenantId === person.tenantId;
  if (!own) throw new PimError('identity-mismatch', { why: 'token of another person' });
}
