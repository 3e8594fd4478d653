import { saveFavourite as save } from '../../dialogs/save-favourite';
import type { Command } from '../command';
import { activatingIn } from '../turns/turn';

export const saveFavourite: Command<'save-favourite'> = {
  intent: 'save-favourite',
  word: 'save',
  usage: 'save these as morning, or: save Exchange Admin and Teams Admin for 2h as morning',
  summary: 'Keep roles under a name, to ask for them together',
  places: ['personal'],
  listedIn: 'help',
  run: (turn, wish) => save(activatingIn(turn), wish),
};
