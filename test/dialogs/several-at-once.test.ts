import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { pursueActivation } from '../../dialogs/activation';
import type { ActivationOrder, Answer, EntraRequest } from '../../pim/directory';
import { partsOf } from '../../pim/draft-parts';
import { PimError, type PimErrorCode } from '../../pim/errors';
import type { DraftId, EntraRequestId } from '../../pim/ids';
import type { Ports } from '../../pim/ports';
import { minutesAfter } from '../../pim/request';
import { exactly } from '../../pim/role-meant';
import type { Eligibility } from '../../pim/standing';
import type { ActivationWish } from '../../pim/wish';
import { entraRole } from '../fixtures/holdings';
import { ada, now, reader } from '../fixtures/request';
import { unaskedDirectory } from '../fixtures/unasked-directory';
import { freshStores } from '../store/opened-store';

const exchange = entraRole('Exchange Administrator');
const teams = entraRole('Teams Administrator');
const sharePoint = entraRole('SharePoint Administrator');
const eligible: readonly Eligibility[] = [exchange, teams, sharePoint];

/** What Entra makes of one order. `lost`: it takes it, or never saw it, and no answer comes. */
type Fate = 'granted' | 'refused' | 'throttled' | 'lost' | 'unseen' | 'unsigned';
const fates = fc.array(fc.constantFrom<Fate>('granted', 'refused', 'throttled', 'lost', 'unseen'), {
  maxLength: 12,
});

const errors: ReadonlyMap<Fate, PimErrorCode> = new Map([
  ['throttled', 'graph-throttled'],
  ['unsigned', 'sign-in-needed'],
  ['unseen', 'graph-unreachable'],
]);

const stores = freshStores();

/** Entra that would take everything twice: who asks it has to see to it that it is asked once. */
function house(plan: readonly Fate[], held = eligible) {
  const taken: ActivationOrder[] = [];
  let asked = 0;
  async function activate(_: unknown, order: ActivationOrder): Promise<Answer<EntraRequest>> {
    const fate = plan[asked] ?? 'granted';
    asked += 1;
    // Somebody else’s press comes in between.
    await new Promise(setImmediate);
    if (fate === 'refused') return { ok: false, refused: { refusal: 'other', code: 'Odd' } };
    const error = errors.get(fate);
    if (error) throw new PimError(error);
    taken.push(order);
    if (fate === 'lost') throw new PimError('graph-unreachable');
    const id = randomUUID() as EntraRequestId;
    const endsAt = minutesAfter(now, order.minutes);
    return { ok: true, value: { status: 'active', id, startsAt: now, endsAt } };
  }
  const { outbox, ...store } = stores.current();
  const ports: Ports = {
    ...store,
    notices: outbox,
    clock: { now: () => now },
    random: randomBytes,
    directory: {
      ...unaskedDirectory,
      activate,
      roleSettings: async () => ({
        ...{ longestMinutes: 480, justification: true, ticket: false, mfa: false },
      }),
    },
  };
  const press = (draft: DraftId, roles: readonly Eligibility[]) =>
    pursueActivation(
      {
        ...{ ports, requester: ada, reader, draft },
        standing: async () => ({
          ...{ userId: ada.userId, guest: false, eligible: held, active: [], open: [], unread: [] },
        }),
      },
      wishFor(roles),
    );
  return { ports, taken, press };
}

function wishFor(roles: readonly Eligibility[]): ActivationWish {
  return { intent: 'activate', roles: roles.map(exactly), minutes: 60, justification: 'a move' };
}

/** Which answers of a question were pressed, and how many of them at the same time. */
const presses = fc.array(
  fc.array(fc.constantFrom([exchange, sharePoint], [teams, sharePoint]), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 4 },
);

describe('several activations of one draft', () => {
  it('are one request for each part, in whatever order it is pressed and whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(presses, fates, async (rounds, plan) => {
        const { ports, taken, press } = house(plan);
        const draft = randomUUID() as DraftId;
        for (const round of rounds) {
          await Promise.all(round.map((roles) => press(draft, roles)));
        }
        const made = await ports.requests.ofDrafts(partsOf(draft));
        expect(made.size).toBeLessThanOrEqual(2);
        expect(taken.length).toBeLessThanOrEqual(made.size);
        const names = taken.map(({ role }) => role.roleName);
        expect(names.filter((name) => name === sharePoint.roleName).length).toBeLessThan(2);
      }),
      { numRuns: 60 },
    );
  });

  it('ask again for what failed alone, and leave what was made as it is', async () => {
    const { ports, taken, press } = house(['granted', 'throttled', 'granted']);
    const draft = randomUUID() as DraftId;
    const first = await press(draft, [exchange, teams]);
    expect(first.summary).toBe('Of 2: 1 is on, 1 was not requested.');
    expect(first.receipts?.map(({ ask, state }) => [ask.role.roleName, state])).toEqual([
      [exchange.roleName, 'active'],
    ]);
    expect(await ports.drafts.find(draft)).toMatchObject({ kind: 'activation' });

    const second = await press(draft, [exchange, teams]);
    expect(second.summary).toBe('Both are on.');
    expect(taken.map(({ role }) => role.roleName)).toEqual([exchange.roleName, teams.roleName]);
  });

  it('go on where the sign-in was too little for one, and wait for it where it was for all', async () => {
    const { taken, press } = house(['granted', 'unsigned', 'unsigned', 'unsigned', 'unsigned']);
    const reply = await press(randomUUID() as DraftId, [exchange, teams]);
    expect(reply.summary).toBe('Of 2: 1 is on, 1 was not requested.');
    expect(taken).toHaveLength(1);

    const draft = randomUUID() as DraftId;
    await expect(press(draft, [teams, sharePoint])).rejects.toMatchObject({
      code: 'sign-in-needed',
    });
    const signedIn = await press(draft, [teams, sharePoint]);
    expect(signedIn.summary).toBe('Of 2: 1 is on, 1 was not requested.');
  });

  it('are one where the same is said in two ways', async () => {
    const { taken, press } = house([]);
    const reply = await press(randomUUID() as DraftId, [exchange, exchange]);
    expect(reply.shows?.ask.role.roleName).toBe(exchange.roleName);
    expect(taken).toHaveLength(1);
  });

  it('are ten at most', async () => {
    const many = Array.from({ length: 11 }, (_, at) => ({
      ...exchange,
      scopeId: `/administrativeUnits/${at}` as typeof exchange.scopeId,
    }));
    const { taken, press } = house([], many);
    const reply = await press(randomUUID() as DraftId, many);
    expect(reply.text).toMatch(/10 at once at most\. Nothing was requested/);
    expect(taken).toEqual([]);
  });
});
