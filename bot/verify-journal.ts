import { existsSync } from 'node:fs';
import { openStore } from '../store/store';
import { readProcessConfig } from './config';
import { databaseFile } from './data-dir';
import { loadEnvFile, runProgram } from './program';

/** `npm run journal:verify`: reads the whole chain. Exit code 1 where it is broken. */
async function main(): Promise<void> {
  loadEnvFile();
  const { dataDir } = readProcessConfig(process.env);
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new Error(`There is no journal yet: ${file} does not exist.`);
  const store = await openStore({ file });
  const proof = await store.journal.verify();
  await store.close();
  if (!proof.ok)
    throw new Error(`Entry ${proof.firstBad} of the journal is not right: ${proof.why}`);
  process.stdout.write(
    `${proof.entries} entries, whole. The last one's hash: ${proof.head.hash}\n`,
  );
}

void runProgram(main);
