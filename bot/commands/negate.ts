import { sayText } from '../../dialogs/reply';
import type { Command } from '../command';
import { nothingWaits, openQuestion } from '../turns/open-question';

/** A no drops what was asked last. */
export const negate: Command<'negate'> = {
  intent: 'negate',
  word: 'no',
  usage: 'no',
  summary: 'Drop a question of mine',
  places: ['personal'],
  listedIn: 'nothing',

  async run(turn) {
    const question = await openQuestion(turn);
    if (!question) return sayText(nothingWaits);
    await turn.ports.drafts.drop(question.id);
    return sayText('Nothing was changed. Type it again whenever you need it.');
  },
};
