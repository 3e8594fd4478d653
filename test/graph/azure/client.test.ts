import { z } from 'zod';
import { pathTo, tenantRoot } from '../../../graph/azure/addresses';
import { readBody } from '../../../graph/errors';
import type { ScopeId } from '../../../pim/ids';
import { type GraphStage, graphStage } from '../graph-stage';
import { ada, failureOf } from '../people';
import { armError, webGroup } from './records';

const things = '/things?api-version=2020-10-01';
const read = { method: 'GET', path: things } as const;
const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const challenge = `Bearer authorization_uri="https://login.windows.net/t", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
const anything = z.object({ id: z.string() });

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

const list = () => stage.arm.list(ada, things, anything);

describe('call', () => {
  it.each(['GET', 'PUT', 'POST', 'PATCH'] as const)(
    'carries the person’s token for Azure on a %s',
    async (method) => {
      stage.on(`${method} /things`, { body: { ok: true } });
      const body = method === 'GET' ? {} : { body: { a: 1 } };
      const reply = await stage.arm.call(ada, { method, path: things, ...body });
      expect(reply).toEqual({ status: 200, body: { ok: true } });
      const [seen] = stage.server.seen;
      expect(seen?.url).toBe(things);
      expect(seen?.headers.authorization).toBe('Bearer arm-token-of-Ada-0');
      expect(seen?.headers['x-ms-client-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(seen?.body).toBe(method === 'GET' ? '' : '{"a":1}');
    },
  );

  it('sends a length also where there is nothing to send, which ARM insists on', async () => {
    stage.on('POST /things', { status: 200 });
    await stage.arm.call(ada, { method: 'POST', path: things });
    expect(stage.server.seen[0]?.headers['content-length']).toBe('0');
  });

  it('tells of each request, without its query', async () => {
    stage.on('GET /things', { body: {} });
    await stage.arm.call(ada, read);
    expect(stage.calls).toEqual([
      { method: 'GET', path: '/things', status: 200, ms: expect.any(Number) },
    ]);
  });

  it('does not follow a redirection with the person’s token', async () => {
    stage.on('GET /things', { status: 302, headers: { location: '/elsewhere' } });
    expect((await failureOf(stage.arm.call(ada, read))).code).toBe('graph-unreachable');
    expect(stage.server.seen.map(({ url }) => url)).not.toContain('/elsewhere');
  });
});

describe('when Azure is out of order', () => {
  it.each([503, 504])('reads once more after a %i', async (status) => {
    let times = 0;
    stage.on('GET /things', () => (++times === 1 ? { status } : { body: {} }));
    expect((await stage.arm.call(ada, read)).status).toBe(200);
    expect(stage.calls.map((call) => call.status)).toEqual([status, 200]);
  });

  it.each(['PUT', 'POST', 'PATCH'] as const)('sends a %s once', async (method) => {
    stage.on(`${method} /things`, { fault: 'break' });
    const failure = await failureOf(stage.arm.call(ada, { method, path: things, body: {} }));
    expect(failure.code).toBe('graph-unreachable');
    expect(stage.server.seen).toHaveLength(1);
  });

  it('gives up after its time', async () => {
    const hasty = await graphStage(100);
    hasty.on('GET /things', { fault: 'hang' });
    const failure = await failureOf(hasty.arm.call(ada, read));
    expect(failure).toMatchObject({ code: 'graph-unreachable', facts: { timeout: true } });
    await hasty.stop();
  });

  it.each([
    [{ status: 429, headers: { 'retry-after': '17' } }, 'graph-throttled'],
    [armError(500, 'InternalServerError'), 'graph-unreachable'],
    [armError(403, 'AuthorizationFailed'), 'graph-refused'],
    [armError(400, 'MissingApiVersionParameter'), 'graph-refused'],
    [{ body: 'no JSON' }, 'graph-unreadable'],
  ])('says so: %j', async (line, code) => {
    stage.on('GET /things', line);
    expect((await failureOf(list())).code).toBe(code);
  });

  it('says how long Azure wants to be left alone', async () => {
    stage.on('GET /things', { status: 429, headers: { 'retry-after': '17' } });
    expect((await failureOf(list())).facts.retryAfterSeconds).toBe(17);
  });

  it('names the request as Azure calls it', async () => {
    stage.on('GET /things', armError(403, 'AuthorizationFailed'));
    expect((await failureOf(list())).facts).toMatchObject({
      requestId: 'arm-1',
      code: 'AuthorizationFailed',
      status: 403,
    });
  });
});

describe('a token that Azure does not take', () => {
  it('is renewed once, with the claims that Azure asks for', async () => {
    stage.on('GET /things', ({ headers }) =>
      headers.authorization === 'Bearer arm-token-of-Ada-0'
        ? { status: 401, headers: { 'www-authenticate': challenge } }
        : { body: {} },
    );
    expect((await stage.arm.call(ada, read)).status).toBe(200);
    expect(stage.refusedAtArm).toEqual([{ token: 'arm-token-of-Ada-0', claims }]);
    expect(stage.refused).toEqual([]);
  });

  it('asks for a stronger sign-in where the next one is refused with claims as well', async () => {
    stage.on('GET /things', { status: 401, headers: { 'www-authenticate': challenge } });
    const failure = await failureOf(list());
    expect(failure).toMatchObject({ code: 'step-up-needed', facts: { claims } });
    expect(stage.server.seen).toHaveLength(2);
  });

  it('asks for a sign-in where the next one is refused as well', async () => {
    stage.on('GET /things', { status: 401 });
    const reply = await stage.arm.call(ada, read);
    expect(() => readBody(reply, anything)).toThrow('sign-in-needed');
  });
});

describe('list', () => {
  it('reads all pages', async () => {
    const next = `${stage.server.address}/things?api-version=2020-10-01&$skiptoken=2`;
    stage.on('GET /things', ({ url }) => ({
      body: url.includes('skiptoken')
        ? { value: [{ id: 'b' }], nextLink: null }
        : { value: [{ id: 'a' }], nextLink: next },
    }));
    expect(await list()).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it.each([
    'https://management.azure.com.evil.example/things',
    'http://127.0.0.1:1/things',
    '//evil.example/things',
    'not an address',
  ])('follows no link to %s', async (nextLink) => {
    stage.on('GET /things', { body: { value: [], nextLink } });
    expect((await failureOf(list())).code).toBe('graph-unreadable');
    expect(stage.server.seen).toHaveLength(1);
  });

  it('gives up on a list without end', async () => {
    const nextLink = `${stage.server.address}${things}`;
    stage.on('GET /things', { body: { value: [], nextLink } });
    expect((await failureOf(list())).code).toBe('graph-unreadable');
    expect(stage.server.seen).toHaveLength(100);
  });

  it('fails where a record is none', async () => {
    stage.on('GET /things', { body: { value: [{ id: 1 }] } });
    expect((await failureOf(list())).code).toBe('graph-unreadable');
  });
});

describe('pathTo', () => {
  it('names the scope, the resource and the version', () => {
    const path = pathTo({ over: webGroup as ScopeId, at: 'things', filter: 'asTarget()' });
    expect(path).toBe(
      `${webGroup}/providers/Microsoft.Authorization/things?api-version=2020-10-01&$filter=asTarget()`,
    );
  });

  it('begins at the root where the scope is everything', () => {
    expect(pathTo({ over: tenantRoot, at: 'things', version: 'approvals' })).toBe(
      '/providers/Microsoft.Authorization/things?api-version=2021-01-01-preview',
    );
  });

  it('keeps what is no path apart', () => {
    const over = '/subscriptions/a?b#c d' as ScopeId;
    expect(pathTo({ over, at: 'x' })).toMatch(/^\/subscriptions\/a%3Fb%23c%20d\/providers/);
  });

  it.each(['/subscriptions/../x', '/./x', 'subscriptions/x', '//x', '/x/'])(
    'refuses the scope %s',
    (over) => {
      expect(() => pathTo({ over: over as ScopeId, at: 'x' })).toThrow('graph-refused');
    },
  );
});
