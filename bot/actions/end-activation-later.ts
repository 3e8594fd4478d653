import { plannedReply } from '../../dialogs/giving-back';
import { giveBackLater } from '../../pim/end-activation';
import { type Action, showCard, showToast } from '../action';
import { ownRequest } from '../pressing/pressed-request';
import { readerOf } from '../turns/turn';

export const endActivationLater: Action = {
  verb: 'end-activation-later',
  async run(press) {
    const request = await ownRequest(press);
    if (request?.state !== 'active') return showToast('That role is not active any more.');
    const at = request.givesBackAt ?? (await giveBackLater(press.ports, request));
    const reply = plannedReply(request.ask.role, at, readerOf(press));
    return reply.card ? showCard(reply.card) : showToast(reply.summary);
  },
};
