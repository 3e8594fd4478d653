import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { sql } from 'kysely';
import { forgetDatabase, openDatabase, refuseNetworkDisk } from '../../store/database';
import { openStore } from '../../store/store';
import { fact, noon, pending, temporaryFolder } from './fixtures';

const folder = temporaryFolder();

function inFolder(name: string): string {
  return join(folder, name);
}

/** A database that has been worked with. */
async function usedDatabase(name: string): Promise<string> {
  const file = inFolder(name);
  const store = await openStore({ file });
  for (let count = 0; count < 30; count += 1) {
    const request = pending(`R${count}`);
    await store.requests.create(request, { fact: fact(request) });
  }
  await store.close();
  return file;
}

async function pragmaOf(file: string, name: string): Promise<unknown> {
  const db = await openDatabase({ file });
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  await db.destroy();
  return Object.values(rows[0] ?? {})[0];
}

describe('openDatabase', () => {
  it('makes the folder and a file that nobody else may read', async () => {
    const file = inFolder('new/folder/pim.db');
    const store = await openStore({ file });
    await store.seenActivities.firstTime('a', noon);

    for (const path of [file, `${file}-wal`, `${file}-shm`]) {
      expect(statSync(path).mode & 0o077).toBe(0);
    }
    await store.close();
  });

  it('takes the file away from others who could read it', async () => {
    const file = inFolder('open.db');
    writeFileSync(file, '', { mode: 0o644 });
    await (await openDatabase({ file })).destroy();

    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('finds everything again after a restart', async () => {
    const file = await usedDatabase('restart.db');
    const store = await openStore({ file });

    expect(await store.requests.find(pending('R7').id)).toEqual(pending('R7'));
    expect(await store.journal.verify()).toMatchObject({ ok: true, entries: 30 });
    await store.close();
  });

  it('waits for the disk at each commit, also when it opens a file again', async () => {
    const file = await usedDatabase('durable.db');

    expect(await pragmaOf(file, 'journal_mode')).toBe('wal');
    expect(await pragmaOf(file, 'synchronous')).toBe(2);
  });

  it('leaves everything in the one file when it closes', async () => {
    const file = await usedDatabase('closed.db');
    const copy = inFolder('copied-alone.db');
    copyFileSync(file, copy);

    const store = await openStore({ file: copy });
    expect(await store.journal.verify()).toMatchObject({ ok: true, entries: 30 });
    await store.close();
  });

  it('finishes what is under way when it closes, and refuses what comes later', async () => {
    const store = await openStore({ file: inFolder('closing.db') });
    const saves = ['AAAA', 'BBBB'].map((id) =>
      store.requests.create(pending(id), { fact: fact(pending(id)) }),
    );
    const closing = store.close();

    expect(await saves[0]).toBe(true);
    await closing;
    const [, waiting] = await Promise.allSettled(saves);
    const after = await openStore({ file: inFolder('closing.db') });
    const kept = await after.requests.find(pending('BBBB').id);
    expect(kept !== undefined).toBe(waiting?.status === 'fulfilled');
    await expect(store.requests.find(pending().id)).rejects.toThrow();
    await after.close();
  });

  it('starts with an empty database where a first start was cut off at once', async () => {
    const file = inFolder('empty.db');
    writeFileSync(file, '');

    const store = await openStore({ file });
    expect(await store.journal.verify()).toMatchObject({ ok: true, entries: 0 });
    await store.close();
  });
});

describe('a file that cannot be used', () => {
  /** It is refused with one sentence, and left as it is. */
  async function refusal(file: string): Promise<string> {
    const before = readFileSync(file);
    const error: unknown = await openDatabase({ file }).then(
      async (db) => {
        await db.destroy();
        throw new Error('it was opened');
      },
      (reason: unknown) => reason,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(error).toMatchObject({ name: 'DatabaseUnusable' });
    return String(error).replace('DatabaseUnusable: ', '');
  }

  it.each([50, 1000, 4096, 20_000, 0.5, 0.9])(
    'is refused when only a part of it was written (%p)',
    async (part) => {
      const file = inFolder(`part-${part}.db`);
      copyFileSync(await usedDatabase(`whole-${part}.db`), file);
      truncateSync(file, part < 1 ? Math.floor(statSync(file).size * part) : part);

      expect(await refusal(file)).toBe(
        `The database ${file} is damaged, half-written or no database at all, and was left as it is: restore it from a backup, or move it away to start with an empty one.`,
      );
    },
  );

  it('is refused when a page in its middle is garbage', async () => {
    const file = await usedDatabase('garbage.db');
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 2, 4096 * 6);
    writeFileSync(file, bytes);

    expect(await refusal(file)).toContain('is damaged');
  });

  it('is refused when it is no database', async () => {
    const file = inFolder('letter.db');
    writeFileSync(file, 'Dear Sir or Madam, '.repeat(500));

    expect(await refusal(file)).toContain('no database at all');
  });

  it('is refused when it belongs to another program', async () => {
    const file = inFolder('foreign.db');
    const other = new DatabaseSync(file);
    other.exec('create table photos (id integer primary key)');
    other.close();

    expect(await refusal(file)).toBe(
      `The database ${file} belongs to another program, so it was left as it is: move it away to start with an empty one, or choose another folder with DATA_DIR.`,
    );
  });

  it('is forgotten with its log, unless it is another program’s', async () => {
    const [ours, damaged, foreign] = [inFolder('own.db'), inFolder('bad.db'), inFolder('their.db')];
    await (await openDatabase({ file: ours })).destroy();
    writeFileSync(`${ours}-wal`, '');
    writeFileSync(damaged, 'no database at all, and long enough to be looked at as one'.repeat(20));
    const theirs = new DatabaseSync(foreign);
    theirs.exec('create table theirs (id integer)');
    theirs.close();
    chmodSync(foreign, 0o644);

    for (const file of [ours, damaged, inFolder('none.db')]) forgetDatabase({ file });
    expect([ours, `${ours}-wal`, damaged].filter((file) => existsSync(file))).toEqual([]);
    expect(() => forgetDatabase({ file: foreign })).toThrow('belongs to another program');
    await expect(openDatabase({ file: foreign })).rejects.toThrow('belongs to another program');
    expect(statSync(foreign).mode & 0o777).toBe(0o644);
    mkdirSync(inFolder('folder-again.db'));
    expect(() => forgetDatabase({ file: inFolder('folder-again.db') })).toThrow(
      /^The database .* cannot be opened or written/,
    );
  });

  it('is refused when it is a folder', async () => {
    const file = inFolder('folder.db');
    mkdirSync(file);

    await expect(openDatabase({ file })).rejects.toMatchObject({
      name: 'DatabaseUnusable',
      message: expect.stringMatching(
        /^The database .*folder\.db cannot be opened or written \(.*\)/,
      ),
    });
  });

  it('is refused when its folder cannot be made', async () => {
    writeFileSync(inFolder('a-file'), '');

    await expect(openDatabase({ file: inFolder('a-file/pim.db') })).rejects.toMatchObject({
      name: 'DatabaseUnusable',
    });
  });

  it.each([
    ['NFS', 0x6969],
    ['SMB', 0xff534d42],
    ['SMB', 0xff534d42 | 0],
    ['SMB', 0xfe534d42],
  ])('is refused on a network disk (%s)', (disk, type) => {
    expect(() => refuseNetworkDisk('/home/pim.db', type)).toThrow(
      `The database /home/pim.db would lie on a network disk (${disk}), where it cannot be kept safe: choose a folder on a local disk with DATA_DIR.`,
    );
  });

  it('is taken on a local disk', () => {
    expect(() => refuseNetworkDisk('/data/pim.db', 0xef53)).not.toThrow();
  });
});

describe('values that the engine would change without a word', () => {
  it.each([
    ['a date', noon],
    ['an object', { a: 1 }],
    ['nothing', undefined],
    ['a truth', true],
    ['not a number', Number.NaN],
    ['an endless number', Number.POSITIVE_INFINITY],
    ['a text with an end in its middle', 'a\0b'],
    ['half a letter', 'a\ud83d'],
  ])('are refused: %s', async (_what, value) => {
    const db = await openDatabase({ file: inFolder('values.db') });
    await expect(sql`select ${value} as value`.execute(db)).rejects.toThrow(TypeError);
    await db.destroy();
  });

  it.each([
    ['text', 'Größe 😀'],
    ['a number', 1_772_000_000_000],
    ['null', null],
  ])('come back as they are: %s', async (_what, value) => {
    const db = await openDatabase({ file: inFolder('values.db') });
    const { rows } = await sql`select ${value} as value`.execute(db);
    expect(rows).toEqual([{ value }]);
    await db.destroy();
  });
});
