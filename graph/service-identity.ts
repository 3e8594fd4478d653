import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  type ClientSecretCredentialOptions,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { Clock } from '../pim/ports';
import type { AppCredential } from './app-credential';
import { isMicrosoft, type LoginAddress, loginAddress } from './login-address';

export interface ServiceIdentityConfig {
  readonly loginUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: AppCredential;
  readonly clock: Clock;
}

/** The bot's own identity, for what it does in nobody's name. */
export interface ServiceIdentity {
  token(scope: string): Promise<string>;
}

interface Held {
  readonly token: string;
  readonly until: number;
}

const spareMs = 5 * 60_000;
const timeoutMs = 8_000;

export function serviceIdentity(config: ServiceIdentityConfig): ServiceIdentity {
  const held = new Map<string, Held>();
  return {
    async token(scope) {
      const now = config.clock.now().getTime();
      const known = held.get(scope);
      if (known && now < known.until) return known.token;
      const { token, lifetimeMs } = await fetchToken(config, scope);
      if (lifetimeMs !== undefined) held.set(scope, { token, until: now + lifetimeMs - spareMs });
      return token;
    },
  };
}

/**
 * A new credential each time: the library's own cache goes by the machine's clock, which need not be
 * ours. Where it answers from a cache that all its objects share, there is no lifetime to be seen,
 * and the next call asks it again.
 */
async function fetchToken(config: ServiceIdentityConfig, scope: string) {
  let lifetimeMs: number | undefined;
  const options = libraryOptions(loginAddress(config.loginUrl), (seconds) => {
    lifetimeMs = seconds * 1000;
  });
  try {
    const { token } = await issue(libraryCredential(config, options), scope);
    return { token, lifetimeMs };
  } catch (error) {
    throw tokenFailure(error, scope);
  }
}

/** The library tells in words alone whether Entra said no or said nothing. */
function tokenFailure(error: unknown, scope: string): PimError {
  const said = error instanceof Error ? error.message : '';
  const [, errorNo] = /AADSTS(\d+)/.exec(said) ?? [];
  return new PimError(errorNo ? 'graph-refused' : 'graph-unreachable', {
    what: 'service identity',
    scope,
    ...(errorNo ? { errorNo } : {}),
  });
}

async function issue(credential: TokenCredential, scope: string) {
  const issued = await credential.getToken(scope);
  if (!issued) throw new Error('no token issued');
  return issued;
}

type LibraryOptions = Pick<
  ClientSecretCredentialOptions,
  'authorityHost' | 'disableInstanceDiscovery' | 'retryOptions' | 'additionalPolicies'
>;

const answer = z.object({ expires_in: z.coerce.number().positive() });

function libraryOptions(
  address: LoginAddress,
  onLifetime: (seconds: number) => void,
): LibraryOptions {
  return {
    authorityHost: address.authorityHost,
    disableInstanceDiscovery: !isMicrosoft(address),
    retryOptions: { maxRetries: 1, retryDelayInMs: 200 },
    additionalPolicies: [
      {
        position: 'perCall',
        policy: {
          name: 'reachLoginAddress',
          async sendRequest(request, next) {
            request.url = address.reach(request.url);
            request.abortSignal ??= AbortSignal.timeout(timeoutMs);
            if (address.isPlainHttp) request.allowInsecureConnection = true;
            const response = await next(request);
            const issued = answer.safeParse(json(response.bodyAsText));
            if (issued.success) onLifetime(issued.data.expires_in);
            return response;
          },
        },
      },
    ],
  };
}

function json(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function libraryCredential(
  { tenantId, clientId, credential }: ServiceIdentityConfig,
  options: LibraryOptions,
): TokenCredential {
  switch (credential.kind) {
    case 'secret':
      return new ClientSecretCredential(tenantId, clientId, credential.secret, options);
    case 'certificate':
      return new ClientCertificateCredential(tenantId, clientId, credential.path, options);
    case 'managed-identity':
      return new ManagedIdentityCredential({ clientId: credential.clientId });
    case 'federated':
      return new ClientAssertionCredential(tenantId, clientId, credential.assertion, options);
  }
}
