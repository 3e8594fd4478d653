import type { Request } from 'restify';
import { z } from 'zod';
import { readScopes, requireRegistered } from '../asked-scopes';
import type { Authority } from '../authority';
import { EntraRefusal, refusal } from '../refusals';
import { type ClaimsRequest, readClaims } from '../session';

const authorizeParameters = z.object({
  redirectUri: z.string(),
  responseMode: z.enum(['query', 'fragment', 'form_post']),
  scope: z.string(),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.enum(['none', 'login', 'select_account', 'consent']).optional(),
  loginHint: z.string().optional(),
  claims: z.string().optional(),
  challenge: z.string().optional(),
  challengeMethod: z.enum(['S256', 'plain']).optional(),
  clientInfo: z.boolean(),
});

/** What an application asks of a sign-in. */
export type AuthorizeRequest = z.infer<typeof authorizeParameters>;

export const authorizeRequest = authorizeParameters;

/** Where an answer goes, once it is known that it may go there. */
export type ReturnAddress = Pick<AuthorizeRequest, 'redirectUri' | 'responseMode' | 'state'>;

export type Parameters = Readonly<Record<string, string | undefined>>;

const parameterRecord = z.record(z.string());

export function readParameters(req: Request): Parameters {
  const read = parameterRecord.safeParse(req.method === 'POST' ? req.body : req.query);
  if (!read.success) throw refusal.malformed();
  return read.data;
}

/** Reads where to answer. What is wrong here is shown on the page: the address cannot be trusted. */
export function readReturnAddress(
  { bot, tenantName }: Authority,
  parameters: Parameters,
): ReturnAddress {
  const { client_id: clientId, redirect_uri: redirectUri } = parameters;
  if (!clientId) throw refusal.missingParameter('client_id');
  if (clientId.toLowerCase() !== bot.appId) throw refusal.unknownApp(clientId, tenantName);
  if (!redirectUri) throw refusal.missingParameter('redirect_uri');
  if (!isRegistered(redirectUri, bot.redirectUris)) {
    throw refusal.unknownRedirectUri(redirectUri, bot.appId);
  }
  const mode = authorizeParameters.shape.responseMode.safeParse(
    parameters.response_mode ?? 'query',
  );
  if (!mode.success) throw refusal.malformed();
  return { redirectUri, responseMode: mode.data, state: parameters.state };
}

/** Reads the rest. What is wrong here is told to the application. */
export function readAuthorizeRequest(
  authority: Authority,
  parameters: Parameters,
  address: ReturnAddress,
): AuthorizeRequest {
  const responseType = parameters.response_type;
  if (!responseType) throw refusal.missingParameter('response_type');
  if (responseType !== 'code') throw unsupportedResponseType(responseType);
  const request = authorizeParameters.safeParse({
    ...address,
    scope: parameters.scope ?? '',
    nonce: parameters.nonce,
    prompt: parameters.prompt,
    loginHint: parameters.login_hint,
    claims: parameters.claims,
    challenge: parameters.code_challenge,
    challengeMethod: parameters.code_challenge_method ?? (parameters.code_challenge && 'plain'),
    clientInfo: parameters.client_info === '1',
  });
  if (!request.success) throw refusal.malformed();
  if (!request.data.scope) throw refusal.missingParameter('scope');
  requireRegistered(authority, readScopes(authority, request.data.scope));
  readClaims(request.data.claims);
  return request.data;
}

export function claimsOf(request: AuthorizeRequest): ClaimsRequest {
  return readClaims(request.claims);
}

/** An application on somebody's own machine may listen at any port, as Entra has it for public clients. */
const ownMachine = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?$/;

function isRegistered(uri: string, registered: readonly string[]): boolean {
  return registered.includes(uri) || ownMachine.test(uri);
}

function unsupportedResponseType(given: string): EntraRefusal {
  return new EntraRefusal(
    'unsupported_response_type',
    700054,
    `response_type '${given}' is not enabled for the application.`,
  );
}
