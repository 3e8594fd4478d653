import { setImmediate as letOthersRun } from 'node:timers/promises';
import { beginning, hashOf, type JournalHead, journalHead, journalRow } from './journal-entry';
import { tryRow } from './row';
import type { Database } from './tables';

/** Whether the journal is whole; if not, the number of the first entry that is not as it was written. */
export type JournalProof =
  | { readonly ok: true; readonly entries: number; readonly head: JournalHead }
  | { readonly ok: false; readonly firstBad: number; readonly why: string };

type Broken = Extract<JournalProof, { ok: false }>;

const pageLength = 1000;

/** Walks the whole chain. `exported` is a head that was read before and kept somewhere else. */
export async function verifyJournal(db: Database, exported?: JournalHead): Promise<JournalProof> {
  const stored = tryRow(journalHead, await selectHead(db).executeTakeFirst());
  if (stored === undefined) return broken(1, 'the journal has no head');

  const known = [stored, ...(exported ? [exported] : [])];
  let last = beginning;
  for (;;) {
    const page = await pageAfter(db, last.seq);
    const read = readPage(page, last, known);
    if ('ok' in read) return read;
    last = read;
    if (page.length < pageLength) return checkEnd(last, known);
    await letOthersRun();
  }
}

export function selectHead(db: Database) {
  return db.selectFrom('journal_head').select(['seq', 'hash']).where('id', '=', 'head');
}

function pageAfter(db: Database, seq: number): Promise<readonly unknown[]> {
  return db
    .selectFrom('journal')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(pageLength)
    .execute();
}

/** The last entry of the page, or what is wrong with the first bad one. */
function readPage(
  page: readonly unknown[],
  before: JournalHead,
  known: readonly JournalHead[],
): JournalHead | Broken {
  let last = before;
  for (const row of page) {
    const read = readEntry(row, last);
    if ('ok' in read) return read;
    if (known.some(({ seq, hash }) => seq === read.seq && hash !== read.hash)) {
      return broken(read.seq, 'the entry is not the one that the head was taken of');
    }
    last = read;
  }
  return last;
}

function readEntry(row: unknown, last: JournalHead): JournalHead | Broken {
  const stored = tryRow(journalRow, row);
  if (stored === undefined) return broken(last.seq + 1, 'the entry cannot be read');

  const { hash, ...entry } = stored;
  if (entry.seq !== last.seq + 1) return broken(last.seq + 1, 'the entry is missing');
  if (entry.previous !== last.hash) {
    return broken(entry.seq, 'the entry does not follow the one before it');
  }
  if (hash !== hashOf(entry)) return broken(entry.seq, 'the entry was changed');
  return { seq: entry.seq, hash };
}

function checkEnd(last: JournalHead, known: readonly JournalHead[]): JournalProof {
  if (known.some(({ seq }) => seq > last.seq)) {
    return broken(last.seq + 1, 'the journal was cut off here');
  }
  return { ok: true, entries: last.seq, head: last };
}

function broken(firstBad: number, why: string): Broken {
  return { ok: false, firstBad, why };
}
