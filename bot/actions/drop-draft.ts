import { noticeCard } from '../../cards/notice';
import { type Action, showCard } from '../action';

const sentence = 'Nothing was requested.';

export const dropDraft: Action = {
  verb: 'drop-draft',
  async run() {
    const card = noticeCard(sentence, ['Type it again whenever you need it.'], []);
    return showCard(card, { summary: sentence, card });
  },
};
