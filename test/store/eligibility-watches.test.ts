import { type EligibilityWatch, nobodysWatch } from '../../pim/eligibility-watch';
import type { EntraRequestId } from '../../pim/ids';
import type { WatchEffects } from '../../pim/ports';
import { ada, chatOf, exchangeAdministrator, grace, noon, noonPlus } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

const endsAt = noonPlus(14 * 24 * 60);
const watch: EligibilityWatch = {
  ...nobodysWatch(ada),
  version: 1,
  plannedAt: noon,
  known: [
    {
      number: 1,
      role: exchangeAdministrator,
      endsAt,
      state: 'held',
      told: [{ stage: 'two-weeks', endsAt }],
    },
  ],
  cards: [{ place: chatOf(ada), messageId: '17', numbers: [1], shows: 'it' }],
  asked: [
    {
      role: exchangeAdministrator,
      action: 'extend',
      askedAt: noon,
      requestId: 'request' as EntraRequestId,
    },
  ],
};
const news = [{ news: 'ending', number: 1, stage: 'two-weeks', endsAt }] as const;

const save = (next: EligibilityWatch, was: number, effects: WatchEffects = {}) =>
  stores.current().eligibilityWatches.save(next, { ...effects, was });

const toSend = () => stores.current().outbox.claim(noonPlus(60), 10, 60_000);

describe('what is known of somebody’s eligibilities', () => {
  it('is kept as it was written, for each person', async () => {
    expect(await save(watch, 0)).toBe(true);
    const { eligibilityWatches } = stores.current();
    expect(await eligibilityWatches.find(ada)).toEqual(watch);
    expect(await eligibilityWatches.find(grace)).toBeUndefined();
  });

  it('is written by one of those who planned from the same version, and told by that one alone', async () => {
    const first = await Promise.all([1, 2, 3].map(() => save(watch, 0, { news })));
    expect(first.filter(Boolean)).toHaveLength(1);
    const next = { ...watch, version: 2, asked: [] };
    const second = await Promise.all([1, 2].map(() => save(next, 1, { news })));
    expect(second.filter(Boolean)).toHaveLength(1);
    expect(await stores.current().eligibilityWatches.find(ada)).toEqual(next);
    expect(await stores.current().outbox.counts()).toMatchObject({ ready: 2 });
  });

  it('is told with what there is to tell, no sooner than it should be', async () => {
    await save(watch, 0, { news, newsAt: noonPlus(70) });
    expect(await toSend()).toEqual([]);
    await save({ ...watch, version: 2 }, 1, { news });
    expect(await toSend()).toEqual([
      expect.objectContaining({ kind: 'eligibilities', person: ada, news }),
    ]);
  });

  it('brings a sent card up to date, once for each time that it changes', async () => {
    const { cards } = watch;
    await save(watch, 0, { cards });
    await save({ ...watch, version: 2 }, 1, { cards });
    const [first, ...others] = await toSend();
    expect(first).toMatchObject({ kind: 'endings-card', person: ada, card: cards[0] });
    expect(others).toEqual([]);
    const { outbox } = stores.current();
    if (first) await outbox.delivered(first);
    expect(await outbox.nextDue()).toBeUndefined();
    await save({ ...watch, version: 3 }, 2, { cards });
    expect(await toSend()).toHaveLength(1);
  });

  it('brings its jobs along, and what it makes pointless is dropped', async () => {
    const job = { kind: 'eligibility-moment', person: ada, dueAt: noonPlus(10) } as const;
    await save(watch, 0, { jobs: [job] });
    const { jobs } = stores.current();
    expect(await jobs.nextEvent()).toEqual(noonPlus(10));
    await save({ ...watch, version: 2 }, 1, { dropJobs: ['eligibility-moment'] });
    expect(await jobs.nextDue()).toBeUndefined();
  });
});
