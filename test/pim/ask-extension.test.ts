import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askExtension } from '../../pim/ask-extension';
import type { Directory, ExtensionRequest } from '../../pim/directory';
import type { KnownEligibility } from '../../pim/eligibility-watch';
import { PimError, type PimErrorCode } from '../../pim/errors';
import { followExtensions } from '../../pim/follow-extensions';
import type { EntraRequestId } from '../../pim/ids';
import { minutesAfter } from '../../pim/request';
import { openStore, type Store } from '../../store/store';
import { ada, exchangeAdministrator, now } from '../fixtures/request';
import { unaskedDirectory } from '../fixtures/unasked-directory';

const folder = mkdtempSync(join(tmpdir(), 'pim-extension-'));
let files = 0;
let store: Store;

beforeEach(async () => {
  files += 1;
  store = await openStore({ file: join(folder, `${files}.db`) });
});
afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const id = 'a request' as EntraRequestId;
const one: KnownEligibility = {
  number: 1,
  role: exchangeAdministrator,
  endsAt: minutesAfter(now, 10 * 24 * 60),
  state: 'held',
  told: [],
};

type Asking = Directory['askExtension'];

const taken: Asking = async () => ({
  ok: true,
  value: { id, until: minutesAfter(now, 180 * 24 * 60) },
});
const failing =
  (code: PimErrorCode): Asking =>
  async () => {
    throw new PimError(code);
  };

function portsWith(change: Partial<Directory>, at = now) {
  const directory = { ...unaskedDirectory, ...change };
  return { ...store, directory, clock: { now: () => at } };
}

const ask = (how: Asking) => askExtension(portsWith({ askExtension: how }), ada, one, 'Rota');
const openNow = async () => (await store.eligibilityWatches.find(ada))?.asked ?? [];

describe('askExtension', () => {
  it('keeps what was asked, and asks once', async () => {
    expect(await ask(taken)).toMatchObject({ kind: 'asked', asked: { action: 'extend' } });
    expect(await openNow()).toMatchObject([{ requestId: id }]);
    expect(await ask(failing('graph-refused'))).toMatchObject({
      kind: 'not-offered',
      why: { why: 'asked' },
    });
  });

  it('makes one request of two presses at the same moment', async () => {
    let asked = 0;
    const slow: Asking = async (...order) => {
      asked += 1;
      return taken(...order);
    };
    const answers = await Promise.all([ask(slow), ask(slow), ask(slow)]);
    expect(asked).toBe(1);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['asked', 'not-offered', 'not-offered']);
  });

  it('says where the organisation has not allowed it, and keeps nothing', async () => {
    expect(await ask(failing('consent-needed'))).toEqual({ kind: 'no-consent' });
    expect(await openNow()).toEqual([]);
    expect(await ask(taken)).toMatchObject({ kind: 'not-offered', why: { why: 'no-consent' } });
  });

  it.each(['sign-in-needed', 'graph-throttled', 'step-up-needed'] as const)(
    'keeps nothing where it was not sent: %s',
    async (code) => {
      await expect(ask(failing(code))).rejects.toMatchObject({ code });
      expect(await openNow()).toEqual([]);
    },
  );

  it.each(['graph-unreachable', 'graph-unreadable'] as const)(
    'looks it up where the answer says nothing: %s',
    async (code) => {
      expect(await ask(failing(code))).toMatchObject({ kind: 'lost' });
      expect(await openNow()).toHaveLength(1);
      expect(await store.jobs.nextDue()).toEqual(minutesAfter(now, 1));
    },
  );
});

describe('followExtensions', () => {
  const request = (change: Partial<ExtensionRequest>): ExtensionRequest => ({
    id,
    role: exchangeAdministrator,
    action: 'extend',
    createdAt: now,
    status: 'open',
    ...change,
  });
  const follow = (at: Date, ...requests: readonly ExtensionRequest[]) =>
    followExtensions(portsWith({ extensionRequests: async () => requests }, at), ada);

  it('asks nobody where nothing is open', async () => {
    expect(await followExtensions(portsWith({}), ada)).toBeUndefined();
  });

  it('looks again in an hour while it is open', async () => {
    await ask(taken);
    expect(await follow(now, request({}))).toEqual(minutesAfter(now, 60));
  });

  it('tells a denial once', async () => {
    await ask(taken);
    expect(await follow(now, request({ status: 'denied' }))).toBeUndefined();
    expect(await openNow()).toEqual([]);
    expect(await store.outbox.counts()).toMatchObject({ ready: 1 });
    expect(await follow(now, request({ status: 'denied' }))).toBeUndefined();
    expect(await store.outbox.counts()).toMatchObject({ ready: 1 });
  });

  it('finds a request whose answer was lost, and not one from before', async () => {
    await ask(failing('graph-unreachable'));
    const before = request({ createdAt: minutesAfter(now, -60), status: 'denied' });
    expect(await follow(minutesAfter(now, 1), before)).toEqual(minutesAfter(now, 3));
    await follow(minutesAfter(now, 3), before, request({ id: 'late' as EntraRequestId }));
    expect(await openNow()).toMatchObject([{ requestId: 'late' }]);
  });

  it('gives a request up that never arrived', async () => {
    await ask(failing('graph-unreachable'));
    expect(await follow(minutesAfter(now, 11))).toBeUndefined();
    expect(await openNow()).toEqual([]);
    expect(await store.outbox.counts()).toMatchObject({ ready: 1 });
  });
});
