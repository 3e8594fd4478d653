import { waitingMinutes } from '../../store/waiting-turns';
import { ada, grace, noon, noonPlus } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

describe('tokens', () => {
  it('gives back what was sealed, to nobody else', async () => {
    const { tokens } = stores.current();
    await tokens.save(ada, 'sealed', noonPlus(60));

    expect(await tokens.load(ada)).toEqual({ sealed: 'sealed' });
    expect(await tokens.load(grace)).toBeUndefined();
  });

  it('keeps the newest', async () => {
    const { tokens } = stores.current();
    await tokens.save(ada, 'old', noonPlus(60));
    await tokens.save(ada, 'new', noonPlus(120));

    expect(await tokens.load(ada)).toEqual({ sealed: 'new' });
  });

  it('renews them where they still are, and brings none back', async () => {
    const { tokens } = stores.current();
    await tokens.save(ada, 'old', noonPlus(60));
    expect(await tokens.renew(ada, 'new', noonPlus(120))).toBe(true);
    expect(await tokens.load(ada)).toEqual({ sealed: 'new' });

    await tokens.forget(ada);
    expect(await tokens.renew(ada, 'newer', noonPlus(180))).toBe(false);
    expect(await tokens.load(ada)).toBeUndefined();
  });

  it('forgets those of somebody who signs out', async () => {
    const { tokens } = stores.current();
    await tokens.save(ada, 'sealed', noonPlus(60));
    await tokens.save(grace, 'hers', noonPlus(60));
    await tokens.forget(ada);

    expect(await tokens.load(ada)).toBeUndefined();
    expect(await tokens.load(grace)).toEqual({ sealed: 'hers' });
  });
});

describe('waiting turns', () => {
  it('goes on once with what somebody asked for, though all their clients answer', async () => {
    const { waitingTurns } = stores.current();
    await waitingTurns.keep(ada, 'exchange-1', '{"text":"roles"}', noon);

    const taken = await Promise.all([1, 2, 3].map(() => waitingTurns.take(ada, noonPlus(1))));

    expect(taken.flat()).toEqual([{ exchangeId: 'exchange-1', text: '{"text":"roles"}' }]);
  });

  it('goes on with everything they asked for, in that order', async () => {
    const { waitingTurns } = stores.current();
    await waitingTurns.keep(ada, 'exchange-2', 'first', noon);
    await waitingTurns.keep(ada, 'exchange-1', 'second', noon);

    expect(await waitingTurns.take(ada, noonPlus(2))).toEqual([
      { exchangeId: 'exchange-2', text: 'first' },
      { exchangeId: 'exchange-1', text: 'second' },
    ]);
    expect(await waitingTurns.take(ada, noonPlus(2))).toEqual([]);
  });

  it('does not go on with what was asked for too long ago', async () => {
    const { waitingTurns } = stores.current();
    await waitingTurns.keep(ada, 'exchange-1', 'turn', noon);

    expect(await waitingTurns.take(ada, noonPlus(waitingMinutes))).toEqual([]);
    expect(await waitingTurns.take(ada, noon)).toEqual([]);
  });

  it('gives nobody another’s', async () => {
    const { waitingTurns } = stores.current();
    await waitingTurns.keep(ada, 'exchange-1', 'turn', noon);

    expect(await waitingTurns.take(grace, noon)).toEqual([]);
  });

  it('takes more about what still waits, of its own writer, and makes nothing wait again', async () => {
    const { waitingTurns } = stores.current();
    await waitingTurns.keep(ada, 'exchange-1', 'turn', noon);
    await waitingTurns.amend(ada, 'exchange-1', 'turn and more');
    await waitingTurns.amend(grace, 'exchange-1', 'hers');

    const more = [{ exchangeId: 'exchange-1', text: 'turn and more' }];
    expect(await waitingTurns.take(ada, noon)).toEqual(more);
    await waitingTurns.amend(ada, 'exchange-1', 'once more');
    expect(await waitingTurns.take(ada, noon)).toEqual([]);
  });

  it('keeps no words of those who never signed in', async () => {
    const { waitingTurns } = stores.current();
    await waitingTurns.keep(ada, 'exchange-1', 'turn', noon);
    await waitingTurns.keep(grace, 'exchange-2', 'turn', noonPlus(waitingMinutes + 1));

    expect(await waitingTurns.take(ada, noon)).toEqual([]);
  });
});

describe('seen activities', () => {
  it('takes an activity once that Teams delivers several times at once', async () => {
    const { seenActivities } = stores.current();
    const seen = await Promise.all([1, 2, 3].map(() => seenActivities.firstTime('a', noon)));

    expect(seen).toEqual([true, false, false]);
    expect(await seenActivities.firstTime('b', noon)).toBe(true);
    expect(await seenActivities.firstTime('a', noonPlus(23 * 60))).toBe(false);
  });

  it('forgets those of the day before', async () => {
    const { seenActivities } = stores.current();
    await seenActivities.firstTime('a', noon);
    await seenActivities.firstTime('b', noonPlus(24 * 60 + 1));

    await stores.tamper(async (db) => {
      const kept = await db.selectFrom('seen_activities').select('key').execute();
      expect(kept).toEqual([{ key: 'b' }]);
    });
  });
});
