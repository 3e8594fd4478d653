import { receiptCard } from '../../cards/receipt';
import { entraRefusal } from '../../cards/words/entra-refusal';
import { cancelRequest as cancel } from '../../pim/cancel-request';
import { isWithdrawable } from '../../pim/request';
import { type Action, showCard, showToast } from '../action';
import { ownRequest } from '../pressing/pressed-request';
import { readerOf } from '../turns/turn';

export const cancelRequest: Action = {
  verb: 'cancel-request',
  async run(press) {
    const request = await ownRequest(press);
    if (!request) return showToast('There is no such request of yours. Nothing was changed.');
    if (!isWithdrawable(request)) {
      return showCard(receiptCard(request, readerOf(press)));
    }
    const canceled = await cancel(press.ports, request);
    return canceled.kind === 'canceled'
      ? showCard(receiptCard(canceled.request, readerOf(press)))
      : showToast(entraRefusal(canceled.refused, request.ask.role.roleName));
  },
};
