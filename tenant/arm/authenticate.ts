import type { AccessClaims, TokenProblem } from '../entra/token-service';
import type { Tenant } from '../tenant';
import type { ArmRequest } from './arm-call';
import { ArmError } from './arm-error';

const audiences = [
  'https://management.core.windows.net/',
  'https://management.core.windows.net',
  'https://management.azure.com/',
  'https://management.azure.com',
];

interface Complaint {
  readonly code: string;
  readonly message: string;
  /** What the header says of it. */
  readonly description: string;
}

function complaintOf(problem: TokenProblem, now: Date): Complaint {
  switch (problem.kind) {
    case 'missing':
      return {
        code: 'AuthenticationFailed',
        message: "Authentication failed. The 'Authorization' header is missing.",
        description: "The authentication failed because of missing 'Authorization' header.",
      };
    case 'expired':
      return {
        code: 'ExpiredAuthenticationToken',
        message: `The access token expiry UTC time '${problem.expiredAt.toISOString()}' is earlier than current UTC time '${now.toISOString()}'.`,
        description: 'The access token expired.',
      };
    case 'audience':
      return {
        code: 'InvalidAuthenticationTokenAudience',
        message: `The access token has been obtained for wrong audience or resource '${problem.audience}'. It should exactly match with one of the allowed audiences '${audiences.join("','")}'.`,
        description: 'The access token has been obtained from wrong audience or resource.',
      };
    case 'invalid':
      return {
        code: 'InvalidAuthenticationToken',
        message: 'The access token is invalid.',
        description: 'The access token is invalid.',
      };
  }
}

/** Lets in whoever shows a token for ARM. */
export async function authenticate(tenant: Tenant, request: ArmRequest): Promise<AccessClaims> {
  const check = await tenant.tokens.check(request.headers.authorization, 'arm');
  if (check.ok) return check.claims;
  const { code, message, description } = complaintOf(check.problem, tenant.clock.now());
  throw new ArmError(401, code, message, {
    'WWW-Authenticate': `Bearer authorization_uri="https://login.windows.net/${tenant.id}", error="invalid_token", error_description="${description}"`,
  });
}

/** Azure demands of people that they signed in with a second factor before they change anything. */
export function demandMfa({ idtyp, amr }: AccessClaims, { method, segments }: ArmRequest): void {
  if (method === 'GET' || idtyp === 'app' || amr.includes('mfa')) return;
  throw new ArmError(
    403,
    'RequestDisallowedByAzure',
    `Resource '${segments.at(-1) ?? ''}' was disallowed by Azure: Creating, updating or deleting resources without authenticating through MFA is not allowed. Users must authenticate with multi-factor authentication. For more information, please refer to https://aka.ms/mfaforazure.`,
  );
}
