import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { cast, graphDefault, jsonOf, post, tokenClient } from '../entra/token-client';

let core: CoreTenant;
beforeAll(async () => {
  core = await coreTenant({
    rooms: () => [
      {
        mount(server) {
          server.get('/v1.0/*', async (_req, res) => res.send(204));
          server.post('/beta/$batch', async (_req, res) => res.send(204));
        },
      },
    ],
  });
});
afterAll(() => leave(core));

const calls = () => `${core.address}/sandbox/calls`;

describe('GET /sandbox/calls', () => {
  it('counts what reached Graph, whoever it was about', async () => {
    for (const key of ['ada', 'grace']) {
      await fetch(`${core.address}/v1.0/users/${cast(core.tenant, key).id}?$select=id`);
    }
    await post(`${core.address}/beta/$batch`, { requests: [{}, {}] });
    await tokenClient(core).signIn('ada', graphDefault);
    expect(await jsonOf(await fetch(calls()))).toEqual({
      'GET /v1.0/users/{id}': 2,
      'POST /beta/$batch': 1,
    });
  });

  it('begins anew when told', async () => {
    await fetch(calls(), { method: 'DELETE' });
    expect(await jsonOf(await fetch(calls()))).toEqual({});
    await fetch(`${core.address}/v1.0/me`);
    expect(await jsonOf(await fetch(calls()))).toEqual({ 'GET /v1.0/me': 1 });
  });
});
