/** What an access token for Graph, ARM or the Bot Connector says once its signature and times are checked. */
export interface AccessClaims {
  readonly aud: string;
  readonly tid: string;
  readonly appid: string;
  /** The person's id; for a token of an application, its service principal's. */
  readonly oid: string;
  readonly userPrincipalName?: string;
  readonly idtyp: 'user' | 'app';
  /** `RoleManagement.Read.Directory …`: delegated permissions; of an application's token, its own. */
  readonly scopes: readonly string[];
  readonly amr: readonly string[];
  readonly acrs: readonly string[];
  /** `cp1` where the client says that it can handle claims challenges. */
  readonly xmsCc: readonly string[];
}

export type TokenCheck =
  | { readonly ok: true; readonly claims: AccessClaims }
  | {
      readonly ok: false;
      /** In Graph's words. */
      readonly reason: string;
      readonly problem: TokenProblem;
    };

/** What is wrong with a token; each resource says it in words of its own. */
export type TokenProblem =
  | { readonly kind: 'missing' | 'invalid' }
  | { readonly kind: 'expired'; readonly expiredAt: Date }
  | { readonly kind: 'audience'; readonly audience: string };

/** Which resource a token is for. */
export type Audience = 'graph' | 'arm' | 'connector';

/** What the other rooms need of the token service. */
export interface TokenService {
  /**
   * Checks an `Authorization` header: signature, audience, issuer and expiry. A person's token lives by
   * the tenant's clock; an application's by the machine's, because the libraries that hold it know no other.
   */
  check(authorization: string | undefined, audience: Audience): Promise<TokenCheck>;
  /** The token that Teams gets for a signed-in person and hands to the bot (`aud` the bot, `scp` `access_as_user`). */
  ssoToken(personId: string): Promise<string>;
  /**
   * A token as the Teams channel signs it for an activity with this `serviceUrl`. It is dated by the
   * machine's clock, not the tenant's: botbuilder checks it against the machine's and cannot be told another.
   */
  channelToken(serviceUrl: string, lifetimeSeconds?: number): Promise<string>;
}
