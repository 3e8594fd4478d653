import { pursueActivation } from '../../dialogs/activation';
import { exactWords } from '../../dialogs/which-role';
import { type Action, showCard, showToast, textField } from '../action';
import { noDraft, ownDraft, requestedWith } from '../pressing/own-draft';
import { readerOf } from '../turns/turn';

/** One of the numbered roles was pressed. It is looked up among what the person is eligible for now. */
export const chooseRole: Action = {
  verb: 'choose-role',
  async run(press) {
    const draft = await ownDraft(press);
    if (!draft) return showToast(noDraft);
    const requested = await requestedWith(press, draft);
    if (requested) return requested;
    const { ports, actor: requester } = press;
    const { eligible } = await ports.directory.standing(requester);
    const role = eligible.find(
      ({ roleId, scopeId }) =>
        roleId === textField(press, 'role') && scopeId === textField(press, 'scope'),
    );
    if (!role)
      return showToast('You are not eligible for that role any more. Nothing was changed.');
    const activating = { ports, requester, reader: readerOf(press), draft: draft.id };
    const reply = await pursueActivation(activating, { ...draft.wish, role: exactWords(role) });
    return reply.card ? showCard(reply.card, reply) : showToast(reply.summary);
  },
};
