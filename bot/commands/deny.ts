import type { Command } from '../command';
import { decideAsTyped } from '../turns/decide-as-typed';

export const deny: Command<'deny'> = {
  intent: 'deny',
  word: 'deny',
  usage: 'deny 7KQ2 no ticket',
  summary: 'Deny a request, with a word why',
  places: ['personal'],
  run: decideAsTyped,
};
