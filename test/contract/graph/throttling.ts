import { z } from 'zod';
import { permission } from './permissions';
import { readError } from './read-answer';
import type { Rig } from './rig';
import type { Ask, Bearer } from './row';
import type { Reply } from './send';

const ada: Bearer = { by: 'ada', permission: [permission.oneself, permission.people] };
const auditor: Bearer = { by: 'priya', permission: [permission.reports] };

const me: Ask = { face: 'v1.0', method: 'GET', path: '/me?$select=id' };
const audits: Ask = { face: 'v1.0', method: 'GET', path: '/auditLogs/directoryAudits?$top=1' };

const batch: Ask = {
  face: 'v1.0',
  method: 'POST',
  path: '/$batch',
  body: {
    requests: [
      { id: '1', method: 'GET', url: '/me?$select=id' },
      { id: '2', method: 'GET', url: '/users?$top=1', dependsOn: ['1'] },
      { id: '3', method: 'GET', url: '/users?$top=1' },
    ],
  },
};

const responses = z.object({
  responses: z.array(
    z.object({ id: z.string(), status: z.number(), headers: z.record(z.string()) }).passthrough(),
  ),
});

/** Too much was asked, and the answer says when to ask again. */
function expectThrottled(reply: Reply, isArm = false): void {
  expect(reply.status).toBe(429);
  expect(readError(reply, isArm).code).toBe('TooManyRequests');
  expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
}

/** What only the local tenant can be told to do: to have had enough. */
export function describeThrottling(rig: () => Rig): void {
  const strike = (fault: object) => rig().sandbox('POST', '/faults', { count: 1, ...fault });

  describe('Throttling', () => {
    it('tells whoever asks too much when to ask again', async () => {
      await strike({ path: '/v1.0/me', fault: 'throttle', retryAfterSeconds: 7 });
      const reply = await rig().ask(me, ada);
      expectThrottled(reply);
      expect(reply.headers.get('retry-after')).toBe('7');
      expect(readError(reply, false).message).toMatch(
        /^Too many requests from Identifier:\S+ under category:aadgraph\.app\.tenant_large\. Please try again later\.$/,
      );
      expect((await rig().ask(me, ada)).status).toBe(200);
    });

    it('does so in ARM, whose errors have nothing inside', async () => {
      await strike({ path: '/subscriptions', fault: 'throttle', retryAfterSeconds: 0 });
      const subscriptions: Ask = {
        face: 'arm',
        method: 'GET',
        path: '/subscriptions?api-version=2021-04-01',
      };
      const reply = await rig().ask(subscriptions, { by: 'ruth', permission: [] });
      expectThrottled(reply, true);
      expect(reply.headers.get('retry-after')).toBe('0');
    });

    it('throttles one request of a batch and what depends on it, and answers the others', async () => {
      await strike({ path: '/v1.0/me', fault: 'throttle', retryAfterSeconds: 3 });
      const reply = await rig().ask(batch, ada);
      const items = responses.parse(reply.body).responses;
      const statuses = Object.fromEntries(items.map(({ id, status }) => [id, status]));
      expect({ status: reply.status, statuses }).toEqual({
        status: 200,
        statuses: { 1: 429, 2: 424, 3: 200 },
      });
      const first = items.find(({ id }) => id === '1');
      expect(first?.headers).toMatchObject({ 'retry-after': '3' });
    });

    it('says what a request cost, and which limit it met', async () => {
      await rig().sandbox('POST', '/throttling', { enabled: true, unitsPer10Seconds: 4 });
      const people: Ask = { face: 'v1.0', method: 'GET', path: '/users' };
      const first = await rig().ask(people, ada);
      expect(first.headers.get('x-ms-resource-unit')).toBe('2');
      const second = await rig().ask(people, ada);
      expect(second.headers.get('x-ms-throttle-limit-percentage')).toMatch(/^(0\.[89]|1)$/);
      const third = await rig().ask(people, ada);
      await rig().sandbox('POST', '/throttling', { enabled: false });
      expectThrottled(third);
      expect(third.headers.get('x-ms-throttle-scope')).toMatch(/^Tenant_Application\/ReadWrite\//);
      expect(third.headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded');
    });

    it('lets an application read the audit log five times in ten seconds', async () => {
      await rig().sandbox('POST', '/audit-limit', { on: true });
      const replies: Reply[] = [];
      for (let turn = 0; turn < 6; turn += 1) replies.push(await rig().ask(audits, auditor));
      await rig().sandbox('POST', '/audit-limit', { on: false });
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    });
  });
}
