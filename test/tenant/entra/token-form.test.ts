import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { graphDefault, type TokenClient, tokenClient } from './token-client';

let core: CoreTenant;
let client: TokenClient;

beforeAll(async () => {
  core = await coreTenant();
  client = tokenClient(core);
});
afterAll(() => leave(core));

describe('the form', () => {
  it('must name a grant', async () => {
    expect((await client.ask(client.bot)).body.error_description).toContain(
      "AADSTS900144: The request body must contain the following parameter: 'grant_type'.",
    );
  });

  it('must name one that there is', async () => {
    const { body } = await client.ask({ ...client.bot, grant_type: 'device_code' });
    expect(body).toMatchObject({ error: 'unsupported_grant_type', error_codes: [70003] });
  });

  it('must name an application', async () => {
    const { body } = await client.ask({ grant_type: 'client_credentials' });
    expect(body.error_description).toContain("'client_id'");
  });

  it('may name nothing twice', async () => {
    const response = await fetch(`${core.address}/${core.tenant.id}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams([
        ['grant_type', 'password'],
        ['grant_type', 'password'],
      ]),
    });
    expect(await response.json()).toMatchObject({ error_codes: [9000411] });
  });

  it('finds the tenant by its domain, and no other', async () => {
    const form = { ...client.bot, grant_type: 'client_credentials', scope: graphDefault };
    expect((await client.ask(form, 'woodgrove.onmicrosoft.com')).status).toBe(200);
    expect((await client.ask(form, 'contoso.example')).body.error_codes).toEqual([90002]);
    expect((await client.ask(form, 'common')).body.error_codes).toEqual([50194]);
  });

  it('repeats the id that the client gave its request', async () => {
    const id = '5f2b1c39-6f6e-4a53-8c0c-0d7f7f2a9b11';
    const response = await fetch(
      `${core.address}/${core.tenant.id}/oauth2/v2.0/token?client-request-id=${id}`,
      { method: 'POST', body: new URLSearchParams(client.bot) },
    );
    expect(await response.json()).toMatchObject({ correlation_id: id });
  });
});
