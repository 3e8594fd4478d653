import { givenBackReply } from '../../dialogs/giving-back';
import { giveBack } from '../../pim/end-activation';
import { type Action, showCard, showToast } from '../action';
import { ownRequest } from '../pressing/pressed-request';
import { readerOf } from '../turns/turn';

/** "I'm done": gives the role back, or offers to do so when Entra's five minutes are over. */
export const endActivation: Action = {
  verb: 'end-activation',
  async run(press) {
    const request = await ownRequest(press);
    if (request?.state !== 'active') return showToast('That role is not active any more.');
    const given = await giveBack(press.ports, request, false);
    const reply = givenBackReply(given, request.ask.role, readerOf(press), request);
    return reply.card ? showCard(reply.card) : showToast(reply.summary);
  },
};
