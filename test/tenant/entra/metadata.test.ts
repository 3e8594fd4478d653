import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { accessTokenOf, graphDefault, jsonOf, type TokenClient, tokenClient } from './token-client';

const metadataShape = z.object({
  issuer: z.string(),
  jwks_uri: z.string(),
  token_endpoint: z.string(),
});

let core: CoreTenant;
let client: TokenClient;

beforeAll(async () => {
  core = await coreTenant();
  client = tokenClient(core);
});
afterAll(() => leave(core));

describe('metadata', () => {
  it('leads whoever holds a token to the key that signed it', async () => {
    const { address, tenant } = core;
    const metadata = metadataShape.parse(
      await jsonOf(await fetch(`${address}/${tenant.id}/v2.0/.well-known/openid-configuration`)),
    );
    const token = accessTokenOf(await client.signIn('ada', graphDefault));
    const { payload, protectedHeader } = await jwtVerify(
      token,
      createRemoteJWKSet(new URL(metadata.jwks_uri)),
      { issuer: metadata.issuer, audience: 'https://graph.microsoft.com' },
    );
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload.tid).toBe(tenant.id);
    expect(metadata.token_endpoint).toBe(`${address}/${tenant.id}/oauth2/v2.0/token`);
  });

  it('shows no private part of a key', async () => {
    const { address, tenant } = core;
    const { keys } = await jsonOf(await fetch(`${address}/${tenant.id}/discovery/v2.0/keys`));
    const [key] = z.array(z.record(z.string())).parse(keys);
    expect(new Set(Object.keys(key ?? {}))).toEqual(
      new Set(['alg', 'e', 'issuer', 'kid', 'kty', 'n', 'use', 'x5t']),
    );
  });

  it('says of a tenant that it does not know that it is not found', async () => {
    const response = await fetch(
      `${core.address}/contoso.example/v2.0/.well-known/openid-configuration`,
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  });

  it('is there for bots that look under the tenant of bots', async () => {
    const { address } = core;
    const body = await jsonOf(
      await fetch(`${address}/botframework.com/v2.0/.well-known/openid-configuration`),
    );
    expect(body.token_endpoint).toBe(`${address}/botframework.com/oauth2/v2.0/token`);
  });

  it('leaves the tenant open in the issuer of `common`', async () => {
    const response = await fetch(`${core.address}/common/v2.0/.well-known/openid-configuration`);
    expect((await jsonOf(response)).issuer).toMatch(/\/\{tenantid\}\/v2\.0$/);
  });
});
