import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { codeOfAda, pkce, redeem } from './sign-in-browser';
import { post, type TokenClient, tokenClient } from './token-client';

let core: CoreTenant;
let client: TokenClient;

beforeAll(async () => {
  core = await coreTenant();
  client = tokenClient(core);
});
afterAll(() => leave(core));

describe('a code', () => {
  it('is good once', async () => {
    const code = await codeOfAda(core);
    expect((await redeem(client, code)).status).toBe(200);
    expect((await redeem(client, code)).body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [54005],
    });
  });

  it('is good only with the verifier of its challenge', async () => {
    const { verifier, ...challenge } = pkce();
    const code = await codeOfAda(core, challenge);
    expect((await redeem(client, code)).body.error_codes).toEqual([501481]);
    const other = await redeem(client, code, { code_verifier: pkce().verifier });
    expect(other.body.error_codes).toEqual([501481]);
    expect((await redeem(client, code, { code_verifier: verifier })).status).toBe(200);
  });

  it('needs a secret, or a verifier in its place', async () => {
    const plain = await codeOfAda(core);
    expect(await redeem(client, plain, { client_secret: '' })).toMatchObject({
      status: 401,
      body: { error_codes: [7000218] },
    });
    const { verifier, ...challenge } = pkce();
    const proved = await codeOfAda(core, challenge);
    const reply = await redeem(client, proved, { client_secret: '', code_verifier: verifier });
    expect(reply.status).toBe(200);
  });

  it('is good only for the address that it was sent to', async () => {
    const code = await codeOfAda(core);
    const { body } = await redeem(client, code, { redirect_uri: 'http://localhost:5555/' });
    expect(body.error_codes).toEqual([500112]);
  });

  it('is not made up', async () => {
    expect((await redeem(client, '0.AXo')).body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [9002313],
    });
  });

  it('is good for ten minutes', async () => {
    const code = await codeOfAda(core);
    await post(`${core.address}/sandbox/clock`, { advance: 'PT11M' });
    expect((await redeem(client, code)).body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [70008],
    });
  });

  it('is still used up after a restart', async () => {
    const code = await codeOfAda(core);
    expect((await redeem(client, code)).status).toBe(200);
    const { dataDir, tenant } = core;
    await core.stop();
    core = await coreTenant({ dataDir });
    client = tokenClient(core);
    expect(core.tenant.id).toBe(tenant.id);
    expect((await redeem(client, code)).body.error_codes).toEqual([54005]);
  });
});
