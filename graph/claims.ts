import { z } from 'zod';

/** The largest challenge that is passed on: it ends up in an address. */
const longestClaims = 2000;
const claimsShape = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Claims as an authorize request takes them, or nothing where the text is anything else. */
export function readClaims(text: string): string | undefined {
  if (text.length > longestClaims) return undefined;
  try {
    return JSON.stringify(claimsShape.parse(JSON.parse(text)));
  } catch {
    return undefined;
  }
}

/** The challenge that PIM writes, URL-encoded, into an error's message: `&claims=%7B…`. */
export function claimsOfMessage(message: string): string | undefined {
  const [, encoded] = /&claims=([^&\s]+)/.exec(message) ?? [];
  if (encoded === undefined || encoded.length > 3 * longestClaims) return undefined;
  try {
    return readClaims(decodeURIComponent(encoded));
  } catch {
    return undefined;
  }
}

/** The challenge of continuous access evaluation: `WWW-Authenticate: Bearer …, claims="<base64>"`. */
export function claimsOfHeader(header: string | undefined): string | undefined {
  const [, encoded] = /\bclaims="([A-Za-z0-9+/=_-]+)"/.exec(header ?? '') ?? [];
  if (encoded === undefined || encoded.length > 2 * longestClaims) return undefined;
  return readClaims(Buffer.from(encoded, 'base64').toString('utf8'));
}
