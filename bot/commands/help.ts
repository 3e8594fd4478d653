import { listCard } from '../../cards/list';
import type { AnyCommand, Command } from '../command';

/** Made of the commands themselves, so that it cannot be out of date. */
export function helpFor(commands: () => readonly AnyCommand[]): Command<'help'> {
  return {
    intent: 'help',
    word: 'help',
    usage: 'help',
    summary: 'What I can do, with examples',
    places: ['personal', 'channel'],
    async run({ place }) {
      const here = place.kind === 'personal' ? 'personal' : 'channel';
      const lines = commands()
        .filter(({ places, listedIn }) => places.includes(here) && listedIn !== 'nothing')
        .map((command) => ({ name: command.usage, detail: command.summary }));
      const hint =
        'Everything is done in your own name: Entra checks that you may, and keeps the record.';
      return {
        summary: 'What I can do for you',
        card: listCard('What I can do for you', lines, hint),
      };
    },
  };
}
