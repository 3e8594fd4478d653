import { pursueActivation } from '../../dialogs/activation';
import { keyOf } from '../../pim/grants';
import { exactly } from '../../pim/role-meant';
import { type Action, showCard, showToast, textField } from '../action';
import { noDraft, ownDraft, requestedWith } from '../pressing/own-draft';
import { activatingIn } from '../turns/turn';
import { completed } from './submit-request';

/** A role was chosen in the field. It is looked up among what the person is eligible for now. */
export const pickRole: Action = {
  verb: 'pick-role',
  async run(press) {
    const draft = await ownDraft(press);
    if (draft?.kind !== 'activation') return showToast(noDraft);
    const requested = await requestedWith(press, draft);
    if (requested) return requested;
    const { eligible } = await press.standing();
    const role = eligible.find((held) => keyOf(held) === textField(press, 'chosenRole'));
    if (!role) return showToast('You are not eligible for that role. Nothing was changed.');
    const activating = activatingIn({ ...press, newDraft: () => draft.id });
    const wish = { ...completed(draft.wish, press), roles: [exactly(role)] };
    const reply = await pursueActivation(activating, wish);
    return reply.card ? showCard(reply.card, reply) : showToast(reply.summary);
  },
};
