import { channelIssuer } from './entra/channel-tokens';
import type { TenantSecrets } from './keeping';
import { publicUrlOf } from './registration';
import type { Tenant } from './tenant';

/** The environment variables with which the bot finds this tenant, as it would find Microsoft's cloud. */
export function botSettings(
  { id, origin, bot }: Tenant,
  { botTokenKey }: TenantSecrets,
): Record<string, string> {
  return {
    BOT_APP_ID: bot.appId,
    BOT_APP_SECRET: bot.secret,
    TENANT_ID: id,
    LOGIN_URL: origin,
    GRAPH_URL: origin,
    ARM_URL: origin,
    CHANNEL_METADATA_URL: `${origin}/teams/.well-known/openidconfiguration`,
    CHANNEL_ISSUER: channelIssuer,
    SERVICE_HOSTS: '127.0.0.1,localhost,[::1]',
    SSO_RESOURCE: bot.ssoResource,
    PUBLIC_URL: publicUrlOf(bot.messagingEndpoint),
    TOKEN_KEY: botTokenKey,
    CLOCK_URL: `${origin}/sandbox/clock`,
  };
}
