import { CompactEncrypt, compactDecrypt } from 'jose';

/**
 * What the token service gives into strange hands and wants to get back unread and unchanged:
 * authorization codes, refresh tokens, the state of a sign-in page.
 */
export interface Seal {
  close(kind: SealedKind, content: object): Promise<string>;
  /** `undefined` where this tenant did not make it, or made it for something else. */
  open(kind: SealedKind, text: string): Promise<unknown>;
}

type SealedKind = 'code' | 'refresh-token' | 'sign-in';

export function seal(key: string): Seal {
  const secret = Buffer.from(key, 'base64');
  return {
    close: (kind, content) =>
      new CompactEncrypt(Buffer.from(JSON.stringify(content)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: kind })
        .encrypt(secret),
    async open(kind, text) {
      try {
        const { plaintext, protectedHeader } = await compactDecrypt(text, secret);
        if (protectedHeader.typ !== kind) return;
        return JSON.parse(Buffer.from(plaintext).toString('utf8'));
      } catch {
        return;
      }
    },
  };
}
