import { noticeCard } from '../../cards/notice';
import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
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
    const sentence = `I give ${roleWithScope(request.ask.role)} back at ${timeFor(readerOf(press), at)}.`;
    return showCard(noticeCard(sentence, ['There is nothing left for you to do.'], []));
  },
};
