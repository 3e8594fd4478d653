import type { Server } from 'restify';
import type { Room } from '../room';
import type { Authority } from './authority';
import { channelKeys, channelMetadata } from './channel-tokens';
import { openIdConfiguration, signingKeys } from './metadata';
import { authorize, takeAnswer } from './sign-in/endpoint';
import { tokenEndpoint } from './token-endpoint';

/** The token service behind its own addresses. */
export function entraRoom(authority: Authority): Room {
  return {
    mount(server: Server) {
      server.get('/:tenant/v2.0/.well-known/openid-configuration', async (req, res) =>
        openIdConfiguration(authority, req, res),
      );
      server.get('/:tenant/discovery/v2.0/keys', async (req, res) =>
        signingKeys(authority, req, res),
      );
      server.post('/:tenant/oauth2/v2.0/token', async (req, res) =>
        tokenEndpoint(authority, req, res),
      );
      server.get('/:tenant/oauth2/v2.0/authorize', async (req, res) =>
        authorize(authority, { req, res }),
      );
      server.post('/:tenant/oauth2/v2.0/authorize', async (req, res) =>
        authorize(authority, { req, res }),
      );
      server.post('/:tenant/login', async (req, res) => takeAnswer(authority, { req, res }));
      server.get('/teams/.well-known/openidconfiguration', async (_req, res) =>
        channelMetadata(authority, res),
      );
      server.get('/teams/.well-known/keys', async (_req, res) => channelKeys(authority, res));
    },
  };
}
