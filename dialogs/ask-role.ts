import { roleFieldCard } from '../cards/role-field';
import { mostUsedFirst, usedStates } from '../pim/role-use';
import type { Eligibility } from '../pim/standing';
import type { ActivationWish } from '../pim/wish';
import type { Asking } from './activating';
import { ownerOf } from './ask-which';
import type { DialogReply } from './reply';

const question = 'What do you want to activate?';

/**
 * Asks which role is wanted, and in the same card for what else was not said. What was said is kept
 * until the card is filled in. `problem` says why it is none that was named.
 */
export async function askRole(
  { ports, requester, reader, draft }: Asking,
  wish: ActivationWish,
  eligible: readonly Eligibility[],
  problem?: string,
): Promise<DialogReply> {
  const used = await ports.requests.ofRequester(requester, usedStates);
  await ports.drafts.keep({
    kind: 'activation',
    id: draft,
    owner: ownerOf(requester),
    wish: { ...wish, roles: [] },
    keptAt: reader.now,
  });
  const { minutes, endsAt, longest, justification } = wish;
  const card = roleFieldCard({
    draft,
    question,
    ...(problem === undefined ? {} : { problem }),
    roles: mostUsedFirst(eligible, used),
    ask: {
      minutes: minutes === undefined && endsAt === undefined && longest === undefined,
      justification: justification === undefined,
    },
  });
  return { summary: problem === undefined ? question : `${problem} ${question}`, card };
}
