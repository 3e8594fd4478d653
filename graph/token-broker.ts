import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import type { Clock } from '../pim/ports';
import type { AppCredential } from './app-credential';
import { keptTokens, type PersonTokens } from './kept-tokens';
import { loginAddress } from './login-address';
import { onBehalfOf } from './on-behalf-of';
import { oneAtATime } from './one-at-a-time';
import { ssoTokenCheck } from './sso-token';
import type { TokenOwner, TokenShelf } from './token-shelf';

/** A token that Graph would not take, and the claims it asked for instead, if it said. */
export interface RefusedToken {
  readonly token: string;
  readonly claims?: string;
}

/** People's tokens for Graph: got with the SSO token that Teams hands us, kept sealed, renewed. */
export interface TokenBroker {
  /** Throws `sign-in-needed` where the person has to sign in (again). */
  graphToken(person: Person, refused?: RefusedToken): Promise<string>;
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
  /** The resource tokens are for: `https://graph.microsoft.com`, wherever Graph is reached. */
  readonly graphResource?: string;
  readonly shelf: TokenShelf;
  /** 32 bytes that seal the tokens at rest. */
  readonly sealingKey: Uint8Array;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}

/** A token that ends while a request is under way is as good as ended. */
const spareMs = 60_000;

export function tokenBroker(options: TokenBrokerOptions): TokenBroker {
  const { clock, appId, credential, ssoResource, shelf, timeoutMs = 8_000 } = options;
  const address = loginAddress(options.loginUrl);
  const scopes = [`${options.graphResource ?? 'https://graph.microsoft.com'}/.default`];
  const checkSsoToken = ssoTokenCheck({ address, appId, ssoResource, clock, timeoutMs });
  const service = onBehalfOf({ address, appId, credential, scopes, clock, timeoutMs });
  const kept = keptTokens({ shelf, key: options.sealingKey, clock });
  const exchanges = oneAtATime<PersonTokens>();
  const renewals = oneAtATime<PersonTokens>();

  async function signIn(person: Person, ssoToken: string): Promise<PersonTokens> {
    const tokens = await service.exchange(person, ssoToken);
    await kept.save(person, tokens);
    return tokens;
  }

  function isUsable(tokens: PersonTokens | undefined, refused?: RefusedToken): boolean {
    if (!tokens || tokens.accessToken === refused?.token) return false;
    return clock.now().getTime() < tokens.expiresAt.getTime() - spareMs;
  }

  async function renew(person: Person, refused?: RefusedToken): Promise<PersonTokens> {
    const tokens = await kept.load(person);
    if (!tokens) throw new PimError('sign-in-needed');
    // Another replica, or another call of this person's, may have renewed it already.
    if (isUsable(tokens, refused)) return tokens;
    const renewed = await service.renew(person, tokens.msalCache, refused?.claims);
    if (await kept.renew(person, renewed)) return renewed;
    throw new PimError('sign-in-needed', { why: 'signed out meanwhile' });
  }

  return {
    async graphToken(person, refused) {
      const held = await kept.recall(person);
      if (held && isUsable(held, refused)) return held.accessToken;
      const exchanging = exchanges.running(person);
      const tokens = await (exchanging ?? renewals.run(person, () => renew(person, refused)));
      return tokens.accessToken;
    },
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
