import { approverCard } from '../../cards/approval-request';
import { receiptCard } from '../../cards/receipt';
import { isSamePerson } from '../../pim/person';
import { type Action, showCard, showToast } from '../action';
import { namedRequest, wasAsked } from '../pressing/pressed-request';
import { readerOf } from '../turns/turn';

/** Gives an approver the view with reason, ticket and buttons. It changes nothing: clients run it by themselves. */
export const viewRequest: Action = {
  verb: 'view-request',
  refreshes: true,
  async run(press) {
    const request = await namedRequest(press);
    if (!request) return showToast('This request is not known here any more.');
    if (wasAsked(press, request)) return showCard(approverCard(request, readerOf(press)));
    if (isSamePerson(request.ask.requester, press.actor) && press.place.kind === 'personal') {
      return showCard(receiptCard(request, readerOf(press)));
    }
    return showToast('Only those who may decide this request see more of it.');
  },
};
