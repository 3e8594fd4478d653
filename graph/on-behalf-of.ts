import {
  type AccountInfo,
  type AuthenticationResult,
  ConfidentialClientApplication,
} from '@azure/msal-node';
import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import type { Clock } from '../pim/ports';
import { type AppCredential, msalCredential } from './app-credential';
import type { PersonTokens } from './kept-tokens';
import type { LoginAddress } from './login-address';
import { type LoginNetwork, loginNetwork } from './login-network';
import { signInFailure } from './sign-in-errors';

export interface OnBehalfOfOptions {
  readonly address: LoginAddress;
  readonly appId: string;
  readonly credential: AppCredential;
  readonly scopes: readonly string[];
  readonly clock: Clock;
  readonly timeoutMs: number;
}

/** The token service, asked for tokens that let us act in a person's name. */
export interface OnBehalfOf {
  exchange(person: Person, ssoToken: string): Promise<PersonTokens>;
  renew(person: Person, msalCache: string, claims?: string): Promise<PersonTokens>;
}

interface Asking {
  readonly app: ConfidentialClientApplication;
  readonly network: LoginNetwork;
}

export function onBehalfOf(options: OnBehalfOfOptions): OnBehalfOf {
  const scopes = [...options.scopes];
  return {
    exchange: (person, ssoToken) =>
      issue(options, person, ({ app }) =>
        app.acquireTokenOnBehalfOf({ oboAssertion: ssoToken, scopes, skipCache: true }),
      ),
    renew: (person, msalCache, claims) =>
      issue(options, person, async ({ app }) => {
        const account = await accountOf(app, person, msalCache);
        const challenge = claims === undefined ? {} : { claims };
        return app.acquireTokenSilent({ account, scopes, forceRefresh: true, ...challenge });
      }),
  };
}

async function issue(
  options: OnBehalfOfOptions,
  person: Person,
  ask: (asking: Asking) => Promise<AuthenticationResult | null>,
): Promise<PersonTokens> {
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
      accessToken: result.accessToken,
      expiresAt: new Date(askedAt + lifetime * 1000),
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
