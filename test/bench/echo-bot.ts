import { once } from 'node:events';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';

export interface Endpoint {
  readonly address: string;
  close(): void;
}

/** The smallest bot that botbuilder makes: it checks the channel's token and says back what it hears. */
export async function startEchoBot(settings: Partial<Record<string, string>>): Promise<Endpoint> {
  const adapter = new CloudAdapter(authentication(settings));
  const server = createServer();
  server.use(plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', async ({ body, headers, method = 'POST' }, response) => {
    await adapter.process({ body, headers, method }, response, async (context) => {
      await context.sendActivity(`You said ${context.activity.text}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function authentication(settings: Partial<Record<string, string>>) {
  const { BOT_APP_ID: appId = '', TENANT_ID: tenantId = '', LOGIN_URL: loginUrl } = settings;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `${loginUrl}/${tenantId}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: settings.CHANNEL_ISSUER ?? '',
      OAuthUrl: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: settings.CHANNEL_METADATA_URL ?? '',
      ToBotFromEmulatorOpenIdMetadataUrl: settings.CHANNEL_METADATA_URL ?? '',
      CallerId: '',
    },
    {
      isValidAppId: async (id) => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({
        async signRequest(request) {
          request.headers.set('authorization', 'Bearer bench');
          return request;
        },
      }),
    },
  );
}
