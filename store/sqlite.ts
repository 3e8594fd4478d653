import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type GeneratedNode,
  type SelectModifierNode,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import { DatabaseUnusable } from './database-unusable';

/** How long the engine itself waits for another process before it says `locked`. */
const waitMs = 5000;
const mostTries = 100;
const mostStatements = 300;
const nap = new Int32Array(new SharedArrayBuffer(4));

/**
 * Opens the file so that what is committed outlives a power cut. `inspect` may refuse it before
 * anything is written to it.
 */
export function openSqlite(
  file: string,
  inspect: (db: DatabaseSyncInstance) => void,
): DatabaseSyncInstance {
  for (let tries = 0; ; tries += 1) {
    try {
      return openOnce(file, inspect);
    } catch (error) {
      // The first switch to WAL by several processes at once says `locked` whatever the timeout is.
      if (!isLocked(error) || tries === mostTries) throw error;
      Atomics.wait(nap, 0, 0, 20 + Math.random() * 30);
    }
  }
}

function openOnce(file: string, inspect: (db: DatabaseSyncInstance) => void): DatabaseSyncInstance {
  const db = new DatabaseSync(file, { timeout: waitMs });
  try {
    inspect(db);
    if (pragma(db, 'journal_mode') !== 'wal' && pragma(db, 'journal_mode=wal') !== 'wal') {
      throw new DatabaseUnusable(
        `The database ${file} cannot keep its log beside it, as on a network disk: choose a folder on a local disk with DATA_DIR.`,
      );
    }
    // Opening a WAL file silently means synchronous=normal, which loses commits in a power cut.
    db.exec(
      'pragma synchronous=full; pragma fullfsync=on; pragma foreign_keys=on; pragma recursive_triggers=on; pragma trusted_schema=off',
    );
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Looks into a file without a change to it. */
export function readOnly<Seen>(file: string, look: (db: DatabaseSyncInstance) => Seen): Seen {
  const db = new DatabaseSync(file, { readOnly: true, timeout: waitMs });
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** What a pragma with one answer says. */
export function pragma(db: DatabaseSyncInstance, name: string): unknown {
  const row: unknown = db.prepare(`pragma ${name}`).get();
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
}

/** SQLite's primary result code, where the error is SQLite's: https://www.sqlite.org/rescode.html */
function resultCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

function is(error: unknown, ...codes: readonly number[]): boolean {
  return codes.includes(resultCode(error) ?? Number.NaN);
}

/** SQLITE_BUSY, SQLITE_LOCKED. */
export function isLocked(error: unknown): boolean {
  return is(error, 5, 6);
}

/** SQLITE_CORRUPT, SQLITE_NOTADB. */
export function isDamaged(error: unknown): boolean {
  return is(error, 11, 26);
}

/** SQLITE_PERM, READONLY, IOERR, FULL, CANTOPEN, or what the file system itself says. */
export function isUnreachable(error: unknown): boolean {
  const ofFiles = typeof error === 'object' && error !== null && 'syscall' in error;
  return ofFiles || is(error, 3, 8, 10, 13, 14);
}

/** Kysely's dialect for an open file. */
export function sqliteDialect(db: DatabaseSyncInstance): Dialect {
  return {
    createAdapter: () => new EmbeddedAdapter(),
    createDriver: () => new EmbeddedDriver({ database: keepingStatements(db) }),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new EmbeddedQueryCompiler(),
  };
}

class EmbeddedDriver extends SqliteDriver {
  /** A transaction that reads first and writes later would fail when another process wrote in between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** What is under way is finished first; whoever still waits then is told that the database is closed. */
  override async destroy(): Promise<void> {
    await this.acquireConnection();
    try {
      await super.destroy();
    } finally {
      await this.releaseConnection();
    }
  }
}

class EmbeddedAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The one place of the dialects' differences: tables and queries are written for PostgreSQL. */
class EmbeddedQueryCompiler extends SqliteQueryCompiler {
  /** No row needs a lock: a writing transaction has the whole file to itself. */
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier === 'ForUpdate' || node.modifier === 'SkipLocked') return;
    super.visitSelectModifier(node);
  }

  /** An integer primary key counts by itself. */
  protected override visitGenerated(node: GeneratedNode): void {
    if (!node.identity) super.visitGenerated(node);
  }
}

function keepingStatements(db: DatabaseSyncInstance): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close() {
      kept.clear();
      try {
        // The engine's own file handles live on until statements are collected, and only the last one
        // to close would do this: so that the file is whole when it is copied without its log.
        db.exec('pragma wal_checkpoint(passive)');
      } finally {
        db.close();
      }
    },
    prepare(text) {
      const statement = kept.get(text) ?? prepare(db, text);
      kept.delete(text);
      kept.set(text, statement);
      const [longestUnused] = kept.keys();
      if (kept.size > mostStatements && longestUnused !== undefined) kept.delete(longestUnused);
      return statement;
    },
  };
}

function prepare(db: DatabaseSyncInstance, text: string): SqliteStatement {
  const statement = db.prepare(text);
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...storable(values)),
    run: (values) => statement.run(...storable(values)),
    iterate: (values) => db.prepare(text).iterate(...storable(values)),
  };
}

/** The engine stores null for a date, an object or NaN, and cuts or changes some texts, without a word. */
function storable(values: readonly unknown[]): readonly unknown[] {
  const odd = values.findIndex((value) => !isStorable(value));
  if (odd >= 0) throw new TypeError(`value ${odd + 1} of the query would not be stored as it is`);
  return values;
}

function isStorable(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return !(value.includes('\0') || /\p{Surrogate}/u.test(value));
    case 'number':
      return Number.isFinite(value);
    case 'bigint':
      return true;
    default:
      return value === null || value instanceof Uint8Array;
  }
}
