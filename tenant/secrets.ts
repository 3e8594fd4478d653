import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { exportJWK, type JWK } from 'jose';
import type { TenantSecrets } from './keeping';

const generate = promisify(generateKeyPair);

async function rsaKey(): Promise<JWK> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  return { ...(await exportJWK(privateKey)), kid: randomBytes(20).toString('base64url') };
}

/** The keys and passwords of a new tenant: no two tenants share any. */
export async function newSecrets(): Promise<TenantSecrets> {
  const [entraKey, channelKey] = await Promise.all([rsaKey(), rsaKey()]);
  return {
    entraKey,
    channelKey,
    sealingKey: randomBytes(32).toString('base64'),
    botSecret: randomBytes(30).toString('base64url'),
    botTokenKey: randomBytes(32).toString('base64'),
  };
}
