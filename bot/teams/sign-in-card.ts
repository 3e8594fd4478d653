import { connectionName, type SignInAddresses, signInButton } from './invoke-response';

/**
 * Asks every client of a 1:1 chat for an SSO token. The person sees it only where that fails.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-overview
 */
export function signInActivity(exchangeId: string, addresses: SignInAddresses): object {
  return {
    type: 'message',
    summary: 'Sign in, so that I can act for you.',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.oauth',
        content: {
          text: 'Sign in, so that I can act for you.',
          connectionName,
          tokenExchangeResource: { id: exchangeId, uri: addresses.ssoResource },
          buttons: [signInButton(addresses)],
        },
      },
    ],
  };
}
