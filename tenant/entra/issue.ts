import { createHash, randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { PersonRecord } from '../directory/state';
import { type AskedScopes, grantedScopes, type Resource } from './asked-scopes';
import { type Authority, issuerOf, secondsOf } from './authority';
import type { Session } from './session';

const minute = 60;
const accessTokenSeconds = 75 * minute;
const ssoTokenSeconds = 60 * minute;
const refreshTokenSeconds = 90 * 24 * 60 * minute;

/** The answer of the token endpoint, in OAuth's own words. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope?: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly client_info?: string;
}

/** Who asked for a person's tokens, and how far that person's sign-in went. */
export interface SignedIn {
  readonly person: PersonRecord;
  readonly session: Session;
  /** `cp1`, where the client said so. */
  readonly capabilities: readonly string[];
  /** Whether the client proved itself; its refresh tokens then need the proof again. */
  readonly confidential: boolean;
  readonly nonce?: string | undefined;
  readonly wantsClientInfo: boolean;
}

/** The tokens of one person for the scopes that a client asked for. */
export async function tokensFor(
  authority: Authority,
  asked: AskedScopes,
  signedIn: SignedIn,
): Promise<TokenAnswer> {
  const scopes = grantedScopes(authority, asked);
  const seconds = asked.resource.kind === 'sso' ? ssoTokenSeconds : accessTokenSeconds;
  return {
    token_type: 'Bearer',
    scope: scopeText(asked, scopes),
    expires_in: seconds,
    ext_expires_in: seconds,
    access_token: await accessToken(authority, asked.resource, scopes, signedIn),
    ...(asked.offline && { refresh_token: await refreshToken(authority, asked, signedIn) }),
    ...(asked.openid && { id_token: await idToken(authority, signedIn) }),
    ...(signedIn.wantsClientInfo && { client_info: clientInfo(authority, signedIn.person) }),
  };
}

/** A token that a person's client can show to a resource. */
export function accessToken(
  authority: Authority,
  resource: Resource,
  scopes: readonly string[],
  signedIn: Pick<SignedIn, 'person' | 'session' | 'capabilities'> & { client?: string },
): Promise<string> {
  const { person, session, capabilities, client = authority.bot.appId } = signedIn;
  const seconds = resource.kind === 'sso' ? ssoTokenSeconds : accessTokenSeconds;
  return authority.entraKey.sign({
    ...times(authority.now(), seconds),
    ...personClaims(authority, person, resource.audience),
    aud: resource.audience,
    appid: client,
    azp: client,
    azpacr: '1',
    idtyp: 'user',
    scp: scopes.join(' '),
    amr: [...session.amr],
    acrs: ['p1', ...session.contexts],
    upn: person.userPrincipalName,
    ...(capabilities.length > 0 && { xms_cc: [...capabilities] }),
  });
}

/** A token of the bot itself. Whoever holds it knows the machine's clock alone, so it is dated by that. */
export async function appToken(
  authority: Authority,
  audience: string,
  roles: readonly string[],
): Promise<TokenAnswer> {
  const { bot, tenantId, botServicePrincipalId } = authority;
  const token = await authority.entraKey.sign({
    ...times(authority.machineNow(), accessTokenSeconds),
    aud: audience,
    iss: issuerOf(authority),
    sub: botServicePrincipalId,
    oid: botServicePrincipalId,
    tid: tenantId,
    appid: bot.appId,
    azp: bot.appId,
    azpacr: '1',
    idtyp: 'app',
    roles: [...roles],
    uti: randomUUID(),
    ver: '2.0',
  });
  return {
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
    ext_expires_in: accessTokenSeconds,
    access_token: token,
  };
}

function idToken(authority: Authority, { person, nonce }: SignedIn): Promise<string> {
  return authority.entraKey.sign({
    ...times(authority.now(), accessTokenSeconds),
    ...personClaims(authority, person, authority.bot.appId),
    aud: authority.bot.appId,
    ...(nonce && { nonce }),
  });
}

function refreshToken(
  { seal, now }: Authority,
  { text }: AskedScopes,
  { person, session, confidential, capabilities }: SignedIn,
): Promise<string> {
  return seal.close('refresh-token', {
    ...times(now(), refreshTokenSeconds),
    jti: randomUUID(),
    oid: person.id,
    scope: text,
    session,
    capabilities,
    confidential,
  });
}

function times(now: Date, seconds: number): JWTPayload {
  const iat = secondsOf(now);
  return { iat, nbf: iat, exp: iat + seconds };
}

function personClaims(authority: Authority, person: PersonRecord, audience: string): JWTPayload {
  return {
    iss: issuerOf(authority),
    oid: person.id,
    sub: pairwiseId(person.id, audience),
    tid: authority.tenantId,
    name: person.displayName,
    preferred_username: person.userPrincipalName,
    uti: randomUUID(),
    ver: '2.0',
  };
}

/** Entra names a person differently to each application. */
function pairwiseId(id: string, audience: string): string {
  return createHash('sha256').update(`${audience}/${id}`).digest('base64url');
}

/** What MSAL names an account by. */
export function clientInfo({ tenantId }: Authority, person: PersonRecord): string {
  return Buffer.from(JSON.stringify({ uid: person.id, utid: tenantId })).toString('base64url');
}

/** Names the scopes the way they were asked for: MSAL finds its cached token by them. */
function scopeText(asked: AskedScopes, scopes: readonly string[]): string {
  return [
    ...(asked.openid ? ['openid', 'profile', 'email'] : []),
    ...scopes.map((scope) => `${asked.prefix}${scope}`),
    ...(asked.asDefault ? [`${asked.prefix}.default`] : []),
  ].join(' ');
}
