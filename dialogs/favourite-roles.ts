import { roleWithScope } from '../cards/role-choice';
import { inWords } from '../cards/text';
import { spoken } from '../pim/duration';
import { type Favourite, favouriteCalled } from '../pim/favourite';
import { exactly } from '../pim/role-meant';
import type { RoleAtScope } from '../pim/standing';
import type { ActivationWish } from '../pim/wish';
import type { Asking } from './activating';
import { askWhich } from './ask-which';
import { type DialogReply, sayText } from './reply';

type WithRoles = { readonly wish: ActivationWish } | { readonly reply: DialogReply };

/** The wish with the roles that a name stands for: what was saved under it, or the last request once more. */
export async function withFavourite(
  asking: Asking,
  { favourite, ...wish }: ActivationWish,
  called: string,
): Promise<WithRoles> {
  if (called === 'last') return again(asking, wish);
  const saved = await asking.ports.favourites.ofPerson(asking.requester);
  const [only, ...others] = saved;
  if (!only) return { reply: sayText(`You have saved no roles yet. ${howToSave}`) };
  if (called === 'usual') {
    return others.length === 0
      ? { wish: withRoles(wish, only) }
      : { reply: await whichFavourite(asking, wish, saved) };
  }
  const meant = favouriteCalled(saved, called);
  return meant ? { wish: withRoles(wish, meant) } : { reply: sayText(noneCalled(called, saved)) };
}

const howToSave =
  'Nothing was changed. To save some, type for example: save Exchange Admin and Teams Admin for 2h as morning';

/** That nothing is saved under a name, and which names there are. */
export function noneCalled(called: string, saved: readonly Favourite[]): string {
  const names = inWords(saved.map(({ name }) => `"${name}"`));
  const others = saved.length === 0 ? 'You have saved no roles yet.' : `You have ${names}.`;
  return `You have no saved roles called "${called}". ${others} Nothing was changed.`;
}

/** What is saved, in one line: `Exchange Administrator and Teams Administrator, for 2 hours`. */
export function favouriteLine({ roles, minutes }: Pick<Favourite, 'roles' | 'minutes'>): string {
  const length = minutes === undefined ? '' : `, for ${spoken(minutes)}`;
  return `${inWords(roles.map(roleWithScope))}${length}`;
}

async function again({ ports, requester }: Asking, wish: ActivationWish): Promise<WithRoles> {
  const last = await ports.requests.askedTogether(requester);
  const [request] = last;
  if (!request) {
    return {
      reply: sayText(
        'You have asked me for no role yet, so there is nothing to repeat. Type "roles" to see what you can activate.',
      ),
    };
  }
  const roles = last.map(({ ask }) => ask.role);
  return { wish: withRoles(wish, { roles, minutes: request.ask.minutes }) };
}

interface Repeated {
  readonly roles: readonly RoleAtScope[];
  readonly minutes?: number;
}

/** A length that is said now counts more than the one that was saved. */
function withRoles(wish: ActivationWish, { roles, minutes }: Repeated): ActivationWish {
  const isTimed = wish.minutes !== undefined || wish.endsAt !== undefined || wish.longest;
  return {
    ...wish,
    roles: roles.map(exactly),
    ...(isTimed || minutes === undefined ? {} : { minutes }),
  };
}

function whichFavourite(
  asking: Asking,
  wish: ActivationWish,
  saved: readonly Favourite[],
): Promise<DialogReply> {
  const options = saved.map((favourite) => ({
    label: `${favourite.name}: ${favouriteLine(favourite)}`,
    wish: { ...wish, favourite: favourite.name },
  }));
  return askWhich(asking, 'Which of your saved roles?', options);
}
