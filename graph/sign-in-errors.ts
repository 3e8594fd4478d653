import { z } from 'zod';
import { PimError, type PimErrorCode, type PimErrorFacts } from '../pim/errors';
import { readClaims } from './claims';
import { loginFaults } from './login-network';

/**
 * What MSAL's errors say, read by their fields: several copies of MSAL are installed, and `instanceof`
 * knows only the classes of its own.
 */
const msalError = z.object({
  name: z.string(),
  errorCode: z.string().default(''),
  errorMessage: z.string().default(''),
  subError: z.string().optional().default(''),
  errorNo: z.coerce.string().optional().default(''),
  claims: z.string().optional().default(''),
  correlationId: z.string().optional().default(''),
});
type MsalError = z.infer<typeof msalError>;

/**
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * The last one says that the registration does not even ask for the resource.
 */
const consentErrors: ReadonlySet<string> = new Set(['65001', '65004', '90094', '650057']);
const strongerSignInErrors: ReadonlySet<string> = new Set(['50074', '50076', '50079', '50158']);
const signInCodes: ReadonlySet<string> = new Set([
  'invalid_grant',
  'interaction_required',
  'login_required',
  'no_tokens_found',
  'refresh_token_expired',
  'bad_token',
]);

const codeOfFault = new Map<string, PimErrorCode>([
  [loginFaults.unreachable, 'graph-unreachable'],
  [loginFaults.throttled, 'graph-throttled'],
  [loginFaults.unreadable, 'graph-unreadable'],
  ['network_error', 'graph-unreachable'],
  ['temporarily_unavailable', 'graph-unreachable'],
  ['server_error', 'graph-unreachable'],
]);

/** What a failed exchange or renewal means. The original error is left behind: it may quote too much. */
export function signInFailure(error: unknown): PimError {
  if (error instanceof PimError) return error;
  const said = msalError.safeParse(error);
  if (!said.success) return new PimError('graph-unreadable', { what: 'token service' });
  return new PimError(meaning(said.data), facts(said.data));
}

function meaning(said: MsalError): PimErrorCode {
  const fault = codeOfFault.get(said.errorCode);
  if (fault) return fault;
  if (consentErrors.has(said.errorNo) || said.subError === 'consent_required') {
    return 'consent-needed';
  }
  if (said.claims !== '' || strongerSignInErrors.has(said.errorNo)) return 'step-up-needed';
  return signInCodes.has(said.errorCode) ? 'sign-in-needed' : 'graph-refused';
}

function facts(said: MsalError): PimErrorFacts {
  const { errorCode: code, errorNo, subError, correlationId } = said;
  const claims = readClaims(said.claims);
  const seconds = Number.parseInt(said.errorMessage, 10);
  const waits = code === loginFaults.throttled && Number.isFinite(seconds);
  return {
    what: 'token service',
    code,
    ...(errorNo ? { errorNo } : {}),
    ...(subError ? { subError } : {}),
    ...(correlationId ? { correlationId } : {}),
    ...(claims ? { claims } : {}),
    ...(waits ? { retryAfterSeconds: seconds } : {}),
  };
}
