import { TeamsAdapter } from '@microsoft/teams-ai';
import {
  type Activity,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationError,
  type Claim,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { decodeJwt } from 'jose';

export interface ChannelAdapterOptions {
  readonly appId: string;
  readonly tenantId: string;
  /** `iss` of the channel's tokens. */
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  readonly loginUrl: string;
  /** Told once for each request that was not proved to come from Teams. */
  readonly onUnauthorized: (reason: string) => void;
  /** The channel's keys could not be had, so that nothing can be proved. */
  readonly onUnverifiable: (error: unknown) => void;
}

type Logic = (context: TurnContext) => Promise<void>;

/**
 * The SDK's adapter, open to the Teams channel alone. By itself it also takes tokens that any Entra
 * tenant issued for our app id (meant for the Bot Framework Emulator), without a look at the issuer,
 * so that whoever can get one could speak as anybody.
 */
export class ChannelAdapter extends TeamsAdapter {
  readonly #options: ChannelAdapterOptions;

  constructor(options: ChannelAdapterOptions) {
    super(
      endpoints(options),
      credentials(options.appId),
      new AuthenticationConfiguration([], (claims) => requireIssuer(claims, options.channelIssuer)),
    );
    this.#options = options;
  }

  protected override async processActivity(
    authorization: unknown,
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined> {
    if (typeof authorization !== 'string' || !this.#isFromChannel(authorization, activity)) {
      return this.#unauthorized('not from the Teams channel');
    }
    try {
      return await this.#answered(authorization, activity, logic);
    } catch (error) {
      if (isTokenError(error)) return this.#unauthorized(error.message);
      this.#options.onUnverifiable(error);
      return { status: 503 };
    }
  }

  /** The SDK hands out the answers to invokes alone; a message that is refused has one too. */
  async #answered(authorization: string, activity: Activity, logic: Logic) {
    let answer: Activity | undefined;
    const response = await super.processActivity(authorization, activity, async (context) => {
      await logic(context);
      answer = context.turnState.get<Activity | undefined>(INVOKE_RESPONSE_KEY);
    });
    return response ?? answer?.value;
  }

  /**
   * Looked at before the SDK does: for other issuers and channels it would load keys from elsewhere,
   * and remember every tenant id that a stranger invents.
   */
  #isFromChannel(authorization: string, activity: Activity): boolean {
    return (
      activity.channelId === 'msteams' && readIssuer(authorization) === this.#options.channelIssuer
    );
  }

  #unauthorized(reason: string): InvokeResponse {
    this.#options.onUnauthorized(reason);
    return { status: 401 };
  }
}

/** Setting one of these replaces all defaults, so each is set. None is called but the metadata. */
function endpoints(options: ChannelAdapterOptions) {
  return {
    MicrosoftAppId: options.appId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: options.tenantId,
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: `${options.loginUrl}/${options.tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: options.channelIssuer,
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: options.channelMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: options.channelMetadataUrl,
    CallerId: '',
  };
}

/** The SDK may validate with our app id but never send: what we send goes through `connector.ts`. */
function credentials(appId: string): ServiceClientCredentialsFactory {
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async () => {
        throw new Error('Only bot/teams/connector.ts sends');
      },
    }),
  };
}

async function requireIssuer(claims: readonly Claim[], issuer: string): Promise<void> {
  if (claims.find(({ type }) => type === 'iss')?.value !== issuer) {
    throw new AuthenticationError('issuer not allowed', 401);
  }
}

function readIssuer(authorization: string): string | undefined {
  try {
    return decodeJwt(authorization.replace(/^Bearer /, '')).iss;
  } catch {
    return undefined;
  }
}

const tokenErrors = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'];

function isTokenError(error: unknown): error is Error {
  if (error instanceof AuthenticationError) return error.statusCode === 401;
  return error instanceof Error && tokenErrors.includes(error.name);
}
