import { join } from 'node:path';
import { openDatabase } from '../../store/database';
import { openStore, type Store } from '../../store/store';
import type { Database } from '../../store/tables';
import { temporaryFolder } from './fixtures';

/** A fresh store for each test, in a file of its own. `tamper` gets at the tables behind its back. */
export function freshStores(): {
  readonly current: () => Store;
  readonly tamper: (change: (db: Database) => Promise<unknown>) => Promise<void>;
} {
  const folder = temporaryFolder();
  let count = 0;
  let store: Store | undefined;
  const file = () => join(folder, `${count}.db`);

  beforeEach(async () => {
    count += 1;
    store = await openStore({ file: file() });
  });
  afterEach(async () => {
    await store?.close();
  });

  return {
    current() {
      if (!store) throw new Error('no store outside a test');
      return store;
    },
    async tamper(change) {
      const db = await openDatabase({ file: file() });
      try {
        await change(db);
      } finally {
        await db.destroy();
      }
    },
  };
}
