import type { TenantClock } from './clock';
import type { DirectoryState } from './directory/state';
import type { TokenService } from './entra/token-service';
import type { Throttle } from './graph/throttle';
import type { Faults } from './sandbox/fault';

/** The registration of the one bot that the tenant knows, as an administrator would have made it. */
export interface BotRegistration {
  readonly appId: string;
  readonly secret: string;
  readonly displayName: string;
  /** The App ID URI, `api://botid-…`. */
  readonly ssoResource: string;
  /** `{ssoResource}/access_as_user`. */
  readonly ssoScope: string;
  /** Where the channel delivers activities. */
  readonly messagingEndpoint: string;
  readonly redirectUris: readonly string[];
  /** Delegated Graph permissions that an administrator has consented to. */
  readonly graphScopes: readonly string[];
  /** Delegated Graph permissions of whoever signs a person in with their password, without the secret. */
  readonly scriptScopes: readonly string[];
}

/** What every room of the tenant is given. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  /** `http://127.0.0.1:{port}` */
  readonly origin: string;
  readonly clock: TenantClock;
  readonly bot: BotRegistration;
  readonly directory: DirectoryState;
  readonly tokens: TokenService;
  /** What is made to go wrong. */
  readonly faults: Faults;
  /** How much Graph lets each application ask for. */
  readonly throttle: Throttle;
  /** Writes the directory to disk. Called at the end of each request that changed it. */
  keep(): void;
}
