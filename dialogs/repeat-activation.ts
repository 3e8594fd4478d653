import { openStates, pastStates } from '../pim/request';
import { exactly } from '../pim/role-meant';
import type { ActivationWish } from '../pim/wish';
import type { Asking } from './activating';
import { type DialogReply, sayText } from './reply';

type Repeated = { readonly wish: ActivationWish } | { readonly reply: DialogReply };

/** What somebody means by a favourite: their last request once more, with a reason of its own. */
export async function repeated(
  { ports, requester }: Asking,
  { favourite, ...wish }: ActivationWish,
  called: string,
): Promise<Repeated> {
  if (called !== 'last') {
    return {
      reply: sayText(
        `You have no saved roles called "${called}": I save none yet. Nothing was changed. Type the role itself, or "same as last time".`,
      ),
    };
  }
  const requests = await ports.requests.ofRequester(requester, [...openStates, ...pastStates]);
  const last = requests.find(({ state }) => state !== 'failed');
  if (!last) {
    return {
      reply: sayText(
        'You have asked me for no role yet, so there is nothing to repeat. Type "roles" to see what you can activate.',
      ),
    };
  }
  const { role, minutes } = last.ask;
  const isTimed = wish.minutes !== undefined || wish.endsAt !== undefined || wish.longest;
  return { wish: { ...wish, roles: [exactly(role)], ...(isTimed ? {} : { minutes }) } };
}
