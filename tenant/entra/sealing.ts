import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';

/**
 * What the token service gives into strange hands and wants to get back unread and unchanged:
 * authorization codes, refresh tokens, the state of a sign-in page.
 */
export interface Seal {
  close(kind: SealedKind, content: JWTPayload): Promise<string>;
  /** `undefined` where this tenant did not make it, or made it for something else. */
  open(kind: SealedKind, text: string): Promise<JWTPayload | undefined>;
}

export type SealedKind = 'code' | 'refresh-token' | 'sign-in';

export function seal(key: string): Seal {
  const secret = Buffer.from(key, 'base64');
  return {
    close: (kind, content) =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: kind })
        .encrypt(secret),
    async open(kind, text) {
      try {
        // How long something holds is judged by whoever opens it, on the tenant's clock.
        const { payload } = await jwtDecrypt(text, secret, {
          typ: kind,
          currentDate: new Date(0),
        });
        return payload;
      } catch {
        return;
      }
    },
  };
}
