import { randomBytes } from 'node:crypto';
import { keptTokens, type PersonTokens } from '../../graph/kept-tokens';
import { sealing } from '../../graph/seal';
import type { TokenOwner } from '../../graph/token-shelf';
import { type BrokerStage, brokerStage } from './broker-stage';
import { ada, failureOf, grace } from './people';

let stage: BrokerStage;

const tokensOf = (token: string, expiresAt: Date): PersonTokens => ({
  access: { graph: { token, expiresAt } },
  msalCache: '{}',
});

beforeEach(async () => {
  stage = await brokerStage();
});

afterEach(() => stage.stop());

describe('what is kept', () => {
  it('is sealed: no token can be read from the file', async () => {
    await stage.signIn();
    const atRest = await stage.shelf.contents();
    expect(atRest.length).toBeGreaterThan(100);
    const decoded = Buffer.from(atRest, 'base64url').toString('latin1');
    for (const text of [atRest, decoded]) {
      expect(text).not.toContain('graph-token-1');
      expect(text).not.toContain('refresh-of');
    }
  });

  it('serves after a restart, without another exchange', async () => {
    await stage.signIn();
    expect(await stage.newBroker().graphToken(ada)).toBe('graph-token-1');
    expect(stage.login.forms()).toHaveLength(1);
  });

  it('is worth nothing when somebody has changed a byte of it', async () => {
    await stage.signIn();
    const bytes = Buffer.from(await stage.shelf.read(ada), 'base64url');
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    await stage.shelf.write(ada, bytes.toString('base64url'));
    expect((await failureOf(stage.newBroker().graphToken(ada))).code).toBe('sign-in-needed');
  });

  it.each(['', 'short', '!!!'])('is worth nothing when it is %j', async (sealed) => {
    await stage.shelf.write(ada, sealed);
    expect((await failureOf(stage.broker.graphToken(ada))).code).toBe('sign-in-needed');
  });

  it('is worth nothing in the place of another person', async () => {
    await stage.signIn();
    await stage.shelf.write(grace, await stage.shelf.read(ada));
    expect((await failureOf(stage.broker.graphToken(grace))).code).toBe('sign-in-needed');
  });

  it('is worth nothing under another key', async () => {
    await stage.signIn();
    const stranger = stage.newBroker({ sealingKey: randomBytes(32) });
    expect((await failureOf(stranger.graphToken(ada))).code).toBe('sign-in-needed');
  });

  it('takes no key of another length', () => {
    expect(() => stage.newBroker({ sealingKey: randomBytes(16) })).toThrow('32 bytes');
  });

  it('is read also where it was kept while people had a token for Graph alone', async () => {
    const { clock, shelf } = stage;
    const key = randomBytes(32);
    const expiresAt = clock.now();
    const before = { accessToken: 'a', expiresAt, msalCache: '{"of":"msal"}' };
    const owner = `${ada.tenantId}|${ada.userId}`;
    await shelf.write(ada, sealing(key).seal(JSON.stringify(before), owner));
    expect(await keptTokens({ shelf, key, clock }).load(ada)).toEqual({
      access: { graph: { token: 'a', expiresAt } },
      msalCache: '{"of":"msal"}',
    });
  });

  it('is remembered for some hundred people at most', async () => {
    const { clock, shelf } = stage;
    const kept = keptTokens({ shelf, key: randomBytes(32), clock });
    const tokens = tokensOf('a', clock.now());
    await kept.save(ada, tokens);
    await shelf.forget(ada);
    expect(await kept.recall(ada)).toEqual(tokens);
    for (let last = 0; last < 500; last += 1) {
      await kept.save({ ...ada, userId: `${ada.userId}-${last}` as typeof ada.userId }, tokens);
    }
    expect(await kept.recall(ada)).toBeUndefined();
  });

  it('does not come back from a reading that began before the sign-out', async () => {
    let read = () => {};
    const gate = new Promise<void>((resolve) => {
      read = resolve;
    });
    const { clock, shelf } = stage;
    const key = randomBytes(32);
    const tokens = tokensOf('a', clock.now());
    await keptTokens({ shelf, key, clock }).save(ada, tokens);
    const load = async (owner: TokenOwner) => {
      const found = await shelf.load(owner);
      await gate;
      return found;
    };
    const slow = keptTokens({ shelf: { ...shelf, load }, key, clock });
    const reading = slow.load(ada);
    await slow.forget(ada);
    read();
    await reading;
    expect(await slow.recall(ada)).toBeUndefined();
  });
});
