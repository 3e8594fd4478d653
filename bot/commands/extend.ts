import { pursueExtension } from '../../dialogs/extension';
import type { Command } from '../command';
import { activatingIn } from '../turns/turn';

/** Entra has no way to prolong an activation: the next one is planned for the moment it ends. */
export const extend: Command<'extend'> = {
  intent: 'extend',
  word: 'extend',
  usage: 'extend Exchange Administrator by 1h',
  summary: 'Ask for a role again when it ends, and for its approval now',
  places: ['personal'],
  listedIn: 'help',

  run(turn, wish) {
    return pursueExtension(activatingIn(turn), wish);
  },
};
