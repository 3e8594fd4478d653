import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../store/database';
import { migrate } from '../../store/migrate';
import { startChild } from './children/process';
import { temporaryFolder } from './fixtures';

const folder = temporaryFolder();

async function migrationsIn(file: string): Promise<readonly string[]> {
  const db = await openDatabase({ file });
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    db,
  );
  await db.destroy();
  return done.rows.map(({ name }) => name);
}

const all = [
  '0001-requests',
  '0002-people',
  '0003-journal',
  '0004-outbox-and-jobs',
  '0005-waiting-turns',
  '0006-questions-and-reminders',
  '0007-eligibility-watches',
  '0008-favourites',
];

describe('migrate', () => {
  it('makes the tables once, however often it is run', async () => {
    const file = join(folder, 'again.db');
    const db = await openDatabase({ file });
    await migrate(db, 'it');
    await migrate(db, 'it');
    await db.destroy();

    expect(await migrationsIn(file)).toEqual(all);
  });

  it('makes them once when three processes start on a new file at the same moment', async () => {
    const file = join(folder, 'race.db');
    const children = [1, 2, 3].map(() => startChild('open-once.ts', file));
    await Promise.all(children.map((child) => child.lines(1)));
    for (const child of children) child.go();
    await Promise.all(children.map((child) => child.ended));

    expect(children.map((child) => child.said.at(-1))).toEqual(['opened', 'opened', 'opened']);
    expect(await migrationsIn(file)).toEqual(all);
  });

  it('leaves alone what a newer version wrote, and says so', async () => {
    const file = join(folder, 'newer.db');
    const db = await openDatabase({ file });
    await sql`insert into kysely_migration (name, timestamp) values ('0099-quorum', '2027-01-01T00:00:00.000Z')`.execute(
      db,
    );
    await db.destroy();
    copyFileSync(file, `${file}.before`);

    await expect(openDatabase({ file })).rejects.toMatchObject({
      name: 'DatabaseUnusable',
      message: `The database ${file} was written by a newer version of this program (it has “0099-quorum”), so it was left as it is: start that version, or choose another folder with DATA_DIR.`,
    });
  });
});
