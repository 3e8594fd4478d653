import { myAccessPortal } from '../../cards/words/portals';
import { sayText } from '../../dialogs/reply';
import type { Command } from '../command';

export const reviews: Command<'list-reviews'> = {
  intent: 'list-reviews',
  word: 'reviews',
  usage: 'reviews',
  summary: 'Where your access reviews are',
  places: ['personal'],
  listedIn: 'help',

  async run() {
    return sayText(
      `I cannot read access reviews yet, so I do not know whether any waits for you. You find them in the My Access portal, under Access reviews: ${myAccessPortal}`,
    );
  },
};
