import { once } from 'node:events';
import { openStore } from '../../../store/store';

/** Says that it is ready, waits for the word, and opens the store; what goes wrong is its last word. */
async function main([file = '']: readonly string[]) {
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  process.stdin.destroy();
  try {
    const store = await openStore({ file });
    await store.close();
    process.stdout.write('opened\n');
  } catch (error) {
    process.stdout.write(`${String(error)}\n`);
  }
}

void main(process.argv.slice(2));
