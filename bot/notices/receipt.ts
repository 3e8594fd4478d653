import { receiptCard } from '../../cards/receipt';
import type { Notice } from '../notice';

/** The requester's own card, where it could not be given as an answer. */
export const receipt: Notice = {
  kind: 'receipt',
  copy: 'receipt',
  async compose({ request, reader }) {
    const summary = `Your request for ${request.ask.role.roleName}`;
    return { summary, card: receiptCard(request, reader) };
  },
};
