import type { DraftId } from '../../pim/ids';
import { isSamePerson } from '../../pim/person';
import type { Draft } from '../../pim/ports';
import { type Press, textField } from '../action';

/** The draft that a press names, where it is the presser's own. */
export async function ownDraft(press: Press): Promise<Draft | undefined> {
  const id = textField(press, 'draft');
  const draft = id ? await press.ports.drafts.find(id as DraftId) : undefined;
  return draft && isSamePerson(draft.owner, press.actor) ? draft : undefined;
}

export const noDraft = 'I do not know this card any more. Nothing was requested. Type it again.';
