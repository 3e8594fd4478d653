import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Authority, secondsOf } from './authority';

const codeSeconds = 10 * 60;

const codeContent = z.object({
  jti: z.string(),
  exp: z.number(),
  oid: z.string(),
  scope: z.string(),
  redirectUri: z.string(),
  nonce: z.string().optional(),
  challenge: z.string().optional(),
  challengeMethod: z.enum(['S256', 'plain']).optional(),
  session: z.object({ amr: z.array(z.string()), contexts: z.array(z.string()) }),
  capabilities: z.array(z.string()),
});

/** What a sign-in leaves in its authorization code. */
export type CodeContent = z.infer<typeof codeContent>;

export function codeFor(
  { seal, now }: Authority,
  signIn: Omit<CodeContent, 'jti' | 'exp'>,
): Promise<string> {
  return seal.close('code', { ...signIn, jti: randomUUID(), exp: secondsOf(now()) + codeSeconds });
}

export async function openCode(
  { seal }: Authority,
  code: string,
): Promise<CodeContent | undefined> {
  return codeContent.safeParse(await seal.open('code', code)).data;
}

/** Whether the verifier is the one whose challenge came with the authorization request. */
export function isVerified(
  { challenge, challengeMethod }: CodeContent,
  verifier: string | undefined,
): boolean {
  if (challenge === undefined) return true;
  if (verifier === undefined) return false;
  if (challengeMethod === 'plain') return verifier === challenge;
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}
