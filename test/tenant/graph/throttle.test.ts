import fc from 'fast-check';
import { groupId } from '../../../tenant/directory/cast-ids';
import { Throttle } from '../../../tenant/graph/throttle';
import { errorWith, openRig, type Rig } from '../rig';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

function limit(unitsPer10Seconds: number, writesPer150Seconds = 100): void {
  rig.throttle.set({ enabled: true, unitsPer10Seconds, writesPer150Seconds });
}

describe('the limits of Graph', () => {
  it('say nothing until they are switched on', async () => {
    const { headers } = await rig.as('ada').get('/v1.0/me');
    expect(headers.get('x-ms-resource-unit')).toBeNull();
  });

  it.each([
    ['/v1.0/me', '1'],
    ['/v1.0/users', '2'],
    ['/v1.0/users?$select=id', '1'],
    ['/v1.0/users?$expand=manager', '3'],
    ['/v1.0/users?$top=5', '1'],
    [`/v1.0/groups/${groupId('all-staff')}/transitiveMembers`, '5'],
  ])('charge %s with %s', async (path, units) => {
    limit(1000);
    expect((await rig.as('ada').get(path)).headers.get('x-ms-resource-unit')).toBe(units);
  });

  it('refuse with the time to wait, and let the same through after it', async () => {
    limit(10);
    const ada = rig.as('ada');
    const path = `/v1.0/groups/${groupId('all-staff')}/transitiveMembers`;
    expect((await ada.get(path)).status).toBe(200);
    const second = await ada.get(path);
    expect(second.status).toBe(200);
    expect(second.headers.get('x-ms-throttle-limit-percentage')).toBe('1');
    const refused = await ada.get(path);
    expect(refused).toMatchObject({
      status: 429,
      body: errorWith(
        'TooManyRequests',
        expect.stringMatching(/^Too many requests from Identifier:/),
      ),
    });
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded');
    expect(refused.headers.get('x-ms-throttle-scope')).toMatch(
      /^Tenant_Application\/ReadWrite\/a-client\//,
    );
    const other = rig.as('ada', { appid: 'another-client' });
    expect((await other.get(path)).status).toBe(200);
    await rig.advance(1);
    expect((await ada.get(path)).status).toBe(200);
  });

  it('count writes by themselves', async () => {
    limit(1000, 1);
    const ada = rig.as('ada');
    const wish = { ids: [] };
    expect((await ada.post('/v1.0/directoryObjects/getByIds', wish)).status).toBe(400);
    const refused = await ada.post('/v1.0/directoryObjects/getByIds', wish);
    expect(refused.headers.get('x-ms-throttle-information')).toBe('WriteLimitExceeded');
    expect((await ada.get('/v1.0/me')).status).toBe(200);
  });

  it('hold for each request of a batch', async () => {
    limit(2);
    const requests = ['1', '2', '3'].map((id) => ({ id, method: 'GET', url: '/me' }));
    const { status, body } = await rig.as('ada').post('/v1.0/$batch', { requests });
    expect(status).toBe(200);
    expect(body.responses).toMatchObject([
      { status: 200 },
      { status: 200 },
      { status: 429, headers: { 'Retry-After': '5' } },
    ]);
  });
});

const start = new Date('2026-03-02T09:00:00Z');

const requestsOverTime = fc.array(
  fc.record({ units: fc.integer({ min: 1, max: 9 }), after: fc.integer({ min: 0, max: 4000 }) }),
  { minLength: 1, maxLength: 60 },
);

it('lets no more through than the bucket holds and gets back, and keeps its word on the wait', () => {
  fc.assert(
    fc.property(requestsOverTime, (requests) => {
      const throttle = new Throttle();
      throttle.set({ enabled: true, unitsPer10Seconds: 20, writesPer150Seconds: 1000 });
      let now = start;
      let through = 0;
      for (const { units, after } of requests) {
        now = new Date(now.getTime() + after);
        const charge = { appId: 'a', units, isWrite: false };
        const { refusal } = throttle.charge(charge, now);
        if (refusal) {
          now = new Date(now.getTime() + refusal.retryAfterSeconds * 1000);
          expect(throttle.charge(charge, now).refusal).toBeUndefined();
        }
        through += units;
        const seconds = (now.getTime() - start.getTime()) / 1000;
        expect(through).toBeLessThanOrEqual(20 + 2 * seconds + 1e-6);
      }
    }),
  );
});
