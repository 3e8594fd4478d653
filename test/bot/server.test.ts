import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'restify';
import { createLog } from '../../bot/log';
import { createMetrics } from '../../bot/metrics';
import type { ReadinessCheck } from '../../bot/readiness';
import { type BotServer, createBotServer } from '../../bot/server';

const open: BotServer[] = [];
afterAll(() => Promise.all(open.map((server) => server.close())));

interface Given {
  readonly process?: (request: Request, response: Response) => Promise<void>;
  readonly checks?: readonly ReadinessCheck[];
}

function makeServer({ process, checks = [] }: Given = {}): BotServer {
  return createBotServer({
    process:
      process ??
      (async (_request, response) => {
        response.send(200);
      }),
    checks,
    metrics: createMetrics(),
    adminConsentUrl: 'https://login.example/adminconsent?client_id=1&x="',
    log: createLog('silent'),
  });
}

async function start(given: Given = {}): Promise<string> {
  const server = makeServer(given);
  const port = await server.listen(0, '127.0.0.1');
  open.push(server);
  return `http://127.0.0.1:${port}`;
}

function post(origin: string, body: string | Uint8Array, headers: Record<string, string> = {}) {
  return fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

describe('POST /api/messages', () => {
  it('hands on an activity that can be parsed', async () => {
    const bodies: unknown[] = [];
    const origin = await start({
      process: async (request, response) => {
        bodies.push(request.body);
        response.send(202);
      },
    });

    const answer = await post(origin, '{"type":"message"}');

    expect(answer.status).toBe(202);
    expect(bodies).toEqual([{ type: 'message' }]);
  });

  it.each([
    ['malformed JSON', '{"type":', {}, 400],
    ['a body over 1 MB', `"${'x'.repeat(1_100_000)}"`, {}, 413],
    ['a compressed body', gzipSync('{}'), { 'content-encoding': 'gzip' }, 415],
    ['a body that only claims to be compressed', '{}', { 'content-encoding': 'gzip' }, 415],
  ])('refuses %s, and says so in its own words', async (_what, body, headers, status) => {
    const process = jest.fn();
    const origin = await start({ process });

    const answer = await post(origin, body, headers);

    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({
      error: { code: `Http${status}`, message: expect.stringMatching(/^The body /) },
    });
    expect(process).not.toHaveBeenCalled();
  });

  it('tells nothing of an error inside', async () => {
    const origin = await start({
      process: async () => {
        throw new Error('the password is swordfish');
      },
    });

    const answer = await post(origin, '{}');

    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      error: { code: 'Http500', message: 'Something failed.' },
    });
  });
});

describe('the other addresses', () => {
  it.each([
    ['GET', '/nowhere', 404],
    ['GET', '/api/messages', 405],
    ['GET', '/%', 404],
  ])('answers %s %s in JSON', async (method, path, status) => {
    const origin = await start();

    const answer = await fetch(origin + path, { method });
    const body = await answer.text();

    expect(answer.status).toBe(status);
    expect(JSON.parse(body)).toEqual({
      error: { code: expect.any(String), message: expect.any(String) },
    });
    expect(body).not.toMatch(/at .*:\d+:\d+/);
  });

  it('says that it is alive', async () => {
    const answer = await fetch(`${await start()}/healthz`);

    expect(await answer.json()).toEqual({ status: 'alive' });
  });

  it('is ready when everything it needs is there', async () => {
    const origin = await start({ checks: [{ name: 'database', run: async () => ({ ok: true }) }] });

    const answer = await fetch(`${origin}/readyz`);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ready: true, checks: [{ name: 'database', ok: true }] });
  });

  it('is not ready when one thing is missing or cannot be asked', async () => {
    const origin = await start({
      checks: [
        { name: 'database', run: async () => ({ ok: true }) },
        { name: 'graph', run: async () => ({ ok: false, detail: 'no answer' }) },
        { name: 'keys', run: () => Promise.reject(new Error('the password is swordfish')) },
      ],
    });

    const answer = await fetch(`${origin}/readyz`);

    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      ready: false,
      checks: [
        { name: 'database', ok: true },
        { name: 'graph', ok: false, detail: 'no answer' },
        { name: 'keys', ok: false, detail: 'failed' },
      ],
    });
  });

  it('counts for Prometheus', async () => {
    const answer = await fetch(`${await start()}/metrics`);

    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await answer.text()).toContain('pim_bot_turn_seconds');
  });

  it.each(['/about', '/privacy', '/terms'])(
    'has the page %s that the manifest names',
    async (path) => {
      const answer = await fetch(`${await start()}${path}`);

      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<h1>');
    },
  );

  it('has a page for who cannot be signed in, with the way to consent', async () => {
    const answer = await fetch(`${await start()}/auth/sign-in`);
    const page = await answer.text();

    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('content-security-policy')).not.toContain('script');
    expect(page).toContain('href="https://login.example/adminconsent?client_id=1&#38;x=&#34;"');
  });
});

describe('listening', () => {
  it('says in one sentence that the port is taken', async () => {
    const other = http.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    await expect(makeServer().listen(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1000} npm start`,
    );
    other.close();
  });

  it('says that this machine has no such address', async () => {
    await expect(makeServer().listen(0, '192.0.2.1')).rejects.toThrow(
      'This machine has no address "192.0.2.1"',
    );
  });

  it('answers what is under way before it closes', async () => {
    let arrived: () => void = () => {};
    let answer: () => void = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const server = makeServer({
      process: async (_request, response) => {
        arrived();
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        response.send(200, { done: true });
      },
    });
    const origin = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;

    const asked = post(origin, '{}');
    await arrival;
    const closed = server.close();
    answer();

    expect(await (await asked).json()).toEqual({ done: true });
    await closed;
    await expect(post(origin, '{}')).rejects.toThrow();
  });
});
