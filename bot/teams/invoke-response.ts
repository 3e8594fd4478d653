import type { FoundChoice, InvokeReply } from '../outbound';

/** What an invoke is answered with: the HTTP status and the body that the client reads. */
export interface InvokeResponse {
  readonly status: number;
  readonly body?: object;
}

export interface SignInAddresses {
  /** The App ID URI that Teams gets the SSO token for. */
  readonly ssoResource: string;
  /** The page behind the button, where silent sign-in fails. */
  readonly signInUrl: string;
}

/** Teams asks for a name and we use no token service, so it names nothing. */
export const connectionName = 'single-sign-on';

/**
 * The answer to a pressed button or a card's refresh. The HTTP status is 200 whatever happened;
 * anything else, or an empty message, shows as "Unable to reach app".
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export function cardActionResponse(
  reply: InvokeReply,
  exchangeId: string,
  addresses: SignInAddresses,
): InvokeResponse {
  switch (reply.kind) {
    case 'card':
      return typed(200, 'application/vnd.microsoft.card.adaptive', reply.card);
    case 'toast':
      return typed(200, 'application/vnd.microsoft.activity.message', reply.text || 'Done.');
    case 'ok':
      return typed(200, 'application/vnd.microsoft.activity.message', 'Done.');
    case 'error':
      return errorResponse(400, reply.code, reply.message);
    case 'login':
      return loginRequest(reply.text, exchangeId, addresses);
    case 'login-failed':
      return typed(412, 'application/vnd.microsoft.error.preconditionFailed', {
        code: '412',
        message: reply.message,
      });
  }
}

function loginRequest(text: string, exchangeId: string, addresses: SignInAddresses) {
  return typed(401, 'application/vnd.microsoft.activity.loginRequest', {
    text,
    connectionName,
    tokenExchangeResource: { id: exchangeId, uri: addresses.ssoResource },
    buttons: [signInButton(addresses)],
  });
}

export function signInButton({ signInUrl }: SignInAddresses) {
  return { type: 'signin', title: 'Sign in', text: 'Sign in', value: signInUrl };
}

export function errorResponse(statusCode: 400 | 500, code: string, message: string) {
  return typed(statusCode, 'application/vnd.microsoft.error', { code, message });
}

/**
 * The answer to a search. Who finds nothing, or may not search, is shown a field without choices:
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
 */
export function searchResponse(results: readonly FoundChoice[]): InvokeResponse {
  return typed(200, 'application/vnd.microsoft.search.searchResponse', { results });
}

function typed(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}

/** The answer to a token exchange, where the HTTP status is what the client reads. */
export function tokenExchangeResponse(
  reply: InvokeReply,
  exchange: { readonly id: string; readonly connectionName: string },
): InvokeResponse {
  switch (reply.kind) {
    case 'login-failed':
    case 'error':
      return exchangeFailed(exchange, reply.message);
    case 'login':
      return exchangeFailed(exchange, reply.text);
    case 'card':
    case 'toast':
    case 'ok':
      return { status: 200 };
  }
}

function exchangeFailed(
  { id, connectionName: name }: { readonly id: string; readonly connectionName: string },
  failureDetail: string,
): InvokeResponse {
  return { status: 412, body: { id, connectionName: name, failureDetail } };
}
