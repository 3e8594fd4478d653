import { pursueActivation } from '../../dialogs/activation';
import { withFavourite } from '../../dialogs/favourite-roles';
import type { Command } from '../command';
import { activatingIn } from '../turns/turn';

export const activate: Command<'activate'> = {
  intent: 'activate',
  word: 'activate',
  usage: 'activate Exchange Administrator for 2h because mailbox migration',
  summary: 'Ask for a role or group that you are eligible for',
  places: ['personal'],

  async run(turn, wish) {
    const activating = activatingIn(turn);
    if (wish.favourite === undefined) return pursueActivation(activating, wish);
    const found = await withFavourite(activating, wish, wish.favourite);
    return 'reply' in found ? found.reply : pursueActivation(activating, found.wish);
  },
};
