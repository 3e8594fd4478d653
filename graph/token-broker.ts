import type { Person } from '../pim/person';
import type { Clock } from '../pim/ports';
import type { AppCredential } from './app-credential';
import { type AccessToken, keptTokens } from './kept-tokens';
import { loginAddress } from './login-address';
import { onBehalfOf } from './on-behalf-of';
import { oneAtATime } from './one-at-a-time';
import { type Audiences, audiencesAt, type Resource } from './resource';
import { ssoTokenCheck } from './sso-token';
import { type RefusedToken, tokenRenewal } from './token-renewal';
import type { TokenOwner, TokenShelf } from './token-shelf';

/**
 * People's tokens for Graph and for Azure Resource Manager: got with the SSO token that Teams hands us,
 * kept sealed, renewed.
 */
export interface TokenBroker {
  /** Throws `sign-in-needed` where the person has to sign in (again). */
  graphToken(person: Person, refused?: RefusedToken): Promise<string>;
  /**
   * The same for Azure Resource Manager, got when it is first needed. Throws `consent-needed` where the
   * organisation has allowed the bot Graph alone.
   */
  armToken(person: Person, refused?: RefusedToken): Promise<string>;
  /** Checks a Teams SSO token and exchanges it. Every Teams client of a person sends one. */
  exchange(person: Person, ssoToken: string): Promise<void>;
  /** Whether there are tokens of this person's, which may have to be renewed. */
  isSignedIn(person: Person): Promise<boolean>;
  /** Signs the person out, on every replica. */
  forget(person: TokenOwner): Promise<void>;
}

export interface TokenBrokerOptions {
  /** `https://login.microsoftonline.com`, or the local tenant's address. */
  readonly loginUrl: string;
  readonly appId: string;
  readonly credential: AppCredential;
  readonly ssoResource: string;
  /** What tokens call Graph and ARM; as in the public cloud where it is not said. */
  readonly audiences?: Audiences;
  readonly shelf: TokenShelf;
  /** 32 bytes that seal the tokens at rest. */
  readonly sealingKey: Uint8Array;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}

export function tokenBroker(options: TokenBrokerOptions): TokenBroker {
  const { clock, appId, credential, ssoResource, shelf, timeoutMs = 8_000 } = options;
  const address = loginAddress(options.loginUrl);
  const audiences = options.audiences ?? audiencesAt({});
  const checkSsoToken = ssoTokenCheck({ address, appId, ssoResource, clock, timeoutMs });
  const service = onBehalfOf({ address, appId, credential, audiences, clock, timeoutMs });
  const kept = keptTokens({ shelf, key: options.sealingKey, clock });
  const { isUsable, renewed, settled } = tokenRenewal({ kept, service, clock });
  const exchanges = oneAtATime<AccessToken>();

  /** A new sign-in may satisfy more than the one before: no token of that one is kept. */
  async function signIn(person: Person, ssoToken: string): Promise<AccessToken> {
    const { access, msalCache } = await service.exchange(person, ssoToken);
    // A renewal that is under way would put what it made of the earlier sign-in in the place of this one.
    await settled(person);
    await kept.save(person, { access: { graph: access }, msalCache });
    return access;
  }

  async function tokenFor(
    resource: Resource,
    person: Person,
    refused?: RefusedToken,
  ): Promise<string> {
    const held = (await kept.recall(person))?.access[resource];
    if (isUsable(held, refused)) return held.token;
    const exchanged = await exchanges.running(person);
    if (exchanged && resource === 'graph') return exchanged.token;
    return (await renewed(person, { resource, refused })).token;
  }

  return {
    graphToken: (person, refused) => tokenFor('graph', person, refused),
    armToken: (person, refused) => tokenFor('arm', person, refused),
    async exchange(person, ssoToken) {
      await checkSsoToken(person, ssoToken);
      await exchanges.run(person, () => signIn(person, ssoToken));
    },
    isSignedIn: async (person) => (await kept.recall(person)) !== undefined,
    async forget(person) {
      // A sign-in that is under way would put its tokens there after us; a renewal finds none to renew.
      await Promise.allSettled([exchanges.running(person)]);
      await kept.forget(person);
    },
  };
}
