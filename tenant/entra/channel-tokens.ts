import type { Response } from 'restify';
import { type Authority, secondsOf } from './authority';

export const channelIssuer = 'https://api.botframework.com';

const hour = 60 * 60;

/** A token as the Teams channel signs it for an activity with this `serviceUrl`. */
export function channelToken(
  { bot, channelKey, machineNow }: Authority,
  serviceUrl: string,
  lifetimeSeconds = hour,
): Promise<string> {
  const now = secondsOf(machineNow());
  const exp = now + lifetimeSeconds;
  return channelKey.sign({
    iss: channelIssuer,
    aud: bot.appId,
    serviceurl: serviceUrl,
    nbf: Math.min(now, exp) - 1,
    exp,
  });
}

/** `GET /teams/.well-known/openidconfiguration` */
export async function channelMetadata({ origin }: Authority, res: Response): Promise<void> {
  res.json(200, {
    issuer: channelIssuer,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${origin}/teams/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  });
}

/** `GET /teams/.well-known/keys` */
export async function channelKeys({ channelKey }: Authority, res: Response): Promise<void> {
  res.json(200, { keys: [{ ...channelKey.publicJwk, endorsements: ['msteams'] }] });
}
