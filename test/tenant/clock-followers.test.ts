import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { ClockFollowers } from '../../tenant/clock-followers';

const start = new Date('2026-03-02T09:00:00Z');

let server: Server;
let followers: ClockFollowers;

beforeEach(async () => {
  followers = new ClockFollowers(20);
  server = createServer((_req, res) => followers.join(res, start));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  followers.stop();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** Joins and reads the id that the first event tells. */
async function join(): Promise<string> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening');
  const { body } = await fetch(`http://127.0.0.1:${address.port}/`);
  const chunk = await body?.getReader().read();
  const text = new TextDecoder().decode(chunk?.value);
  return String(JSON.parse(text.slice('data: '.length)).follower);
}

describe('ClockFollowers', () => {
  it('go on without somebody who does not answer in time, until they answer again', async () => {
    const follower = await join();
    await followers.step(start);
    const second = followers.step(start);
    await expect(Promise.race([second, soon('still waiting')])).resolves.toBeUndefined();
    followers.answer({ follower, turn: 2, next: null });
    const third = followers.step(start);
    await expect(Promise.race([third, soon('still waiting')])).resolves.toBe('still waiting');
    followers.answer({ follower, turn: 3, next: new Date('2026-03-02T10:00:00Z') });
    await third;
    expect(followers.nextDue()).toEqual(new Date('2026-03-02T10:00:00Z'));
  });

  it('forget what somebody planned who has left', async () => {
    const follower = await join();
    followers.answer({ follower, turn: 0, next: new Date('2026-03-02T10:00:00Z') });
    server.closeAllConnections();
    await followers.step(start);
    expect(followers.nextDue()).toBeUndefined();
    expect(followers.answer({ follower, turn: 1, next: null })).toBe(false);
  });
});

/** What is not settled when the present work is over would only settle after the patience. */
async function soon(text: string): Promise<string> {
  await new Promise((resolve) => setImmediate(resolve));
  return text;
}
