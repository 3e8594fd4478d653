import { setTimeout as pause } from 'node:timers/promises';
import { type Migration, Migrator, sql } from 'kysely';
import { DatabaseUnusable } from './database-unusable';
import * as requests from './migrations/0001-requests';
import * as people from './migrations/0002-people';
import * as journal from './migrations/0003-journal';
import * as outboxAndJobs from './migrations/0004-outbox-and-jobs';
import * as waitingTurns from './migrations/0005-waiting-turns';
import * as questionsAndReminders from './migrations/0006-questions-and-reminders';
import * as eligibilityWatches from './migrations/0007-eligibility-watches';
import * as favourites from './migrations/0008-favourites';
import { isLocked } from './sqlite';
import type { Database } from './tables';

const migrations: Readonly<Record<string, Migration>> = {
  '0001-requests': requests,
  '0002-people': people,
  '0003-journal': journal,
  '0004-outbox-and-jobs': outboxAndJobs,
  '0005-waiting-turns': waitingTurns,
  '0006-questions-and-reminders': questionsAndReminders,
  '0007-eligibility-watches': eligibilityWatches,
  '0008-favourites': favourites,
};

/** How often another process may be in the way before we give up; the engine itself waits seconds each time. */
const mostTries = 10;

/** Brings the tables up to date, once, whichever and however many processes start at the same time. */
export async function migrate(db: Database, name: string): Promise<void> {
  await refuseNewer(db, name);
  for (let tries = 1; ; tries += 1) {
    const { error } = await migrator(db).migrateToLatest();
    if (error === undefined) return;
    if (!isLocked(error) || tries === mostTries) throw error;
    await pause(50 * tries);
  }
}

function migrator(db: Database): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
}

async function refuseNewer(db: Database, name: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return;

  const done = await sql<{ name: unknown }>`select name from kysely_migration`.execute(db);
  const unknown = done.rows
    .map((row) => String(row.name))
    .find((each) => !Object.hasOwn(migrations, each));
  if (unknown === undefined) return;
  throw new DatabaseUnusable(
    `${name} was written by a newer version of this program (it has “${unknown}”), so it was left as it is: start that version, or choose another folder with DATA_DIR.`,
  );
}
