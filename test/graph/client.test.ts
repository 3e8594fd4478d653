import { z } from 'zod';
import { readBody } from '../../graph/errors';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf } from './people';

const me = { method: 'GET', version: 'v1.0', path: '/me?$select=id' } as const;
const write = {
  method: 'POST',
  version: 'v1.0',
  path: '/requests',
  body: { action: 'x' },
} as const;
const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const challenge = `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

describe('call', () => {
  it.each(['GET', 'POST', 'PATCH'] as const)(
    'carries the person’s token on a %s',
    async (method) => {
      stage.on(`${method} /beta/things`, { body: { ok: true } });
      const reply = await stage.client.call(ada, {
        method,
        version: 'beta',
        path: '/things?$expand=steps',
        ...(method === 'GET' ? {} : { body: { a: 1 } }),
      });
      expect(reply).toEqual({ status: 200, body: { ok: true } });
      const [seen] = stage.server.seen;
      expect(seen?.url).toBe('/beta/things?$expand=steps');
      expect(seen?.headers.authorization).toBe('Bearer token-of-Ada-0');
      expect(seen?.headers['client-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(seen?.body).toBe(method === 'GET' ? '' : '{"a":1}');
    },
  );

  it('tells of each request, without its query', async () => {
    stage.on('GET /v1.0/me', { body: {} });
    await stage.client.call(ada, me);
    expect(stage.calls).toEqual([
      { method: 'GET', path: '/v1.0/me', status: 200, ms: expect.any(Number) },
    ]);
  });

  it('takes an answer without a body', async () => {
    stage.on('POST /v1.0/requests', { status: 204 });
    expect(await stage.client.call(ada, write)).toEqual({ status: 204, body: undefined });
  });

  it('does not follow a redirection with the person’s token', async () => {
    stage.on('GET /v1.0/me', { status: 302, headers: { location: '/elsewhere' } });
    expect((await failureOf(stage.client.call(ada, me))).code).toBe('graph-unreachable');
    expect(stage.server.seen.map(({ url }) => url)).not.toContain('/elsewhere');
  });
});

describe('when Graph is out of order', () => {
  it.each([503, 504])('reads once more after a %i that asks for no time', async (status) => {
    let times = 0;
    stage.on('GET /v1.0/me', () => (++times === 1 ? { status } : { body: { id: '1' } }));
    expect((await stage.client.call(ada, me)).status).toBe(200);
    expect(stage.calls.map((call) => call.status)).toEqual([status, 200]);
  });

  it('reads once more after a broken connection', async () => {
    let times = 0;
    stage.on('GET /v1.0/me', () => (++times === 1 ? { fault: 'break' } : { body: {} }));
    expect((await stage.client.call(ada, me)).status).toBe(200);
    expect(stage.calls.map((call) => call.status)).toEqual([0, 200]);
  });

  it('does not read a third time', async () => {
    stage.on('GET /v1.0/me', { fault: 'break' });
    expect((await failureOf(stage.client.call(ada, me))).code).toBe('graph-unreachable');
    expect(stage.calls).toHaveLength(2);
  });

  it('does not wait where Graph asks for more than a second', async () => {
    stage.on('GET /v1.0/me', { status: 503, headers: { 'retry-after': '30' } });
    expect(await stage.client.call(ada, me)).toMatchObject({ status: 503, retryAfterSeconds: 30 });
    expect(stage.calls).toHaveLength(1);
  });

  it('sends a write once, whatever becomes of it', async () => {
    stage.on('POST /v1.0/requests', { status: 503, headers: { 'retry-after': '0' } });
    expect((await stage.client.call(ada, write)).status).toBe(503);
    stage.on('POST /v1.0/requests', { fault: 'break' });
    expect((await failureOf(stage.client.call(ada, write))).code).toBe('graph-unreachable');
    expect(stage.calls.map((call) => call.status)).toEqual([503, 0]);
  });

  it('gives up when no answer comes in time, and does not try as long again', async () => {
    const hasty = await graphStage(100);
    hasty.on('GET /v1.0/me', { fault: 'hang' });
    const failure = await failureOf(hasty.client.call(ada, me));
    expect(failure.code).toBe('graph-unreachable');
    expect(failure.facts).toMatchObject({ timeout: true, path: '/v1.0/me' });
    expect(hasty.calls).toHaveLength(1);
    await hasty.stop();
  });

  it('puts no token into its errors', async () => {
    stage.on('GET /v1.0/me', { fault: 'break' });
    const failure = await failureOf(stage.client.call(ada, me));
    const told = [JSON.stringify(failure.facts), String(failure.stack), String(failure.cause)];
    expect(told.join()).not.toContain('token-of-Ada');
  });
});

describe('when Graph refuses the token', () => {
  it('renews it with the claims that Graph asked for, and repeats the call', async () => {
    stage.on('POST /v1.0/requests', ({ headers }) =>
      headers.authorization === 'Bearer token-of-Ada-0'
        ? { status: 401, headers: { 'www-authenticate': challenge } }
        : { status: 201, body: {} },
    );
    expect((await stage.client.call(ada, write)).status).toBe(201);
    expect(stage.refused).toEqual([{ token: 'token-of-Ada-0', claims }]);
    expect(stage.server.seen).toHaveLength(2);
  });

  it('renews it for a batch as well, of which one item was refused', async () => {
    stage.on('GET /v1.0/a', { body: 1 });
    stage.on('GET /v1.0/b', ({ headers }) =>
      headers.authorization === 'Bearer token-of-Ada-0'
        ? graphError(401, 'InvalidAuthenticationToken')
        : { body: 2 },
    );
    const replies = await stage.client.batch(ada, 'v1.0', ['/a', '/b']);
    expect(replies.map(({ body }) => body)).toEqual([1, 2]);
    expect(stage.refused).toEqual([{ token: 'token-of-Ada-0' }]);
  });

  it('asks the person to sign in when the renewed one is refused, too', async () => {
    stage.on('GET /v1.0/me', graphError(401, 'InvalidAuthenticationToken'));
    const reply = await stage.client.call(ada, me);
    const failure = await failureOf(Promise.resolve().then(() => readBody(reply, z.unknown())));
    expect(failure.code).toBe('sign-in-needed');
    expect(stage.server.seen).toHaveLength(2);
  });
});

describe('batch', () => {
  it('gives the replies in the order of the questions', async () => {
    stage.on('GET /v1.0/a', { body: { name: 'a' } });
    stage.on('GET /v1.0/b', graphError(404, 'Request_ResourceNotFound'));
    stage.on('GET /v1.0/c', { status: 429, headers: { 'Retry-After': '4' } });
    const [a, b, c] = await stage.client.batch(ada, 'v1.0', ['/a', '/b?x=1', '/c']);
    expect(a).toEqual({ status: 200, body: { name: 'a' } });
    expect(b?.status).toBe(404);
    expect(c).toMatchObject({ status: 429, retryAfterSeconds: 4 });
    expect(stage.lastBatch()).toEqual(['GET /a', 'GET /b?x=1', 'GET /c']);
    expect(stage.server.seen[0]?.headers.authorization).toBe('Bearer token-of-Ada-0');
    expect(stage.calls).toHaveLength(1);
  });

  it.each([
    ['an item is missing', { body: { responses: [{ id: '0', status: 200 }] } }, 'graph-unreadable'],
    ['it has no items', { body: {} }, 'graph-unreadable'],
    ['it is no JSON', { body: '<html>' }, 'graph-unreadable'],
    ['Graph is busy', graphError(429, 'TooManyRequests'), 'graph-throttled'],
    ['Graph is out of order', { status: 502, body: '<html>' }, 'graph-unreachable'],
    ['the whole is refused', graphError(400, 'BadRequest'), 'graph-refused'],
  ])('fails where %s', async (_, line, code) => {
    stage.on('POST /v1.0/$batch', line);
    expect((await failureOf(stage.client.batch(ada, 'v1.0', ['/a', '/b']))).code).toBe(code);
  });
});

describe('writeThenRead', () => {
  const ask = () => stage.client.writeThenRead(ada, { ...write, version: 'beta' }, '/after?x=1');

  it('sends the write and the read that depends on it in one request', async () => {
    stage.on('POST /beta/requests', { status: 201, body: { id: '1' } });
    stage.on('GET /beta/after', { body: { value: [] } });
    expect(await ask()).toEqual({
      written: { status: 201, body: { id: '1' } },
      read: { status: 200, body: { value: [] } },
    });
    expect(stage.server.seen.map(({ url }) => url)).toEqual(['/beta/$batch']);
    expect(JSON.parse(stage.server.seen[0]?.body ?? '').requests).toEqual([
      {
        id: '0',
        method: 'POST',
        url: '/requests',
        headers: { 'Content-Type': 'application/json' },
        body: { action: 'x' },
      },
      { id: '1', method: 'GET', url: '/after?x=1', dependsOn: ['0'] },
    ]);
  });

  it.each(['POST /beta/requests', 'GET /beta/after', 'POST /beta/$batch'])(
    'is never sent again, also not after a 401 of %s',
    async (refused) => {
      stage.on('POST /beta/requests', { status: 201 });
      stage.on('GET /beta/after', { body: {} });
      stage.on(refused, graphError(401, 'InvalidAuthenticationToken'));
      const { written, read } = await ask();
      expect([written.status, read?.status]).toContain(401);
      expect(stage.server.seen).toHaveLength(1);
      expect(stage.refused).toEqual([]);
    },
  );
});
