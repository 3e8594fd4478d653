import { sayText } from '../../dialogs/reply';
import type { Command, Commands } from '../command';
import { nothingWaits, openQuestion, pickAnswer } from '../turns/open-question';

/** A yes, to a question that has a single answer. */
export function affirmWith(commands: () => Commands): Command<'affirm'> {
  return {
    intent: 'affirm',
    word: 'yes',
    usage: 'yes',
    summary: 'Say yes to a question of mine',
    places: ['personal'],
    listedIn: 'nothing',

    async run(turn) {
      const question = await openQuestion(turn);
      if (!question) return sayText(nothingWaits);
      const { length } = question.options;
      return length === 1
        ? pickAnswer(turn, question, 1, commands())
        : sayText(`Which one? Type its number, 1 to ${length}. Nothing was changed.`);
    },
  };
}
