import { chmodSync, closeSync, mkdirSync, openSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { DatabaseUnusable } from './database-unusable';
import { migrate } from './migrate';
import { isDamaged, isLocked, isUnreachable, openSqlite, pragma, sqliteDialect } from './sqlite';
import type { Database, Tables } from './tables';

/** Opens the embedded database, makes it where there is none, and brings its tables up to date. */
export async function openDatabase({ file }: { readonly file: string }): Promise<Database> {
  const name = `The database ${file}`;
  try {
    prepareFile(file);
    const db = new Kysely<Tables>({
      dialect: sqliteDialect(openSqlite(file, refuseForeign(name))),
    });
    return await migrated(db, name);
  } catch (error) {
    const sentence = why(error, name);
    throw sentence === undefined ? error : new DatabaseUnusable(sentence, error);
  }
}

async function migrated(db: Database, name: string): Promise<Database> {
  try {
    await migrate(db, name);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Only this account may read the file; SQLite gives its log the same mode. */
function prepareFile(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseNetworkDisk(file, statfsSync(folder).type);
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** Linux's names of network file systems, whose locks do not hold: https://man7.org/linux/man-pages/man2/statfs.2.html */
const networkDisks: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
]);

/** Throws where the type of the file system, as `statfs` tells it, is a network's. */
export function refuseNetworkDisk(file: string, type: number): void {
  // The type is a signed number on some platforms.
  const disk = networkDisks.get(type >>> 0);
  if (disk === undefined) return;
  throw new DatabaseUnusable(
    `The database ${file} would lie on a network disk (${disk}), where it cannot be kept safe: choose a folder on a local disk with DATA_DIR.`,
  );
}

/** `PIMB`, in the file's header. */
const ourMark = 0x50494d42;

function refuseForeign(name: string): (db: DatabaseSyncInstance) => void {
  return (db) => {
    const { mark, tables } = identity(db);
    if (mark === ourMark) return refuseDamaged(db, name);
    if (mark !== 0 || tables > 0) {
      throw new DatabaseUnusable(
        `${name} belongs to another program, so it was left as it is: move it away to start with an empty one, or choose another folder with DATA_DIR.`,
      );
    }
    db.exec(`pragma application_id=${ourMark}`);
  };
}

/** Both from one moment: another process may be making the tables. */
function identity(db: DatabaseSyncInstance): { readonly mark: number; readonly tables: number } {
  db.exec('begin');
  const mark = Number(pragma(db, 'application_id'));
  const tables = db.prepare('select name from sqlite_schema').all().length;
  db.exec('commit');
  return { mark, tables };
}

function refuseDamaged(db: DatabaseSyncInstance, name: string): void {
  if (pragma(db, 'quick_check(1)') !== 'ok') throw new DatabaseUnusable(damaged(name));
}

function damaged(name: string): string {
  return `${name} is damaged, half-written or no database at all, and was left as it is: restore it from a backup, or move it away to start with an empty one.`;
}

/** Nothing for what is no fault of the file's, and for what has its sentence. */
function why(error: unknown, name: string): string | undefined {
  if (isDamaged(error)) return damaged(name);
  if (isLocked(error))
    return `${name} is held by another program: stop that program and try again.`;
  if (!isUnreachable(error)) return undefined;
  return `${name} cannot be opened or written (${String(error)}): give this account the right to write there, or choose another folder with DATA_DIR.`;
}
