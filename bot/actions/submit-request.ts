import { pursueActivation } from '../../dialogs/activation';
import type { Draft } from '../../pim/draft';
import { ticketOf } from '../../pim/reading/ticket';
import type { ActivationWish } from '../../pim/wish';
import { type Action, type Press, showCard, showToast, textField } from '../action';
import { noDraft, ownDraft, requestedWith } from '../pressing/own-draft';
import { activatingIn } from '../turns/turn';

/** The details card, filled in. What was typed before is taken from the draft, not from the card. */
export const submitRequest: Action = {
  verb: 'submit-request',
  async run(press) {
    const draft = await ownDraft(press);
    if (!draft) return showToast(noDraft);
    const requested = isForSeveral(draft) ? undefined : await requestedWith(press, draft);
    if (requested) return requested;
    if (draft.kind !== 'activation') return showToast(noDraft);
    const activating = activatingIn({ ...press, newDraft: () => draft.id });
    const reply = await pursueActivation(activating, completed(draft.wish, press));
    return reply.card ? showCard(reply.card, reply) : showToast(reply.summary);
  },
};

/** Of several some may be left to be asked for; those that were are found by their own parts. */
function isForSeveral(draft: Draft): boolean {
  return draft.kind === 'activation' && draft.wish.roles.length > 1;
}

/** What was wanted, with what was filled in. */
export function completed(wish: ActivationWish, press: Press): ActivationWish {
  const minutes = minutesField(press, 'offeredMinutes') ?? minutesField(press, 'minutes');
  const justification = textField(press, 'justification')?.trim();
  const ticket = textField(press, 'ticket')?.trim();
  const { endsAt, longest, ...open } = wish;
  return {
    // A length that is chosen now replaces an end that was said before.
    ...(minutes === undefined ? wish : { ...open, minutes }),
    ...(justification ? { justification } : {}),
    ...(ticket ? { tickets: [ticketOf(ticket)] } : {}),
  };
}

/** A number, or what a choice of the card sends for one. */
function minutesField(press: Press, name: string): number | undefined {
  const value = Object.hasOwn(press.data, name) ? press.data[name] : undefined;
  if (typeof value === 'string') return /^\d{1,5}$/.test(value) ? Number(value) : undefined;
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
