import { choiceCard } from '../cards/choice';
import type { QuestionOption } from '../pim/draft';
import type { Person } from '../pim/person';
import type { Asking } from './activating';
import type { DialogReply } from './reply';

/**
 * Asks which of several things is meant, as a numbered question: a button or the typed number answers
 * it. What it asks is kept, and looked up again when the answer comes.
 */
export async function askWhich(
  { ports, requester, reader, draft }: Asking,
  question: string,
  options: readonly QuestionOption[],
): Promise<DialogReply> {
  await ports.drafts.keep({
    kind: 'question',
    id: draft,
    owner: ownerOf(requester),
    options,
    keptAt: reader.now,
  });
  const labels = options.map(({ label }) => label);
  return { summary: question, card: choiceCard(question, labels, draft) };
}

/** Whose draft it is, without what Teams tells of them with each message. */
export function ownerOf({ tenantId, userId, name }: Person): Person {
  return { tenantId, userId, name };
}
