import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import type { Clock } from '../pim/ports';
import type { LoginAddress } from './login-address';
import { tenantKeys } from './tenant-keys';

export interface SsoTokenCheckOptions {
  readonly address: LoginAddress;
  readonly appId: string;
  /** The App ID URI, `api://botid-…`. */
  readonly ssoResource: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

export type SsoTokenCheck = (person: Person, token: string) => Promise<void>;

/** Far more than any token Entra signs; longer text is not worth decoding. */
const longestToken = 16_384;
const claims = z.object({ tid: z.string(), oid: z.string(), scp: z.string() });

/**
 * Makes sure that a Teams SSO token was issued by the person's own tenant, to us, for the very person
 * who sent the activity it came with. Anything else is an `identity-mismatch`, but for such a token that
 * has ended: then the person only has to sign in again.
 */
export function ssoTokenCheck(options: SsoTokenCheckOptions): SsoTokenCheck {
  const signing = tenantKeys(options);
  return async (person, token) => {
    if (token.length > longestToken) throw mismatch('too long');
    const { issuer, key } = await signing(person.tenantId);
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        issuer,
        audience: [options.ssoResource, options.appId],
        requiredClaims: ['exp'],
        currentDate: options.clock.now(),
        clockTolerance: 60,
      });
      checkPerson(person, claims.safeParse(payload).data);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw expired(person, error.payload);
      // The library's error holds the claims of whoever the token belongs to: its code is enough.
      throw error instanceof errors.JOSEError ? mismatch(reason(error)) : error;
    }
  };
}

function checkPerson(person: Person, claimed: z.infer<typeof claims> | undefined): void {
  if (!claimed) throw mismatch('claims missing');
  if (claimed.tid.toLowerCase() !== person.tenantId) throw mismatch('tid');
  if (claimed.oid.toLowerCase() !== person.userId) throw mismatch('oid');
  if (!claimed.scp.split(' ').includes('access_as_user')) throw mismatch('scp');
}

/** The end of a token is what is looked at last: its signature, issuer and audience were right. */
function expired(person: Person, payload: unknown): PimError {
  checkPerson(person, claims.safeParse(payload).data);
  return new PimError('sign-in-needed', { why: 'token has ended' });
}

function reason(error: InstanceType<typeof errors.JOSEError>): string {
  return error instanceof errors.JWTClaimValidationFailed ? error.claim : error.code;
}

function mismatch(why: string): PimError {
  return new PimError('identity-mismatch', { why });
}
