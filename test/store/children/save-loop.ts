import { writeSync } from 'node:fs';
import { openStore } from '../../../store/store';
import { ada, fact, moved, noon, notice, submitting } from '../fixtures';

/**
 * Makes requests, moves them and sends their notices, until it is killed or as often as it is told. It says `id version` for
 * each save, once it has been told that the save is done.
 */
async function main([file = '', name = 'A', rounds = 'Infinity']: readonly string[]) {
  const store = await openStore({ file });
  say('ready');
  const sendOne = async () => {
    const [delivery] = await store.outbox.claim(noon, 1, 60_000);
    if (delivery) await store.outbox.delivered(delivery);
  };
  for (let round = 0; round < Number(rounds); round += 1) {
    const first = submitting(`${name}-${round}`);
    await store.requests.create(first, {
      fact: fact(first),
      notices: [notice(`${first.id} 1`, ada)],
    });
    say(`${first.id} 1`);
    for (let next = moved(first); next.version <= 4; next = moved(next)) {
      const said = `${next.id} ${next.version}`;
      const effects = { fact: fact(next), notices: [notice(said, ada)] };
      await store.requests.save(next, { ...effects, was: next.version - 1 });
      say(said);
      await sendOne();
    }
  }
  await store.close();
}

/** Straight to the pipe, so that a kill loses nothing that was said. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

void main(process.argv.slice(2));
