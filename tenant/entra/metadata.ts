import type { Request, Response } from 'restify';
import { type Authority, issuerOf } from './authority';
import { refusalBody } from './refusal-body';
import { refusal } from './refusals';
import { isOfBots, isShared, isThisTenant } from './tenant-address';

/** `GET /{tenant}/v2.0/.well-known/openid-configuration` */
export async function openIdConfiguration(
  authority: Authority,
  req: Request,
  res: Response,
): Promise<void> {
  const name: string = req.params.tenant;
  if (!isKnown(authority, name)) return refuse(authority, req, res);
  const place = isThisTenant(authority, name) ? authority.tenantId : name;
  const base = `${authority.origin}/${place}`;
  res.json(200, {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    // Of `common`, Entra's issuer holds a place for the tenant that a token will be of.
    issuer: isShared(name)
      ? issuerOf({ ...authority, tenantId: '{tenantid}' })
      : issuerOf(authority),
    request_uri_parameter_supported: false,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    code_challenge_methods_supported: ['S256', 'plain'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'acrs', 'nonce', 'name', 'tid', 'ver'],
    tenant_region_scope: 'EU',
  });
}

/** `GET /{tenant}/discovery/v2.0/keys` */
export async function signingKeys(
  authority: Authority,
  req: Request,
  res: Response,
): Promise<void> {
  const name: string = req.params.tenant;
  if (!isKnown(authority, name)) return refuse(authority, req, res);
  res.json(200, { keys: [{ ...authority.entraKey.publicJwk, issuer: issuerOf(authority) }] });
}

function isKnown(authority: Authority, name: string): boolean {
  return isThisTenant(authority, name) || isShared(name) || isOfBots(name);
}

function refuse(authority: Authority, req: Request, res: Response): void {
  const problem = refusal.unknownTenant(req.params.tenant);
  res.json(400, refusalBody(problem, authority.now(), req));
}
