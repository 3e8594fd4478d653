import { decodeJwt, type JWTPayload } from 'jose';
import { z } from 'zod';
import { personId } from '../../../tenant/directory/cast-ids';
import type { PersonRecord } from '../../../tenant/directory/state';
import type { CoreTenant } from '../core-tenant';

/** Demands an authentication context, from a client that can handle challenges. */
export const phishingResistant = JSON.stringify({
  access_token: { acrs: { essential: true, value: 'c1' }, xms_cc: { values: ['cp1'] } },
});

export const graphDefault = 'https://graph.microsoft.com/.default';

/** The token endpoint's answer, read without believing anything but that it is JSON. */
export interface TokenReply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface TokenClient {
  /** Posts a form to the token endpoint. */
  ask(form: Record<string, string>, tenantName?: string): Promise<TokenReply>;
  /** Signs somebody of the cast in with their password. */
  signIn(key: string, scope: string, more?: Record<string, string>): Promise<TokenReply>;
  /** The bot with its secret. */
  readonly bot: { readonly client_id: string; readonly client_secret: string };
}

export function tokenClient({ address, settings, tenant }: CoreTenant): TokenClient {
  const { BOT_APP_ID: client_id = '', BOT_APP_SECRET: client_secret = '' } = settings;
  const ask: TokenClient['ask'] = async (form, tenantName = tenant.id) => {
    const response = await fetch(`${address}/${tenantName}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return { status: response.status, body: await jsonOf(response) };
  };
  return {
    ask,
    bot: { client_id, client_secret },
    signIn: (key, scope, more = {}) => {
      const { userPrincipalName: username, password } = cast(tenant, key);
      return ask({ grant_type: 'password', client_id, username, password, scope, ...more });
    },
  };
}

export function cast({ directory }: CoreTenant['tenant'], key: string): PersonRecord {
  const person = directory.people[personId(key)];
  if (!person) throw new Error(`Nobody in the cast is ${key}`);
  return person;
}

export function accessTokenOf({ body }: TokenReply): string {
  if (typeof body.access_token !== 'string') throw new Error(`No token: ${JSON.stringify(body)}`);
  return body.access_token;
}

export function claimsIn(reply: TokenReply): JWTPayload {
  return decodeJwt(accessTokenOf(reply));
}

export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  return z.record(z.unknown()).parse(await response.json());
}

/** What the bot sends to exchange a token of Teams. */
export function onBehalfOf(client: TokenClient, assertion: string): Record<string, string> {
  return {
    ...client.bot,
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    assertion,
    scope: graphDefault,
  };
}

export async function moveClock({ address }: CoreTenant, advance: string): Promise<void> {
  const response = await post(`${address}/sandbox/clock`, { advance });
  if (!response.ok) throw new Error(await response.text());
}

export function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
