import { listCard } from '../../cards/list';
import { counted } from '../../cards/text';
import { favouriteLine } from '../../dialogs/favourite-roles';
import { sayText } from '../../dialogs/reply';
import type { Command } from '../command';

export const favourites: Command<'list-favourites'> = {
  intent: 'list-favourites',
  word: 'my favourites',
  usage: 'my favourites',
  summary: 'The roles that you have saved under names',
  places: ['personal'],
  listedIn: 'help',

  async run({ actor, ports }) {
    const saved = await ports.favourites.ofPerson(actor);
    if (saved.length === 0) {
      return sayText(
        'You have saved no roles yet. To save some, type for example: save Exchange Admin and Teams Admin for 2h as morning',
      );
    }
    const lines = saved.map((favourite) => ({
      name: favourite.name,
      detail: favouriteLine(favourite),
    }));
    const hint = 'Type "activate" and a name to ask for them, "forget" and a name to drop it.';
    return {
      summary: `You have saved ${counted(saved.length, 'set')} of roles`,
      card: listCard('Your saved roles', lines, hint),
    };
  },
};
