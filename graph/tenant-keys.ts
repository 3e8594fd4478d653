import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { TenantId } from '../pim/ids';
import type { Clock } from '../pim/ports';
import type { LoginAddress } from './login-address';

/** What is needed to check a token that a tenant signed. */
export interface TenantSigning {
  readonly issuer: string;
  readonly key: JWTVerifyGetKey;
}

export interface TenantKeysOptions {
  readonly address: LoginAddress;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

interface Published {
  readonly issuer: string;
  readonly find: JWTVerifyGetKey;
  readonly readAt: number;
}

const servesMs = 24 * 60 * 60_000;
/** A stranger's unknown key id must not make us ask Entra each time. */
const refetchAfterMs = 60_000;

/** The issuer and signing keys of tenants, read when first needed and again when a key is new. */
export function tenantKeys(
  options: TenantKeysOptions,
): (tenant: TenantId) => Promise<TenantSigning> {
  const known = new Map<TenantId, Promise<Published>>();

  function read(tenant: TenantId): Promise<Published> {
    const reading = readPublished(options, tenant);
    known.set(tenant, reading);
    reading.catch(() => known.delete(tenant));
    return reading;
  }

  async function published(tenant: TenantId, olderThanMs: number): Promise<Published> {
    const held = await known.get(tenant);
    const age = options.clock.now().getTime() - (held?.readAt ?? 0);
    return held && age < olderThanMs ? held : read(tenant);
  }

  return async (tenant) => {
    const first = await published(tenant, servesMs);
    return {
      issuer: first.issuer,
      async key(header, token) {
        try {
          return await first.find(header, token);
        } catch (error) {
          if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
          const fresh = await published(tenant, refetchAfterMs);
          return fresh.find(header, token);
        }
      },
    };
  };
}

const metadata = z.object({ issuer: z.string().url() });
const keySet = z.object({ keys: z.array(z.object({ kty: z.string() }).passthrough()).min(1) });

async function readPublished(
  { address, clock, timeoutMs }: TenantKeysOptions,
  tenant: TenantId,
): Promise<Published> {
  const readAt = clock.now().getTime();
  const get = (path: string) =>
    readJson(address.reach(address.authority(tenant) + path), timeoutMs);
  const [about, keys] = await Promise.all([
    get('/v2.0/.well-known/openid-configuration'),
    get('/discovery/v2.0/keys'),
  ]);
  const issuer = metadata.safeParse(about);
  const set = keySet.safeParse(keys);
  if (!issuer.success || !set.success) throw new PimError('graph-unreadable', { what: 'keys' });
  return { issuer: issuer.data.issuer, find: createLocalJWKSet(set.data), readAt };
}

async function readJson(url: string, timeoutMs: number): Promise<unknown> {
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new PimError('graph-unreachable', { what: 'keys' }, error);
  }
}
