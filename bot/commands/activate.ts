import { pursueActivation } from '../../dialogs/activation';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const activate: Command<'activate'> = {
  intent: 'activate',
  word: 'activate',
  usage: 'activate Exchange Administrator for 2h because mailbox migration',
  summary: 'Ask for a role you are eligible for',
  places: ['personal'],

  run(turn, wish) {
    const { ports, actor } = turn;
    const activating = { ports, requester: actor, reader: readerOf(turn), draft: turn.newDraft() };
    return pursueActivation(activating, wish);
  },
};
