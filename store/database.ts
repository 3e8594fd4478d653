import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { DatabaseUnusable } from './database-unusable';
import { migrate } from './migrate';
import {
  isDamaged,
  isLocked,
  isUnreachable,
  openSqlite,
  pragma,
  readOnly,
  sqliteDialect,
} from './sqlite';
import type { Database, Tables } from './tables';

/** Opens the embedded database, makes it where there is none, and brings its tables up to date. */
export async function openDatabase({ file }: { readonly file: string }): Promise<Database> {
  const name = `The database ${file}`;
  try {
    prepareFile(file);
    const db = new Kysely<Tables>({
      dialect: sqliteDialect(openSqlite(file, (opened) => inspect(opened, file, name))),
    });
    return await migrated(db, name);
  } catch (error) {
    throw explained(error, name);
  }
}

/** Removes the database, so that the next start begins anew. Another program's is left as it is. */
export function forgetDatabase({ file }: { readonly file: string }): void {
  const name = `The database ${file}`;
  try {
    if (existsSync(file) && isForeign(file)) throw new DatabaseUnusable(foreign(name));
    for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
  } catch (error) {
    throw explained(error, name);
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

function prepareFile(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseNetworkDisk(file, statfsSync(folder).type);
  closeSync(openSync(file, 'a', 0o600));
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

/** Nothing is changed where the file is not ours to use. */
function inspect(db: DatabaseSyncInstance, file: string, name: string): void {
  const whose = ownerOf(db);
  if (whose === 'another') throw new DatabaseUnusable(foreign(name));
  // Only this account may read the file; SQLite gives its log, which it has yet to make, the same mode.
  chmodSync(file, 0o600);
  if (whose === 'nobody') db.exec(`pragma application_id=${ourMark}`);
  else refuseDamaged(db, name);
}

/** Both from one moment: another process may be making the tables. */
function ownerOf(db: DatabaseSyncInstance): 'ours' | 'nobody' | 'another' {
  db.exec('begin');
  const mark = Number(pragma(db, 'application_id'));
  const tables = db.prepare('select name from sqlite_schema').all().length;
  db.exec('commit');
  if (mark === ourMark) return 'ours';
  return mark === 0 && tables === 0 ? 'nobody' : 'another';
}

function isForeign(file: string): boolean {
  try {
    return readOnly(file, ownerOf) === 'another';
  } catch (error) {
    if (isDamaged(error)) return false;
    throw error;
  }
}

function foreign(name: string): string {
  return `${name} belongs to another program, so it was left as it is: move it away to start with an empty one, or choose another folder with DATA_DIR.`;
}

function refuseDamaged(db: DatabaseSyncInstance, name: string): void {
  if (pragma(db, 'quick_check(1)') !== 'ok') throw new DatabaseUnusable(damaged(name));
}

function damaged(name: string): string {
  return `${name} is damaged, half-written or no database at all, and was left as it is: restore it from a backup, or move it away to start with an empty one.`;
}

function explained(error: unknown, name: string): unknown {
  const sentence = why(error, name);
  return sentence === undefined ? error : new DatabaseUnusable(sentence, error);
}

/** Nothing for what is no fault of the file's, and for what has its sentence. */
function why(error: unknown, name: string): string | undefined {
  if (isDamaged(error)) return damaged(name);
  if (isLocked(error))
    return `${name} is held by another program: stop that program and try again.`;
  if (!isUnreachable(error)) return undefined;
  return `${name} cannot be opened or written (${String(error)}): give this account the right to write there, or choose another folder with DATA_DIR.`;
}
