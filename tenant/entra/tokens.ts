import { resourcesOf } from './asked-scopes';
import type { Authority } from './authority';
import { channelToken } from './channel-tokens';
import { accessToken } from './issue';
import { fullSession } from './session';
import { checkToken } from './token-check';
import type { TokenService } from './token-service';

/** The application in whose name Teams on a desktop asks for tokens. */
const teamsAppId = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';

/** What the other rooms have of the token service without going through HTTP. */
export function tokenService(authority: Authority): TokenService {
  return {
    check: (authorization, audience) => checkToken(authority, authorization, audience),
    channelToken: (serviceUrl, lifetimeSeconds) =>
      channelToken(authority, serviceUrl, lifetimeSeconds),
    async ssoToken(personId) {
      const person = authority.directory.people[personId];
      if (!person?.accountEnabled) throw new Error(`Nobody signs in as ${personId}.`);
      const sso = resourcesOf(authority).find(({ kind }) => kind === 'sso');
      if (!sso) throw new Error('The bot has no API of its own.');
      return accessToken(authority, sso, ['access_as_user'], {
        person,
        session: fullSession(person),
        capabilities: [],
        client: teamsAppId,
      });
    },
  };
}
