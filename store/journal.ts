import type { Fact } from '../pim/audit';
import type { Journal } from '../pim/ports';
import { entryOf, hashOf, type JournalHead, journalHead } from './journal-entry';
import { readRow } from './row';
import type { Database } from './tables';
import { type JournalProof, selectHead, verifyJournal } from './verify-journal';

/** The journal as a chain: each entry holds the hash of the one before. */
export interface ChainedJournal extends Journal {
  /** The last entry's number and hash. Kept somewhere else, it proves later that nothing was cut off. */
  head(): Promise<JournalHead>;
  verify(exported?: JournalHead): Promise<JournalProof>;
}

export function journalIn(db: Database): ChainedJournal {
  return {
    append: (fact) => db.transaction().execute((trx) => appendFact(trx, fact)),
    head: async () => readHead(await selectHead(db).executeTakeFirst()),
    verify: (exported) => verifyJournal(db, exported),
  };
}

/**
 * Appends in the given transaction, as the last thing that it does: all appending transactions wait for
 * each other at the head.
 */
export async function appendFact(trx: Database, fact: Fact): Promise<void> {
  const head = readHead(await selectHead(trx).forUpdate().executeTakeFirst());
  const entry = entryOf(fact, head);
  const hash = hashOf(entry);
  await trx
    .insertInto('journal')
    .values({ ...entry, hash })
    .execute();
  await trx
    .updateTable('journal_head')
    .set({ seq: entry.seq, hash })
    .where('id', '=', 'head')
    .execute();
}

function readHead(row: unknown): JournalHead {
  return readRow(journalHead, row, { table: 'journal_head', id: 'head' });
}
