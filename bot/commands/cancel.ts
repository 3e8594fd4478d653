import { receiptCard } from '../../cards/receipt';
import { entraRefusal } from '../../cards/words/entra-refusal';
import { sayText } from '../../dialogs/reply';
import { whichRequest } from '../../dialogs/which-request';
import { cancelRequest } from '../../pim/cancel-request';
import type { PendingRequest, ScheduledRequest } from '../../pim/request';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const cancel: Command<'cancel'> = {
  intent: 'cancel',
  word: 'cancel',
  usage: 'cancel 7KQ2',
  summary: 'Withdraw a request that waits or has not begun',
  places: ['personal'],

  async run(turn, { target }) {
    const { actor, ports } = turn;
    const open = await ports.requests.ofRequester(actor, ['pending', 'scheduled']);
    const withdrawable = open.filter(
      (request): request is PendingRequest | ScheduledRequest =>
        request.state === 'pending' || request.state === 'scheduled',
    );
    const chosen = whichRequest(withdrawable, target);
    if ('question' in chosen) return sayText(chosen.question);
    const canceled = await cancelRequest(ports, chosen.request);
    const { roleName } = chosen.request.ask.role;
    if (canceled.kind === 'refused') return sayText(entraRefusal(canceled.refused, roleName));
    return {
      summary: `Your request for ${roleName} is withdrawn.`,
      card: receiptCard(canceled.request, readerOf(turn)),
    };
  },
};
