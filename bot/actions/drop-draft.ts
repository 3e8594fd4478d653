import { noticeCard } from '../../cards/notice';
import { type Action, showCard, showToast } from '../action';
import { noDraft, ownDraft, requestedWith } from '../pressing/own-draft';

export const dropDraft: Action = {
  verb: 'drop-draft',
  async run(press) {
    const draft = await ownDraft(press);
    if (!draft) return showToast(noDraft);
    const requested = await requestedWith(press, draft);
    if (requested) return requested;
    await press.ports.drafts.drop(draft.id);
    const sentence = draft.kind === 'question' ? 'Nothing was changed.' : 'Nothing was requested.';
    const card = noticeCard(sentence, ['Type it again whenever you need it.'], []);
    return showCard(card, { summary: sentence, card });
  },
};
