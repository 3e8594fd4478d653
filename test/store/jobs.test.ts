import { type ClaimedJob, mostAttempts } from '../../store/job-row';
import { ada, grace, job, noon, noonPlus } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();
const minute = 60_000;

function claim(minutes: number, limit = 10): Promise<ClaimedJob[]> {
  return stores.current().jobs.claim(noonPlus(minutes), limit, minute);
}

async function claimOne(minutes: number): Promise<ClaimedJob> {
  const [claimed, ...others] = await claim(minutes);
  expect(others).toEqual([]);
  if (!claimed) throw new Error('nothing to do');
  return claimed;
}

describe('claim', () => {
  it('gives what is due, the longest due first', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('end', noonPlus(30), 'end-activation'));
    await jobs.order(job('warn', noonPlus(15), 'warn-ending'));
    await jobs.order(job('lapse', noonPlus(60)));

    expect(await jobs.nextDue()).toEqual(noonPlus(15));
    expect(await claim(14)).toEqual([]);
    expect(await claim(45)).toEqual([
      expect.objectContaining({ key: 'warn', kind: 'warn-ending', requestId: '7KQ2', attempts: 1 }),
      expect.objectContaining({ key: 'end', kind: 'end-activation' }),
    ]);
    expect(await jobs.nextDue()).toEqual(noonPlus(46));
  });

  it('gives one reminder to each person, at the moment they named last', async () => {
    const { jobs } = stores.current();
    await jobs.remind({ person: ada, at: noonPlus(30) });
    await jobs.remind({ person: ada, at: noonPlus(45) });
    await jobs.remind({ person: grace, at: noonPlus(50) });

    expect(await jobs.nextEvent()).toEqual(noonPlus(45));
    expect(await claim(30)).toEqual([]);
    const reminder = { person: ada, at: noonPlus(45) };
    expect(await claim(45)).toEqual([
      expect.objectContaining({ kind: 'remind-person', reminder, attempts: 1 }),
    ]);
  });

  it('gives work of a person, one of each kind, of which a daily look stops no clock', async () => {
    const { jobs } = stores.current();
    await jobs.orderFor({ kind: 'watch-eligibilities', person: ada, dueAt: noonPlus(90) });
    await jobs.orderFor({ kind: 'watch-eligibilities', person: ada, dueAt: noonPlus(10) });
    await jobs.orderFor({ kind: 'eligibility-moment', person: ada, dueAt: noonPlus(20) });
    await jobs.orderFor({ kind: 'eligibility-moment', person: grace, dueAt: noonPlus(30) });

    expect(await jobs.nextDue()).toEqual(noonPlus(10));
    expect(await jobs.nextEvent()).toEqual(noonPlus(20));
    expect(await claim(45)).toEqual([
      expect.objectContaining({ kind: 'watch-eligibilities', person: ada }),
      expect.objectContaining({ kind: 'eligibility-moment', person: ada }),
      expect.objectContaining({ kind: 'eligibility-moment', person: grace }),
    ]);
  });

  it('never gives two replicas the same job', async () => {
    const { jobs } = stores.current();
    for (let count = 0; count < 20; count += 1) await jobs.order(job(`job ${count}`, noon));

    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(0, 5)));

    const given = claims.flat().map(({ key }) => key);
    expect(given).toHaveLength(20);
    expect(new Set(given).size).toBe(20);
  });

  it('gives a job again whose replica died, and takes nothing from that one any more', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('lapse', noon));
    const lost = await claimOne(0);

    expect(await claim(0.9)).toEqual([]);
    const again = await claimOne(1);

    expect(again.attempts).toBe(2);
    expect(await jobs.finish(lost)).toBe(false);
    expect(await jobs.retry(lost, noonPlus(9), 'late')).toBe(false);
    expect(await jobs.finish(again)).toBe(true);
    expect(await jobs.nextDue()).toBeUndefined();
  });

  it.each(['no such kind', 'toString'])(
    'buries a job of the kind %s, and gives the others',
    async (kind) => {
      const { jobs } = stores.current();
      await jobs.order(job('broken', noon));
      await jobs.order(job('whole', noon));
      await stores.tamper((db) =>
        db.updateTable('jobs').set({ kind }).where('key', '=', 'broken').execute(),
      );

      expect((await claimOne(0)).key).toBe('whole');
      expect(await jobs.counts()).toEqual({ ready: 0, running: 1, dead: 1 });
    },
  );
});

describe('finish and retry', () => {
  it('does a job once', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('lapse', noon));
    const claimed = await claimOne(0);

    expect(await jobs.finish(claimed)).toBe(true);
    expect(await jobs.finish(claimed)).toBe(false);
    expect(await claim(1000)).toEqual([]);
  });

  it('tries again at the time that was said', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('lapse', noon));

    expect(await jobs.retry(await claimOne(0), noonPlus(7), 'graph-unreachable')).toBe(true);

    expect(await claim(6)).toEqual([]);
    expect(await claimOne(7)).toMatchObject({ attempts: 2 });
  });

  it('gives up after the last attempt, where somebody sees it', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('lapse', noon));
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const claimed = await claimOne(attempt);
      expect(claimed.attempts).toBe(attempt);
      await jobs.retry(claimed, noonPlus(attempt + 1), 'graph-unreachable');
    }

    expect(await claim(1000)).toEqual([]);
    expect(await jobs.nextDue()).toBeUndefined();
    expect(await jobs.counts()).toEqual({ ready: 0, running: 0, dead: 1 });
  });

  it('never gives up on a job that is done each time and has more to do', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('watch', noon));
    for (let round = 0; round <= mostAttempts; round += 1) {
      const claimed = await claimOne(round);
      expect(claimed.attempts).toBe(1);
      expect(await jobs.again(claimed, noonPlus(round + 1))).toBe(true);
      expect(await jobs.again(claimed, noonPlus(99))).toBe(false);
    }
  });

  it('gives up also on a job that takes its replica down each time', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('lapse', noon));
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) await claimOne(attempt);

    expect(await claim(1000)).toEqual([]);
    expect(await jobs.counts()).toEqual({ ready: 0, running: 0, dead: 1 });
  });
});

describe('order', () => {
  it('moves a job to its new time', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('follow', noonPlus(5)));
    await jobs.order(job('follow', noonPlus(10)));

    expect(await claim(9)).toEqual([]);
    expect((await claimOne(10)).key).toBe('follow');
  });

  it('brings a job to life again that was done or dead', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('follow', noon));
    await jobs.finish(await claimOne(0));
    await jobs.order(job('follow', noonPlus(5)));
    expect(await claimOne(5)).toMatchObject({ key: 'follow', attempts: 1 });

    await stores.tamper((db) =>
      db.updateTable('jobs').set({ state: 'dead', due_at: null }).execute(),
    );
    await jobs.order(job('follow', noonPlus(9)));
    expect(await claimOne(9)).toMatchObject({ key: 'follow', attempts: 1 });
  });

  it('is not undone by the run that ordered it', async () => {
    const { jobs } = stores.current();
    await jobs.order(job('follow', noon));
    const running = await claimOne(0);
    await jobs.order(job('follow', noonPlus(5)));

    expect(await jobs.finish(running)).toBe(false);
    expect((await claimOne(5)).key).toBe('follow');
  });
});
