import { activationResultsCard } from '../../cards/activation-results';
import { receiptCard } from '../../cards/receipt';
import type { Draft } from '../../pim/draft';
import { madeOf } from '../../pim/draft-parts';
import { readDraftId } from '../../pim/ids';
import { isSamePerson } from '../../pim/person';
import { type ActionReply, type Press, showCard, textField } from '../action';
import { readerOf } from '../turns/turn';

/**
 * The draft that a press names, where it is the presser's own. What is made of it takes the place of the
 * pressed message, so a press in a channel, on a message for everybody, names none.
 */
export async function ownDraft(press: Press): Promise<Draft | undefined> {
  const id = readDraftId(textField(press, 'draft') ?? '');
  if (!id || press.place.kind !== 'personal') return undefined;
  const draft = await press.ports.drafts.find(id);
  return draft && isSamePerson(draft.owner, press.actor) ? draft : undefined;
}

/**
 * What was requested with the draft before, by an earlier press or on another device: a late press gets
 * the present state, and the card is not asked again.
 */
export async function requestedWith(press: Press, draft: Draft): Promise<ActionReply | undefined> {
  const made = [...(await madeOf(press.ports.requests, draft.id)).values()];
  const [request, ...others] = made;
  if (!request) return undefined;
  const reader = readerOf(press);
  if (others.length === 0) return showCard(receiptCard(request, reader));
  const results = made.map((one) => ({ kind: 'requested' as const, request: one }));
  return showCard(activationResultsCard(results, reader));
}

export const noDraft = 'I do not know this card any more. Nothing was requested. Type it again.';
