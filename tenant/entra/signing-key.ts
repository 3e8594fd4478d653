import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { JWK, JWTPayload } from 'jose';
import { SignJWT } from 'jose';

/** An RSA key of the tenant: signs tokens, and shows its public half to whoever checks them. */
export interface SigningKey {
  readonly publicKey: KeyObject;
  /** The public half as a key set shows it. */
  readonly publicJwk: JWK;
  sign(claims: JWTPayload): Promise<string>;
}

export function signingKey(jwk: JWK): SigningKey {
  const privateKey = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const { kty, n, e, kid } = jwk;
  if (!(kty && n && e && kid)) throw new Error('A signing key of the tenant is not an RSA key.');
  return {
    publicKey: createPublicKey(privateKey),
    publicJwk: { kty, use: 'sig', alg: 'RS256', kid, x5t: kid, n, e },
    sign: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, x5t: kid })
        .sign(privateKey),
  };
}
