import { pursueExtension } from '../../dialogs/extension';
import { exactly } from '../../pim/role-meant';
import { type Action, showCard, showToast } from '../action';
import { ownRequest } from '../pressing/pressed-request';
import { activatingIn } from '../turns/turn';

/** "Keep it": the next activation is planned for the end of this one. What is on is not touched. */
export const keepActivation: Action = {
  verb: 'keep-activation',
  async run(press) {
    const request = await ownRequest(press);
    const isOver = request?.state === 'ended' && request.reason === 'time';
    if (!request || !(request.state === 'active' || isOver)) {
      return showToast('That role is not active any more. Nothing was changed.');
    }
    const wish = { intent: 'extend', roles: [exactly(request.ask.role)] } as const;
    const reply = await pursueExtension(activatingIn(press), wish);
    return reply.card ? showCard(reply.card, reply) : showToast(reply.summary);
  },
};
