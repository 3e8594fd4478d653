import { exportJWK, generateKeyPair, type KeyLike, SignJWT } from 'jose';
import type { Person } from '../../pim/person';
import type { Clock } from '../../pim/ports';
import { type Line, type ScriptedServer, type Seen, scriptedServer } from './scripted-server';

export const appId = '5e6f7a80-1111-4222-8333-944455566677';
export const ssoResource = `api://botid-${appId}`;

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyLike;
  readonly publicKey: KeyLike;
}

/** Claims to set; `undefined` leaves one out. */
type TokenChange = Readonly<Record<string, unknown>>;

export interface ScriptedLogin {
  readonly server: ScriptedServer;
  readonly key: SigningKey;
  /** What the discovery document lists. */
  published: readonly SigningKey[];
  /** What the token endpoint answers. */
  onToken: (form: URLSearchParams) => Line | Promise<Line>;
  issuer(tenant: string): string;
  /** Forms that reached the token endpoint, in order. */
  forms(): URLSearchParams[];
  /** A token as Teams gets it for this person. */
  ssoToken(person: Person, change?: TokenChange, key?: SigningKey): Promise<string>;
}

export async function signingKey(kid: string): Promise<SigningKey> {
  return { kid, ...(await generateKeyPair('RS256')) };
}

// Made once a file: an RSA key takes its time.
const ownKey = signingKey('first');

/** A token service that issues whatever the test says; its keys and signatures are real. */
export async function scriptedLogin(clock: Clock): Promise<ScriptedLogin> {
  const key = await ownKey;
  const server = await scriptedServer((seen) => answer(login, seen));
  const login: ScriptedLogin = {
    server,
    key,
    published: [key],
    onToken: () => ({ status: 500 }),
    issuer: (tenant) => `https://login.microsoftonline.com/${tenant}/v2.0`,
    forms: () => server.seen.filter(isToken).map(({ body }) => new URLSearchParams(body)),
    ssoToken: (person, change = {}, signedWith = key) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({
        iss: login.issuer(person.tenantId),
        aud: appId,
        tid: person.tenantId,
        oid: person.userId,
        scp: 'access_as_user',
        iat: now,
        nbf: now,
        exp: now + 3600,
        ...change,
      })
        .setProtectedHeader({ alg: 'RS256', kid: signedWith.kid })
        .sign(signedWith.privateKey);
    },
  };
  return login;
}

function isToken({ url }: Seen): boolean {
  return url.split('?')[0]?.endsWith('/oauth2/v2.0/token') ?? false;
}

async function answer(login: ScriptedLogin, seen: Seen): Promise<Line> {
  const [, tenant = ''] = seen.url.split('/');
  if (isToken(seen)) return login.onToken(new URLSearchParams(seen.body));
  if (seen.url.endsWith('/v2.0/.well-known/openid-configuration')) {
    const base = `${login.server.address}/${tenant}`;
    return {
      body: {
        issuer: login.issuer(tenant),
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
      },
    };
  }
  if (!seen.url.endsWith('/discovery/v2.0/keys')) return { status: 404 };
  const keys = login.published.map(async ({ kid, publicKey }) => ({
    ...(await exportJWK(publicKey)),
    kid,
    use: 'sig',
  }));
  return { body: { keys: await Promise.all(keys) } };
}

/** What the token endpoint issues for a person. */
export function issued(person: Person, accessToken: string, expiresIn = 3600): Line {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    oid: person.userId,
    tid: person.tenantId,
    sub: person.userId,
    name: person.name,
  };
  return {
    body: {
      token_type: 'Bearer',
      scope: 'https://graph.microsoft.com/.default',
      expires_in: expiresIn,
      access_token: accessToken,
      refresh_token: `refresh-of-${accessToken}`,
      id_token: `${part({ alg: 'RS256' })}.${part(claims)}.signature`,
      client_info: part({ uid: person.userId, utid: person.tenantId }),
    },
  };
}

/** A refusal as Entra words it. */
export function refusedBy(error: string, code: number, more: object = {}): Line {
  return {
    status: 400,
    body: {
      error,
      error_description: `AADSTS${code}: refused. Trace ID: t Correlation ID: c`,
      error_codes: [code],
      timestamp: '2026-03-02 09:00:00Z',
      trace_id: 't',
      correlation_id: 'c',
      ...more,
    },
  };
}
