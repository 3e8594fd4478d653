import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decideRequest } from '../../pim/decide-request';
import type { Answer, Directory, EntraRequest, OpenApproval } from '../../pim/directory';
import { awaitApproval, cancel, submit } from '../../pim/moves';
import type { Person } from '../../pim/person';
import type { Ports } from '../../pim/ports';
import { recordMove } from '../../pim/record-move';
import type { PendingRequest } from '../../pim/request';
import { openStore, type Store } from '../../store/store';
import { ada, ask, grace, henrik, now, pendingRequest } from '../fixtures/request';
import { unaskedDirectory } from '../fixtures/unasked-directory';

const later = (ms: number) => new Date(now.getTime() + ms);
const { id, entraRequestId } = pendingRequest();
const open: OpenApproval = { stepId: 'step', assignedToMe: true, open: true, guest: false };
const isOn: EntraRequest = {
  status: 'active',
  id: entraRequestId,
  startsAt: now,
  endsAt: later(7_200_000),
};

const folder = mkdtempSync(join(tmpdir(), 'pim-decide-'));
let files = 0;
let store: Store;
/** What Entra was asked, in order. */
let asked: string[];

beforeEach(async () => {
  files += 1;
  asked = [];
  store = await openStore({ file: join(folder, `${files}.db`) });
});
afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Entra {
  readonly approval?: OpenApproval | undefined;
  decide?(): Promise<Answer<EntraRequest | undefined>>;
}

const says = (value: EntraRequest | undefined) => async () => ({ ok: true, value }) as const;

function portsWith(entra: Entra): Ports {
  const directory: Directory = {
    ...unaskedDirectory,
    openApproval: async () => {
      asked.push('openApproval');
      return 'approval' in entra ? entra.approval : open;
    },
    decide: async (approver, step, { verdict, comment }) => {
      asked.push(`${approver.name} says ${verdict}, ${comment}, to ${step.id} ${step.stepId}`);
      if (!entra.decide) throw new Error('nobody was to decide');
      return entra.decide();
    },
  };
  return {
    ...store,
    clock: { now: () => now },
    directory,
    notices: store.outbox,
    random: (length) => new Uint8Array(length),
  };
}

/** Ada's request, which waits for Grace and Henrik, with the cards it brought about sent. */
async function waiting(ports: Ports): Promise<PendingRequest> {
  const submitting = submit(id, ask());
  const pending = awaitApproval(submitting, {
    entraRequestId,
    approvers: [grace, henrik].map(({ userId, name }) => ({ userId, name })),
    commentRequired: true,
    createdAt: now,
  });
  const fact = { kind: 'request.submitted', at: now, tenantId: ada.tenantId } as const;
  await ports.requests.create(submitting, { fact });
  await recordMove(ports, submitting, pending, { tell: true });
  await ordered();
  return pending;
}

/** The keys of the messages that were ordered since the last look. */
async function ordered(): Promise<string[]> {
  const keys: string[] = [];
  for (;;) {
    const deliveries = await store.outbox.claim(now, 20, 30_000);
    if (deliveries.length === 0) return keys.sort((a, b) => a.localeCompare(b));
    for (const delivery of deliveries) {
      keys.push(delivery.key);
      await store.outbox.delivered(delivery);
    }
  }
}

/** The jobs that are left, in the order of their times. */
async function jobs(): Promise<string[]> {
  const claimed = await store.jobs.claim(later(7 * 86_400_000), 20, 30_000);
  return claimed.map(({ key }) => key);
}

const approve = { verdict: 'approve', comment: 'Planned' } as const;
const by = (ports: Ports, approver: Person, verdict: 'approve' | 'deny' = 'approve') =>
  decideRequest(ports, approver, id, { ...approve, verdict });

