import type { Command } from '../command';
import { decideAsTyped } from '../turns/decide-as-typed';

export const approve: Command<'approve'> = {
  intent: 'approve',
  word: 'approve',
  usage: 'approve 7KQ2 planned change',
  summary: 'Approve a request, with a word why',
  places: ['personal'],
  run: decideAsTyped,
};
