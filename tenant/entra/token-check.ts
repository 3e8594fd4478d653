import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { armAudience, connectorAudience, graphAudience } from './asked-scopes';
import { type Authority, issuerOf } from './authority';
import type { AccessClaims, Audience, TokenCheck, TokenProblem } from './token-service';

const audiences: Readonly<Record<Audience, string>> = {
  graph: graphAudience,
  arm: armAudience,
  connector: connectorAudience,
};

const tokenClaims = z.object({
  aud: z.string(),
  tid: z.string(),
  appid: z.string(),
  oid: z.string(),
  idtyp: z.enum(['user', 'app']),
  upn: z.string().optional(),
  scp: z.string().default(''),
  roles: z.array(z.string()).default([]),
  amr: z.array(z.string()).default([]),
  acrs: z.array(z.string()).default([]),
  xms_cc: z.array(z.string()).default([]),
});

/** Checks an `Authorization` header as the resource that the token should be for. */
export async function checkToken(
  authority: Authority,
  authorization: string | undefined,
  audience: Audience,
): Promise<TokenCheck> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) return { ok: false, reason: 'Access token is empty.', problem: { kind: 'missing' } };
  try {
    const payload = await verified(authority, token, audiences[audience]);
    const claims = readClaims(payload);
    if (isOfLeaver(authority, claims)) {
      return { ok: false, reason: 'The account is disabled.', problem: { kind: 'invalid' } };
    }
    return { ok: true, claims };
  } catch (problem) {
    return { ok: false, reason: reasonOf(problem), problem: problemOf(problem) };
  }
}

async function verified(
  authority: Authority,
  token: string,
  audience: string,
): Promise<JWTPayload> {
  const { idtyp } = decodeJwt(token);
  const { payload } = await jwtVerify(token, authority.entraKey.publicKey, {
    algorithms: ['RS256'],
    issuer: issuerOf(authority),
    audience,
    currentDate: idtyp === 'app' ? authority.machineNow() : authority.now(),
  });
  return payload;
}

function readClaims(payload: JWTPayload): AccessClaims {
  const claims = tokenClaims.parse(payload);
  return {
    aud: claims.aud,
    tid: claims.tid,
    appid: claims.appid,
    oid: claims.oid,
    ...(claims.upn !== undefined && { userPrincipalName: claims.upn }),
    idtyp: claims.idtyp,
    scopes: claims.idtyp === 'app' ? claims.roles : claims.scp.split(' ').filter(Boolean),
    amr: claims.amr,
    acrs: claims.acrs,
    xmsCc: claims.xms_cc,
  };
}

/** Entra tells its resources within minutes when an account is closed; here it is at once. */
function isOfLeaver({ directory }: Authority, { idtyp, oid }: AccessClaims): boolean {
  return idtyp === 'user' && !directory.people[oid]?.accountEnabled;
}

function reasonOf(problem: unknown): string {
  if (problem instanceof errors.JWTExpired)
    return 'Lifetime validation failed, the token is expired.';
  if (problem instanceof errors.JWTClaimValidationFailed) {
    if (problem.claim === 'aud') return 'Access token validation failure. Invalid audience.';
    return `Access token validation failure. Invalid ${problem.claim}.`;
  }
  if (problem instanceof errors.JWSSignatureVerificationFailed) {
    return 'Access token validation failure. Invalid signature.';
  }
  return 'CompactToken parsing failed.';
}

function problemOf(problem: unknown): TokenProblem {
  if (problem instanceof errors.JWTExpired) {
    return { kind: 'expired', expiredAt: new Date((problem.payload.exp ?? 0) * 1000) };
  }
  if (problem instanceof errors.JWTClaimValidationFailed && problem.claim === 'aud') {
    return { kind: 'audience', audience: String(problem.payload.aud) };
  }
  return { kind: 'invalid' };
}