describe('an approval', () => {
  it('goes straight on where Entra says at once that the role is on', async () => {
    const ports = portsWith({ decide: says(isOn) });
    await waiting(ports);

    const decided = await by(ports, grace);

    const decision = { ...approve, approver: grace, at: now };
    const { startsAt, endsAt } = isOn;
    expect(decided).toMatchObject({
      kind: 'decided',
      request: { state: 'active', version: 4, decision, startsAt, endsAt },
    });
    expect(await store.requests.find(id)).toMatchObject({ state: 'active', version: 4, decision });
    expect(asked).toEqual([
      'openApproval',
      `Grace Okafor says approve, Planned, to ${entraRequestId} step`,
    ]);
  });

  it('tells the requester and the other approver, once each', async () => {
    const ports = portsWith({ decide: says(isOn) });
    await waiting(ports);

    await by(ports, grace);

    expect(await ordered()).toEqual([
      `decided-by-another:${id}:${henrik.userId}`,
      `outcome:${id}:active`,
    ]);
    // Asked for, accepted, approved, granted.
    expect(await store.journal.verify()).toMatchObject({ ok: true, entries: 4 });
  });

  it('leaves nothing to follow where the role is on', async () => {
    const ports = portsWith({ decide: says(isOn) });
    await waiting(ports);
    await by(ports, grace);
    expect(await jobs()).toEqual([
      `watch-request:${id}`,
      `warn-ending:${id}`,
      `end-activation:${id}`,
    ]);
  });

  it('is looked at again at its start where that is later', async () => {
    const startsAt = later(3_600_000);
    const ports = portsWith({ decide: says({ ...isOn, status: 'scheduled', startsAt }) });
    await waiting(ports);
    expect(await by(ports, grace)).toMatchObject({ request: { state: 'scheduled', startsAt } });
    expect(await ordered()).toContain(`outcome:${id}:scheduled`);
    expect(await store.jobs.nextDue()).toEqual(startsAt);
    expect(await jobs()).toEqual([`follow-request:${id}`]);
  });

  it('has failed where Entra could not switch the role on', async () => {
    const ports = portsWith({ decide: says({ status: 'failed', id: entraRequestId }) });
    await waiting(ports);
    expect(await by(ports, grace)).toMatchObject({
      kind: 'decided',
      request: { state: 'failed', reason: 'Entra did not switch the role on.' },
    });
    expect(await ordered()).toContain(`outcome:${id}:failed`);
    expect(await jobs()).toEqual([]);
  });

  it.each<[string, EntraRequest | undefined]>([
    ['could not be read back', undefined],
    ['is still under way', { status: 'in-progress', id: entraRequestId }],
    ['is not seen yet', { status: 'pending-approval', id: entraRequestId, createdAt: now }],
  ])('is followed within seconds where it %s', async (_, entra) => {
    const ports = portsWith({ decide: says(entra) });
    await waiting(ports);
    expect(await by(ports, grace)).toMatchObject({ request: { state: 'approved', version: 3 } });
    expect(await ordered()).toEqual([`decided-by-another:${id}:${henrik.userId}`]);
    expect(await store.jobs.nextDue()).toEqual(later(5_000));
    expect(await jobs()).toEqual([`follow-request:${id}`]);
  });

  it('gives way to what was recorded while Entra was asked', async () => {
    const ports = portsWith({
      async decide() {
        await recordMove(ports, pending, cancel(pending, 'requester', now), { tell: false });
        return { ok: true, value: isOn };
      },
    });
    const pending = await waiting(ports);
    expect(await by(ports, grace)).toMatchObject({ request: { state: 'canceled', version: 3 } });
    expect(await store.requests.find(id)).toMatchObject({ state: 'canceled', version: 3 });
  });

  it('is made once when two press at the same time', async () => {
    let made = 0;
    const ports = portsWith({
      async decide() {
        made += 1;
        return made === 1
          ? { ok: true, value: isOn }
          : { ok: false, refused: { refusal: 'already-decided' } };
      },
    });
    await waiting(ports);
    const both = await Promise.all([by(ports, grace), by(ports, henrik)]);
    expect(new Set(both.map(({ kind }) => kind))).toEqual(new Set(['decided', 'refused']));
    expect(await store.requests.find(id)).toMatchObject({ state: 'active', version: 4 });
    expect((await ordered()).filter((key) => key.startsWith('outcome'))).toHaveLength(1);
  });
});

describe('a denial', () => {
  it('is the end of it, and nothing is followed', async () => {
    const ports = portsWith({ decide: says({ status: 'denied', id: entraRequestId }) });
    await waiting(ports);
    expect(await by(ports, grace, 'deny')).toMatchObject({
      request: { state: 'denied', version: 3, decision: { verdict: 'deny', approver: grace } },
    });
    expect(await ordered()).toContain(`outcome:${id}:denied`);
    expect(await jobs()).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each<[string, Entra, string]>([
    ['Entra shows them no approval', { approval: undefined }, 'not-an-approver'],
    ['it is not theirs', { approval: { ...open, assignedToMe: false } }, 'not-an-approver'],
    ['they are a guest', { approval: { ...open, guest: true } }, 'guest'],
    ['it is decided at Entra', { approval: { ...open, open: false } }, 'already-decided'],
  ])('comes before the decision where %s', async (_, entra, why) => {
    const ports = portsWith(entra);
    const request = await waiting(ports);
    expect(await by(ports, grace)).toEqual({ kind: 'refused', why, request });
    expect(asked).toEqual(['openApproval']);
    expect(await store.requests.find(id)).toEqual(request);
  });

  it.each([
    ['not-an-approver', 'not-an-approver'],
    ['not-found', 'not-an-approver'],
    ['already-decided', 'already-decided'],
  ] as const)('by Entra changes nothing: %s', async (refusal, why) => {
    const ports = portsWith({ decide: async () => ({ ok: false, refused: { refusal } }) });
    const request = await waiting(ports);
    expect(await by(ports, grace)).toEqual({ kind: 'refused', why, request });
    expect(await store.requests.find(id)).toEqual(request);
  });

  it('of the requester’s own yes needs no word with Entra', async () => {
    const ports = portsWith({});
    await waiting(ports);
    expect(await by(ports, ada)).toMatchObject({ kind: 'refused', why: 'own-request' });
    expect(asked).toEqual([]);
  });

  it('is none where the answer is lost: the request waits, and nobody is told of a decision', async () => {
    const ports = portsWith({
      decide: async () => {
        throw new Error('no answer');
      },
    });
    const request = await waiting(ports);
    await expect(by(ports, grace)).rejects.toThrow('no answer');
    expect(await store.requests.find(id)).toEqual(request);
    expect(await ordered()).toEqual([]);
  });
});
