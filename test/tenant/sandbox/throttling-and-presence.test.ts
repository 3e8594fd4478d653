import { personId } from '../../../tenant/directory/cast-ids';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { jsonOf, post } from '../entra/token-client';

let core: CoreTenant;

beforeAll(async () => {
  core = await coreTenant();
});
afterAll(() => leave(core));

describe('the sandbox', () => {
  it('switches the limits of Graph on and off, and says what they are', async () => {
    const path = `${core.address}/sandbox/throttling`;
    expect(await jsonOf(await fetch(path))).toMatchObject({ enabled: false });
    await post(path, { enabled: true, unitsPer10Seconds: 30 });
    expect(core.tenant.throttle.order).toEqual({
      enabled: true,
      unitsPer10Seconds: 30,
      writesPer150Seconds: 3000,
    });
    expect((await post(path, { enabled: 'yes' })).status).toBe(400);
    await post(path, { enabled: false });
    expect(await jsonOf(await fetch(path))).toMatchObject({ enabled: false });
  });

  it('has somebody be busy', async () => {
    const path = `${core.address}/sandbox/presence/${personId('grace')}`;
    const busy = { availability: 'Busy', activity: 'InAMeeting' };
    expect((await post(path, busy)).status).toBe(200);
    expect(core.tenant.directory.people[personId('grace')]?.presence).toEqual(busy);
    expect((await post(path, { availability: 'Asleep' })).status).toBe(400);
    expect((await post(`${core.address}/sandbox/presence/constructor`, busy)).status).toBe(404);
  });
});
