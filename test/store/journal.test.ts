import type { Fact } from '../../pim/audit';
import { appendFact } from '../../store/journal';
import { hashOf } from '../../store/journal-entry';
import type { Database } from '../../store/tables';
import { ada, fact, grace, noonPlus, submitting, tenantId } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

function signedIn(minutes: number): Fact {
  return { kind: 'person.signed-in', at: noonPlus(minutes), tenantId, actor: ada.userId };
}

async function writeTen(): Promise<void> {
  for (let minutes = 1; minutes <= 10; minutes += 1) {
    await stores.current().journal.append({
      ...signedIn(minutes),
      details: { from: 'card', count: minutes, again: minutes > 1 },
    });
  }
}

describe('append', () => {
  it('chains facts that many people cause at once', async () => {
    const { journal } = stores.current();
    await Promise.all(Array.from({ length: 50 }, (_, count) => journal.append(signedIn(count))));

    const head = await journal.head();
    expect(head.seq).toBe(50);
    expect(await journal.verify()).toEqual({ ok: true, entries: 50, head });
  });

  it('takes whatever people wrote', async () => {
    const { journal } = stores.current();
    await journal.append({ ...fact(submitting()), details: { why: 'a\ud800\0“”\u2028 😀' } });

    expect(await journal.verify()).toMatchObject({ ok: true, entries: 1 });
  });
});

describe('verify', () => {
  beforeEach(writeTen);

  async function proofAfter(tampering: (db: Database) => Promise<unknown>) {
    await stores.tamper(tampering);
    return stores.current().journal.verify();
  }

  it.each([
    ['who did it', { actor: grace.userId }],
    ['that anybody did it', { actor: null }],
    ['when it was', { at: noonPlus(2).getTime() }],
    ['what it was', { kind: 'person.signed-out' }],
    ['whom it is about', { request_id: 'AAAA' }],
    ['which role it is about', { role_id: 'other' }],
    ['which tenant it is about', { tenant_id: 'other' }],
    ['how it came about', { details: '{"count":5}' }],
    ['its hash', { hash: 'f'.repeat(64) }],
  ])('finds an entry in which somebody changed %s', async (_what, change) => {
    expect(
      await proofAfter((db) =>
        db.updateTable('journal').set(change).where('seq', '=', 6).execute(),
      ),
    ).toEqual({ ok: false, firstBad: 6, why: 'the entry was changed' });
  });

  it('finds that an entry was changed together with its own hash', async () => {
    expect(
      await proofAfter(async (db) => {
        const { hash, ...entry } = await db
          .selectFrom('journal')
          .selectAll()
          .where('seq', '=', 6)
          .executeTakeFirstOrThrow();
        const forged = { ...entry, actor: grace.userId };
        await db
          .updateTable('journal')
          .set({ ...forged, hash: hashOf(forged) })
          .where('hash', '=', hash)
          .execute();
      }),
    ).toEqual({ ok: false, firstBad: 7, why: 'the entry does not follow the one before it' });
  });

  it('finds an entry that was taken out', async () => {
    expect(
      await proofAfter((db) => db.deleteFrom('journal').where('seq', '=', 4).execute()),
    ).toEqual({ ok: false, firstBad: 4, why: 'the entry is missing' });
  });

  it('finds an entry that was taken out and whose followers moved up', async () => {
    expect(
      await proofAfter(async (db) => {
        await db.deleteFrom('journal').where('seq', '=', 4).execute();
        for (let seq = 5; seq <= 10; seq += 1) {
          await db
            .updateTable('journal')
            .set({ seq: seq - 1 })
            .where('seq', '=', seq)
            .execute();
        }
      }),
    ).toMatchObject({ ok: false, firstBad: 4 });
  });

  it('finds two entries that changed places', async () => {
    expect(
      await proofAfter(async (db) => {
        const place = (from: number, to: number) =>
          db.updateTable('journal').set({ seq: to }).where('seq', '=', from).execute();
        await place(3, 99);
        await place(7, 3);
        await place(99, 7);
      }),
    ).toMatchObject({ ok: false, firstBad: 3 });
  });

  it('finds that the last entries are gone', async () => {
    expect(
      await proofAfter((db) => db.deleteFrom('journal').where('seq', '>', 8).execute()),
    ).toEqual({ ok: false, firstBad: 9, why: 'the journal was cut off here' });
  });

  describe('against a head that was kept elsewhere', () => {
    async function cutOff(db: Database): Promise<void> {
      const { hash } = await db
        .selectFrom('journal')
        .select('hash')
        .where('seq', '=', 8)
        .executeTakeFirstOrThrow();
      await db.deleteFrom('journal').where('seq', '>', 8).execute();
      await db.updateTable('journal_head').set({ seq: 8, hash }).execute();
    }

    it('finds a tail that was cut off with care', async () => {
      const { journal } = stores.current();
      const exported = await journal.head();
      await stores.tamper(cutOff);

      expect(await journal.verify()).toMatchObject({ ok: true, entries: 8 });
      expect(await journal.verify(exported)).toEqual({
        ok: false,
        firstBad: 9,
        why: 'the journal was cut off here',
      });
    });

    it('finds a tail that was written anew', async () => {
      const { journal } = stores.current();
      const exported = await journal.head();
      await stores.tamper(cutOff);
      for (const minutes of [20, 21, 22]) await journal.append(signedIn(minutes));

      expect(await journal.verify()).toMatchObject({ ok: true, entries: 11 });
      expect(await journal.verify(exported)).toMatchObject({ ok: false, firstBad: 10 });
    });

    it('is content with what came later', async () => {
      const { journal } = stores.current();
      const exported = await journal.head();
      await journal.append(signedIn(30));

      expect(await journal.verify(exported)).toMatchObject({ ok: true, entries: 11 });
    });
  });

  it('lets others work while it walks through many entries', async () => {
    const { journal } = stores.current();
    await stores.tamper((db) =>
      db.transaction().execute(async (trx) => {
        for (let count = 0; count < 3500; count += 1) await appendFact(trx, signedIn(count));
      }),
    );
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);

    expect(await journal.verify()).toMatchObject({ ok: true, entries: 3510 });
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
  });
});
