import { once } from 'node:events';
import http, { type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FollowedClock, followClock, systemClock } from '../../bot/clock';

interface Told {
  readonly follower: string;
  readonly turn: number;
  readonly next: string | null;
}

const soon = new Date('2026-05-04T10:15:00.000Z');

/** A clock that can be followed, as the local tenant's: the test says when it steps. */
class ScriptedClock {
  readonly told: Told[] = [];
  readonly names: (string | null)[] = [];
  readonly #server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://clock');
    if (url.pathname === '/clock/follow') this.#join(url, response);
    else void this.#hear(request, response);
  });
  #stream: ServerResponse | undefined;
  #wakes: (() => void)[] = [];

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/clock`;
  }

  step(turn: number, now: string): void {
    this.#stream?.write(`:\n\ndata: {"follower":"f${this.names.length}","turn":${turn},`);
    this.#stream?.write(`"now":"${now}"}\n\n`);
  }

  breakLine(): void {
    this.#stream?.destroy();
  }

  /** Waits until the follower has told this often. */
  async heard(times: number): Promise<Told | undefined> {
    while (this.told.length < times) await new Promise<void>((wake) => this.#wakes.push(wake));
    return this.told.at(-1);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #join(url: URL, response: ServerResponse): void {
    this.names.push(url.searchParams.get('name'));
    this.#stream = response;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    this.step(0, '2026-05-04T10:00:00.000Z');
  }

  async #hear(request: http.IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    this.told.push(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(204);
    response.end();
    for (const wake of this.#wakes.splice(0)) wake();
  }
}

const clocks: ScriptedClock[] = [];
afterEach(() => {
  for (const clock of clocks.splice(0)) clock.close();
});

async function scripted() {
  const clock = new ScriptedClock();
  clocks.push(clock);
  return { clock, url: await clock.listen() };
}

function minutesFrom(moment: string, now: Date): number {
  return Math.round((now.getTime() - Date.parse(moment)) / 60_000);
}

describe('systemClock', () => {
  it('reads the machine', () => {
    expect(Math.abs(systemClock().now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});

describe('followClock', () => {
  it('has the time of the clock, and has caught up with it, before anybody reads it', async () => {
    const { clock, url } = await scripted();
    const catchUp = jest.fn(async () => soon);

    const followed = await followClock(url, 'bot', catchUp);

    expect(minutesFrom('2026-05-04T10:00:00Z', followed.now())).toBe(0);
    expect(catchUp).toHaveBeenCalledTimes(1);
    expect(clock.told).toEqual([{ follower: 'f1', turn: 0, next: soon.toISOString() }]);
    expect(clock.names).toEqual(['bot']);
    await followed.stop();
  });

  it('does what is due at each step, at the time of the step, before it says so', async () => {
    const { clock, url } = await scripted();
    const done: string[] = [];
    let followed: FollowedClock | undefined;
    followed = await followClock(url, 'bot', async () => {
      const time = followed?.now().toISOString().slice(11, 16);
      done.push(`due at ${time}, told ${clock.told.length}`);
      return undefined;
    });

    clock.step(1, '2026-05-04T12:00:00.000Z');

    expect(await clock.heard(2)).toEqual({ follower: 'f1', turn: 1, next: null });
    expect(done.at(-1)).toBe('due at 12:00, told 1');
    await followed.stop();
  });

  it('tells when the next due time has changed, with the newest step', async () => {
    const { clock, url } = await scripted();
    const followed = await followClock(url, 'bot', async () => undefined);

    await followed.announce(soon);

    expect(await clock.heard(2)).toEqual({ follower: 'f1', turn: 0, next: soon.toISOString() });
    await followed.stop();
  });

  it('looks again where something was ordered while it caught up', async () => {
    const { clock, url } = await scripted();
    let times = 0;
    const followed = await followClock(url, 'bot', async () => {
      times += 1;
      if (times === 2) await followed.announce(soon);
      return times === 3 ? soon : undefined;
    });

    clock.step(1, '2026-05-04T10:10:00.000Z');

    expect(await clock.heard(2)).toEqual({ follower: 'f1', turn: 1, next: soon.toISOString() });
    expect(times).toBe(3);
    await followed.stop();
  });

  it('follows again after the line broke', async () => {
    const { clock, url } = await scripted();
    const followed = await followClock(url, 'bot', async () => undefined);

    clock.breakLine();

    expect(await clock.heard(2)).toMatchObject({ follower: 'f2' });
    clock.step(1, '2026-05-04T11:00:00.000Z');
    await clock.heard(3);
    expect(minutesFrom('2026-05-04T11:00:00Z', followed.now())).toBe(0);
    await followed.stop();
  });

  it('tries again what failed', async () => {
    const { clock, url } = await scripted();
    const outcomes = [async () => soon, () => Promise.reject(new Error('busy')), async () => soon];
    const followed = await followClock(url, 'bot', () =>
      (outcomes.shift() ?? (async () => soon))(),
    );

    clock.step(1, '2026-05-04T10:01:00.000Z');

    expect(await clock.heard(2)).toMatchObject({ follower: 'f2', turn: 0 });
    await followed.stop();
  });

  it('says where it looked for a clock that never answers', async () => {
    const { clock, url } = await scripted();
    clock.close();

    await expect(followClock(url, 'bot', async () => undefined)).rejects.toThrow(
      `No clock answers at ${url}`,
    );
  });
});
