import { sayText } from '../../dialogs/reply';
import type { Command, Commands } from '../command';
import { nothingWaits, openQuestion, pickAnswer } from '../turns/open-question';

/** A typed number answers the last numbered question, as its button would. */
export function chooseFrom(commands: () => Commands): Command<'choose'> {
  return {
    intent: 'choose',
    word: '1',
    usage: '1',
    summary: 'Answer a numbered question',
    places: ['personal'],
    listedIn: 'nothing',

    async run(turn, { number }) {
      const question = await openQuestion(turn);
      return question
        ? pickAnswer(turn, question, number, commands())
        : sayText(`${nothingWaits} If ${number} is a request, type "approve" or "deny" before it.`);
    },
  };
}
