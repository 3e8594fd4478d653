import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../store/store';
import { readLocalConfig } from './config';

/** `npm run journal:verify`: reads the whole chain. Exit code 1 where it is broken. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { dataDir } = readLocalConfig(process.env);
  const file = join(dataDir, 'bot.db');
  if (!existsSync(file)) throw new Error(`There is no journal yet: ${file} does not exist.`);
  const store = await openStore({ file });
  const proof = await store.journal.verify();
  const head = await store.journal.head();
  await store.close();
  if (!proof.ok)
    throw new Error(`Entry ${proof.firstBad} of the journal is not right: ${proof.why}`);
  process.stdout.write(`${proof.entries} entries, whole. The last one's hash: ${head.hash}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
