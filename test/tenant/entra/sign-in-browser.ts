import { createHash, randomBytes } from 'node:crypto';
import type { CoreTenant } from '../core-tenant';
import { cast, type TokenClient, type TokenReply } from './token-client';

export const redirectUri = 'http://localhost:4444/';

export interface Page {
  readonly status: number;
  readonly text: string;
  /** Where the browser was sent, if anywhere. */
  readonly sentTo: URL | undefined;
  press(answer: string): Promise<Page>;
}

export interface Pkce {
  readonly verifier: string;
  readonly code_challenge: string;
  readonly code_challenge_method: 'S256';
}

export function pkce(): Pkce {
  const verifier = randomBytes(32).toString('base64url');
  return {
    verifier,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
}

/** Opens the sign-in page as an application would. A parameter of '' is left out. */
export function openSignIn(core: CoreTenant, more: Record<string, string> = {}): Promise<Page> {
  const { address, tenant } = core;
  const parameters = {
    client_id: tenant.bot.appId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'https://graph.microsoft.com/.default openid offline_access',
    state: 'of the app',
    ...more,
  };
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  return visit(core, `${address}/${tenant.id}/oauth2/v2.0/authorize?${query}`);
}

async function visit(core: CoreTenant, url: string, form?: URLSearchParams): Promise<Page> {
  const response = await fetch(url, {
    redirect: 'manual',
    ...(form && { method: 'POST', body: form }),
  });
  const text = await response.text();
  const location = response.headers.get('location');
  const progress = /name="progress" value="([^"]+)"/.exec(text)?.[1] ?? '';
  return {
    status: response.status,
    text,
    sentTo: location ? new URL(location) : undefined,
    press: (answer) =>
      visit(
        core,
        `${core.address}/${core.tenant.id}/login`,
        new URLSearchParams({ progress, answer }),
      ),
  };
}

/** What the application was told. */
export function told({ sentTo }: Page): Record<string, string> {
  return Object.fromEntries(sentTo?.searchParams ?? []);
}

export function codeIn(page: Page): string {
  return String(told(page).code);
}

/** Signs Ada in and hands out the code. */
export async function codeOfAda(
  core: CoreTenant,
  more: Record<string, string> = {},
): Promise<string> {
  const { userPrincipalName } = cast(core.tenant, 'ada');
  const approve = await openSignIn(core, { login_hint: userPrincipalName, ...more });
  return codeIn(await approve.press('approve'));
}

/** Turns a code into tokens, as the bot with its secret. */
export function redeem(
  client: TokenClient,
  code: string,
  more: Record<string, string> = {},
): Promise<TokenReply> {
  return client.ask({
    ...client.bot,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code,
    ...more,
  });
}
