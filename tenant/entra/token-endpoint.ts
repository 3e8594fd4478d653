import type { Request, Response } from 'restify';
import type { Authority } from './authority';
import { authorizationCode } from './grants/authorization-code';
import { clientCredentials } from './grants/client-credentials';
import { onBehalfOf } from './grants/on-behalf-of';
import { password } from './grants/password';
import { refreshToken } from './grants/refresh-token';
import { refusalBody } from './refusal-body';
import { EntraRefusal, refusal } from './refusals';
import { requireTenant } from './tenant-address';
import { type Grant, knownClient, readForm, required, type TokenForm } from './token-form';

const grants: ReadonlyMap<string, Grant> = new Map([
  ['authorization_code', authorizationCode],
  ['client_credentials', clientCredentials],
  ['password', password],
  ['refresh_token', refreshToken],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', onBehalfOf],
]);

/** `POST /{tenant}/oauth2/v2.0/token` */
export async function tokenEndpoint(
  authority: Authority,
  req: Request,
  res: Response,
): Promise<void> {
  res.setHeader('cache-control', 'no-store, no-cache');
  res.setHeader('pragma', 'no-cache');
  try {
    const form = readForm(req);
    requireTenant(authority, req.params.tenant, form);
    res.json(200, await grantOf(authority, form)(authority, form));
  } catch (problem) {
    if (!(problem instanceof EntraRefusal)) throw problem;
    res.json(problem.detail.status ?? 400, refusalBody(problem, authority.now(), req));
  }
}

function grantOf(authority: Authority, form: TokenForm): Grant {
  const name = required(form, 'grant_type');
  const grant = grants.get(name);
  if (!grant) throw refusal.unsupportedGrant(name);
  knownClient(authority, form);
  return grant;
}
