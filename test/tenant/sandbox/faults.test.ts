import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { graphDefault, jsonOf, moveClock, post, tokenClient } from '../entra/token-client';

let core: CoreTenant;
let served = 0;

/** A tenant whose Graph and connector only count what reaches them. */
beforeAll(async () => {
  core = await coreTenant({
    rooms: () => [
      {
        mount(server) {
          for (const path of ['/v1.0/*', '/beta/*', '/teams/v3/*']) {
            server.get(path, async (_req, res) => res.json(200, { served: ++served }));
            server.post(path, async (_req, res) => res.json(200, { served: ++served }));
          }
        },
      },
    ],
  });
});
afterAll(() => leave(core));

const faults = () => `${core.address}/sandbox/faults`;
const get = (path: string) => fetch(`${core.address}${path}`);

afterEach(() => fetch(faults(), { method: 'DELETE' }));

describe('a fault', () => {
  it('throttles Graph as Graph does, for as many requests as wanted', async () => {
    await post(faults(), {
      path: '/v1.0/me',
      fault: 'throttle',
      retryAfterSeconds: 7,
      count: 2,
    });
    const before = served;
    for (const _ of [1, 2]) {
      const response = await get('/v1.0/me');
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('7');
      expect(await jsonOf(response)).toMatchObject({
        error: {
          code: 'TooManyRequests',
          message: expect.stringMatching(/^Too many requests from Identifier:/),
          innerError: { 'request-id': expect.any(String) },
        },
      });
    }
    expect(served).toBe(before);
    expect((await get('/v1.0/me')).status).toBe(200);
  });

  it('fails with the status that is wanted, for one method and a pattern of paths', async () => {
    await post(faults(), {
      method: 'post',
      path: '/^\\/teams\\/v3\\/.+\\/activities$/',
      fault: 'fail',
      status: 502,
    });
    const address = `${core.address}/teams/v3/conversations/a/activities`;
    expect((await post(address, {})).status).toBe(502);
    expect((await fetch(address)).status).toBe(200);
    expect((await get('/v1.0/me')).status).toBe(200);
  });

  it('speaks the language of the service that it strikes', async () => {
    await post(faults(), { path: '/', fault: 'throttle' });
    expect(await jsonOf(await get('/teams/v3/conversations'))).toMatchObject({
      error: { code: 'Throttled' },
    });
    const { status, body } = await tokenClient(core).signIn('ada', graphDefault);
    expect(status).toBe(429);
    expect(body).toMatchObject({ error: 'temporarily_unavailable', error_codes: [90033] });
  });

  it('hides an answer after the work was done', async () => {
    await post(faults(), { path: '/v1.0/', fault: 'lose-answer', count: 1 });
    const before = served;
    await expect(post(`${core.address}/v1.0/requests`, {})).rejects.toThrow('fetch failed');
    expect(served).toBe(before + 1);
    expect((await get('/v1.0/me')).status).toBe(200);
  });

  it('answers late', async () => {
    await post(faults(), { path: '/v1.0/me', fault: 'hang', delaySeconds: 0.01, count: 1 });
    expect((await get('/v1.0/me')).status).toBe(200);
  });

  it('ends after a while of the tenant’s time', async () => {
    await post(faults(), { path: '/v1.0/me', fault: 'fail', seconds: 60 });
    expect((await get('/v1.0/me')).status).toBe(503);
    await moveClock(core, 'PT59S');
    expect((await get('/v1.0/me')).status).toBe(503);
    await moveClock(core, 'PT2S');
    expect((await get('/v1.0/me')).status).toBe(200);
  });

  it('never strikes the sandbox', async () => {
    await post(faults(), { path: '/', fault: 'fail' });
    expect((await get('/sandbox/clock')).status).toBe(200);
  });

  it.each([
    [{ path: '/v1.0', fault: 'explode' }],
    [{ path: 'v1.0', fault: 'fail' }],
    [{ path: '/(/', fault: 'fail' }],
    [{ fault: 'fail' }],
    [{ path: '/v1.0', fault: 'fail', status: 200 }],
    [{ path: '/v1.0', fault: 'fail', howOften: 3 }],
  ])('is not made of %j', async (order) => {
    const response = await post(faults(), order);
    expect(response.status).toBe(400);
    expect(await jsonOf(response)).toMatchObject({
      error: { message: expect.stringContaining('fault is throttle, fail, hang or lose-answer') },
    });
    expect((await get('/v1.0/me')).status).toBe(200);
  });
});

describe('a request that hangs for ever', () => {
  it('does not keep the tenant from stopping', async () => {
    const other = await coreTenant();
    await post(`${other.address}/sandbox/faults`, { path: '/v1.0', fault: 'hang' });
    const hanging = fetch(`${other.address}/v1.0/me`);
    const outcome = expect(hanging).rejects.toThrow('fetch failed');
    await fetch(`${other.address}/sandbox/clock`);
    await leave(other);
    await outcome;
  });
});
