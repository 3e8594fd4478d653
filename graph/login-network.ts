import {
  AuthError,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { z } from 'zod';
import type { LoginAddress } from './login-address';

/** What MSAL throws on when the token service gives no answer that can be used. */
export const loginFaults = {
  unreachable: 'login_unreachable',
  throttled: 'login_throttled',
  unreadable: 'login_unreadable',
} as const;

/** MSAL's way to the network: our address, our time limit, and no answer but JSON. */
export interface LoginNetwork extends INetworkModule {
  /**
   * The lifetime in seconds of the token issued last. MSAL dates tokens by the machine's clock, which
   * need not be ours; the lifetime holds by any clock.
   */
  lifetime(): number | undefined;
}

interface Exchange {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly options: NetworkRequestOptions | undefined;
}

const issued = z.object({ expires_in: z.coerce.number().positive() });

export function loginNetwork(address: LoginAddress, timeoutMs: number): LoginNetwork {
  let lifetime: number | undefined;
  async function send<Body>(exchange: Exchange): Promise<NetworkResponse<Body>> {
    const response = await ask(address.reach(exchange.url), exchange, timeoutMs);
    lifetime = issued.safeParse(response.body).data?.expires_in;
    return { ...response, body: response.body as Body };
  }
  return {
    sendGetRequestAsync: (url, options) => send({ method: 'GET', url, options }),
    sendPostRequestAsync: (url, options) => send({ method: 'POST', url, options }),
    lifetime: () => lifetime,
  };
}

async function ask(
  url: string,
  { method, options }: Exchange,
  timeoutMs: number,
): Promise<NetworkResponse<unknown>> {
  const { status, headers, text } = await fetched(url, {
    method,
    headers: options?.headers ?? {},
    ...(method === 'POST' ? { body: options?.body ?? '' } : {}),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  // MSAL lets only errors of its own kind through and flattens every other one.
  if (status === 429) {
    throw new AuthError(loginFaults.throttled, '', headers['retry-after'] ?? '');
  }
  if (status >= 500) throw new AuthError(loginFaults.unreachable, '', `status ${status}`);
  return { status, headers, body: parsed(text) };
}

async function fetched(url: string, request: RequestInit) {
  try {
    const response = await fetch(url, request);
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, text: await response.text() };
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown';
    throw new AuthError(loginFaults.unreachable, '', why);
  }
}

function parsed(text: string): object {
  try {
    return z.object({}).passthrough().parse(JSON.parse(text));
  } catch {
    throw new AuthError(loginFaults.unreadable, '', 'not a JSON object');
  }
}
