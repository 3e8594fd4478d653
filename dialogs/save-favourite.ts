import { noticeCard } from '../cards/notice';
import { unreadSentence } from '../cards/words/unread';
import { mostAtOnce } from '../pim/draft-parts';
import { type Favourite, favouriteCalled, mostFavourites } from '../pim/favourite';
import { favouriteNameProblem } from '../pim/favourite-name';
import { type Ask, minutesAfter } from '../pim/request';
import type { Assignment, RoleAtScope } from '../pim/standing';
import type { SavingWish } from '../pim/wish';
import type { Activating } from './activating';
import { favouriteLine } from './favourite-roles';
import { type DialogReply, sayText } from './reply';
import { whichRoles } from './which-role';

/** What is to be saved, and how it was chosen where it was not named. */
interface Chosen extends Pick<Favourite, 'roles' | 'minutes'> {
  readonly how?: string;
}

type Found = Chosen | { readonly reply: DialogReply };

/** Saves roles under a name: those that were named, or what `these` means, and says which. */
export async function saveFavourite(
  activating: Activating,
  wish: SavingWish,
): Promise<DialogReply> {
  const { ports, requester, reader } = activating;
  const { favourite: name } = wish;
  const problem = favouriteNameProblem(name, reader.locale);
  if (problem) return sayText(`${problem} Nothing was saved.`);
  const found =
    wish.roles.length > 0 ? await named(activating, wish) : await these(activating, wish);
  if ('reply' in found) return found.reply;
  const { roles, minutes } = found;
  if (roles.length > mostAtOnce) {
    return sayText(
      `These are ${roles.length}; at most ${mostAtOnce} can be saved under one name. Nothing was saved.`,
    );
  }
  const before = favouriteCalled(await ports.favourites.ofPerson(requester), name);
  const favourite = { name, roles, ...(minutes === undefined ? {} : { minutes }) };
  const saved = await ports.favourites.save(requester, favourite);
  return saved ? told(favourite, found.how, before) : sayText(full);
}

const full = `You have ${mostFavourites} saved already, and more are not kept. Nothing was saved. Type "my favourites" to see them, and "forget" and a name to drop one.`;

function told(favourite: Favourite, how: string | undefined, before?: Favourite): DialogReply {
  const sentence = `Saved as "${favourite.name}": ${favouriteLine(favourite)}.`;
  const more = [
    ...(how === undefined ? [] : [how]),
    ...(before ? [`It takes the place of ${favouriteLine(before)}.`] : []),
    `To ask for them, type: activate ${favourite.name} because …`,
  ];
  return { summary: sentence, card: noticeCard(sentence, more, []) };
}

async function named(activating: Activating, wish: SavingWish): Promise<Found> {
  const standing = await activating.standing(wish.roles);
  const found = await whichRoles(activating, wish, standing);
  if ('reply' in found) return found;
  const problems = found.wanted.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0) return { reply: sayText(`${problems.join(' ')} Nothing was saved.`) };
  const roles = found.wanted.flatMap((one) => ('role' in one ? [keptOf(one.role)] : []));
  return { roles, ...(wish.minutes === undefined ? {} : { minutes: wish.minutes }) };
}

/** Of a role that is kept nothing stays that may be another when it is asked for. */
function keptOf({ kind, roleId, roleName, scopeId, scopeName }: RoleAtScope): RoleAtScope {
  return { kind, roleId, roleName, scopeId, scopeName };
}

/** What was asked for long ago is not what somebody points at. */
const recentMinutes = 24 * 60;

/**
 * What `these` points at: what was asked for together, not long ago; else what is on, where that is
 * more than one; else the last request.
 */
async function these(activating: Activating, wish: SavingWish): Promise<Found> {
  const { ports, requester, reader } = activating;
  const since = minutesAfter(reader.now, -recentMinutes);
  const last = await ports.requests.askedTogether(requester);
  const asked = last.map(({ ask }) => ask).filter(({ askedAt }) => askedAt >= since);
  if (asked.length > (wish.single ? 0 : 1)) return askedFor(asked, wish);
  const { active, unread } = await activating.standing();
  const on = active.filter(({ activated }) => activated);
  if (on.length > asked.length) return switchedOn(on, wish);
  if (asked.length > 0) return askedFor(asked, wish);
  return { reply: sayText([...unread.map(unreadSentence), nothingMeant].join(' ')) };
}

function askedFor(asked: readonly Ask[], wish: SavingWish): Chosen {
  const [length, ...others] = new Set(asked.map(({ minutes }) => minutes));
  const minutes = wish.minutes ?? (others.length === 0 ? length : undefined);
  return {
    roles: asked.map(({ role }) => keptOf(role)),
    ...(minutes === undefined ? {} : { minutes }),
    how:
      asked.length === 1
        ? 'That is what you asked for last.'
        : 'These are what you asked for together last.',
  };
}

function switchedOn(on: readonly Assignment[], { minutes }: SavingWish): Chosen {
  const how = 'That is what you have switched on now.';
  return { roles: on.map(keptOf), ...(minutes === undefined ? {} : { minutes }), how };
}

const nothingMeant =
  'You have asked me for nothing lately and have nothing switched on, so I do not know what to save. Name the roles: save Exchange Admin and Teams Admin as morning';
