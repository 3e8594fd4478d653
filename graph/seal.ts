import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Text sealed for one owner: without the key, or in another's place, it does not open. */
export interface Sealing {
  seal(text: string, owner: string): string;
  /** `undefined` where the seal is broken, of another key or of another owner. */
  open(sealed: string, owner: string): string | undefined;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export function sealing(key: Uint8Array): Sealing {
  if (key.byteLength !== 32) throw new Error('the sealing key must have 32 bytes');
  return {
    seal(text, owner) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const nonce = bytes.subarray(0, nonceBytes);
      const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
      const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
        .setAAD(Buffer.from(owner))
        .setAuthTag(tag);
      return opened(decipher, bytes.subarray(nonceBytes + tagBytes));
    },
  };
}

function opened(decipher: ReturnType<typeof createDecipheriv>, body: Buffer): string | undefined {
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
