import { endingSoonCard, endingSoonSentence } from '../../cards/ending-soon';
import type { Notice } from '../notice';

/** It is not sent any more where the role is off already. */
export const endingSoon: Notice = {
  kind: 'ending-soon',
  copy: 'warning',
  async compose({ request, reader }) {
    const summary = endingSoonSentence(request, reader);
    const card = endingSoonCard(request, reader);
    return summary && card ? { summary, card, alert: true } : undefined;
  },
};
