import type { DirectoryState } from '../directory/state';
import type { BotRegistration } from '../tenant';
import type { Seal } from './sealing';
import type { SigningKey } from './signing-key';

/** What the parts of the token service share: who they are, what they know, what they sign with. */
export interface Authority {
  readonly tenantId: string;
  readonly tenantName: string;
  /** Names besides its id under which the tenant is found. */
  readonly tenantDomains: readonly string[];
  /** `http://127.0.0.1:{port}` */
  readonly origin: string;
  readonly bot: BotRegistration;
  /** The `oid` of the bot's own tokens. */
  readonly botServicePrincipalId: string;
  readonly directory: DirectoryState;
  readonly entraKey: SigningKey;
  readonly channelKey: SigningKey;
  readonly seal: Seal;
  readonly consent: Consent;
  readonly redeemedCodes: RedeemedCodes;
  /** The tenant's clock. */
  readonly now: () => Date;
  /** The machine's clock, for what is held by libraries that know no other. */
  readonly machineNow: () => Date;
}

/** The administrator's consent to the bot's delegated permissions. */
export interface Consent {
  granted(): boolean;
  /** Azure's is one of its own: some administrators give that to Graph alone. */
  toAzure(): boolean;
  set(granted: boolean, azure?: boolean): void;
}

/** A code can be used once. */
export interface RedeemedCodes {
  /** `false` where it was used before. */
  redeem(id: string, expiresAt: Date): boolean;
}

/**
 * The issuer of every token. It is https although the tenant is not: OpenID Connect wants it so, and
 * MSAL refuses metadata whose issuer is not of its authority's scheme and host.
 */
export function issuerOf({ origin, tenantId }: Pick<Authority, 'origin' | 'tenantId'>): string {
  return `${origin.replace('http:', 'https:')}/${tenantId}/v2.0`;
}

export function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
