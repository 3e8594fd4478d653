import { askedReply } from '../../dialogs/asked-extension';
import { askExtension as ask } from '../../pim/ask-extension';
import { shownLater } from '../../pim/eligibility-cards';
import type { KnownEligibility } from '../../pim/eligibility-watch';
import { longestJustification } from '../../pim/wish';
import { type Action, type Press, showCard, showToast, textField } from '../action';
import { readerOf } from '../turns/turn';

const tooLong = `The reason is longer than ${longestJustification} characters. Nothing was asked. Shorten it.`;

/** Asks for more time of one of the presser's own eligibilities; the card then shows what can still be asked. */
export const askExtension: Action = {
  verb: 'ask-extension',
  async run(press) {
    const { ports, actor } = press;
    const lines = await linesOf(press);
    const one = lines.find(({ number }) => number === press.data.eligibility);
    if (!one)
      return showToast('I do not know this eligibility any more. Type "roles" to see yours.');
    const reason = textField(press, 'justification')?.trim() ?? '';
    if (reason === '') return showToast('Say why you still need it. Nothing was asked.');
    if (reason.length > longestJustification) return showToast(tooLong);
    const asked = await ask(ports, actor, one, reason);
    const watch = await ports.eligibilityWatches.find(actor);
    if (!watch) throw new Error('a watch that was there is gone');
    const later = shownLater(press.messageId, watch);
    const reply = askedReply({ asked, one, lines, shownLater: later, watch }, readerOf(press));
    return reply.card ? showCard(reply.card, reply) : showToast(reply.summary);
  },
};

/** Those of the presser's own eligibilities that the card names. A message for everybody names none. */
async function linesOf(press: Press): Promise<readonly KnownEligibility[]> {
  if (press.place.kind !== 'personal') return [];
  const watch = await press.ports.eligibilityWatches.find(press.actor);
  const numbers = (textField(press, 'among') ?? '').split(',').map(Number);
  return watch?.known.filter(({ number }) => numbers.includes(number)) ?? [];
}
