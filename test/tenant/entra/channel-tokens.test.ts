import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { jsonOf, moveClock, post } from './token-client';

let core: CoreTenant;
beforeAll(async () => {
  core = await coreTenant();
});
afterAll(() => leave(core));

const serviceUrl = 'http://127.0.0.1:5000/teams/';

async function tokenFor(order: object): Promise<string> {
  const response = await post(`${core.address}/sandbox/channel-token`, order);
  return z.string().parse((await jsonOf(response)).token);
}

async function metadata() {
  const shape = z.object({ issuer: z.string(), jwks_uri: z.string() });
  return shape.parse(await jsonOf(await fetch(String(core.settings.CHANNEL_METADATA_URL))));
}

async function verify(token: string) {
  const { issuer, jwks_uri } = await metadata();
  return jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), {
    issuer,
    audience: core.tenant.bot.appId,
    clockTolerance: 300,
  });
}

describe('a token of the Teams channel', () => {
  it('names the service and is signed with a key that Teams endorses', async () => {
    const { payload, protectedHeader } = await verify(await tokenFor({ serviceUrl }));
    expect(payload.serviceurl).toBe(serviceUrl);
    expect(payload.iss).toBe(core.settings.CHANNEL_ISSUER);
    const { jwks_uri } = await metadata();
    const { keys } = await jsonOf(await fetch(jwks_uri));
    expect(keys).toEqual([
      expect.objectContaining({ kid: protectedHeader.kid, endorsements: ['msteams'] }),
    ]);
  });

  it("holds by the machine's clock, however far the tenant's is ahead", async () => {
    await moveClock(core, 'P1D');
    await expect(verify(await tokenFor({ serviceUrl }))).resolves.toBeDefined();
  });

  it('can be made to have expired', async () => {
    const token = await tokenFor({ serviceUrl, lifetimeSeconds: -3600 });
    await expect(verify(token)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
  });

  it('is not signed with the key of the people', async () => {
    const { address, tenant } = core;
    const keys = new URL(`${address}/${tenant.id}/discovery/v2.0/keys`);
    await expect(
      jwtVerify(await tokenFor({ serviceUrl }), createRemoteJWKSet(keys)),
    ).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
  });

  it('is given for an address only', async () => {
    const response = await post(`${core.address}/sandbox/channel-token`, { serviceUrl: 'here' });
    expect(response.status).toBe(400);
  });
});
