import { type Action, type Press, showCard, showToast } from '../action';
import { commands } from '../commands';
import { noDraft, ownDraft, requestedWith } from '../pressing/own-draft';
import { pickAnswer } from '../turns/open-question';

/** One of the numbered answers was pressed. It is looked up in the question as we put it. */
export const chooseAnswer: Action = {
  verb: 'choose-answer',
  async run(press) {
    const draft = await ownDraft(press);
    if (!draft) return showToast(noDraft);
    const requested = await requestedWith(press, draft);
    if (requested) return requested;
    const number = numberField(press);
    if (draft.kind !== 'question' || number === undefined) {
      return showToast('That question was answered already. Nothing was changed by this press.');
    }
    const reply = await pickAnswer(press, draft, number, commands);
    return reply.card ? showCard(reply.card, reply) : showToast(reply.summary);
  },
};

function numberField(press: Press): number | undefined {
  const value = Object.hasOwn(press.data, 'number') ? press.data.number : undefined;
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
