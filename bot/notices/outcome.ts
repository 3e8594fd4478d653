import { outcomeCard, outcomeSentence } from '../../cards/outcome';
import type { Notice } from '../notice';

/** What became of a request, to the person who made it. */
export const outcome: Notice = {
  kind: 'outcome',
  copy: 'outcome',
  async compose({ request, reader }) {
    const summary = outcomeSentence(request, reader);
    const card = outcomeCard(request, reader);
    return summary && card ? { summary, card, alert: true } : undefined;
  },
};
