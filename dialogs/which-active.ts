import { roleWithScope } from '../cards/role-choice';
import { exactly, meantAmong, meantOf } from '../pim/role-meant';
import type { Assignment, Standing } from '../pim/standing';
import type { ChangeWish, RoleMeant } from '../pim/wish';
import type { Asking } from './activating';
import { askWhich } from './ask-which';
import { type DialogReply, sayText } from './reply';

/** The active roles that are meant, or why none is. */
type Found = { readonly roles: readonly Assignment[] } | { readonly reply: DialogReply };

/** What is asked and said for each of the things that can be done with an active role. */
const words = {
  deactivate: {
    none: 'You have activated no role, so there is nothing to give back.',
    which: 'Which one do you give back?',
  },
  extend: {
    none: 'You have activated no role, so there is nothing to extend. Type for example: activate Exchange Administrator for 1h',
    which: 'Which one do you need for longer?',
  },
} as const;

function wordsFor({ intent }: ChangeWish) {
  return intent === 'extend' ? words.extend : words.deactivate;
}

/** Which active roles are meant: those named, all, or the only one there is. Never a guess. */
export async function whichActive(
  asking: Asking,
  wish: ChangeWish,
  { active }: Standing,
): Promise<Found> {
  const own = active.filter((assignment) => assignment.activated);
  const { none, which } = wordsFor(wish);
  if (own.length === 0) return { reply: sayText(none) };
  if (wish.target?.all) return { roles: own };
  if (wish.roles.length > 0) return allMeant(asking, wish, own);
  return own.length === 1 ? { roles: own } : { reply: await ask(asking, wish, which, own) };
}

/** Each of the named ones, or the question about the first that is in doubt. */
async function allMeant(
  asking: Asking,
  wish: ChangeWish,
  own: readonly Assignment[],
): Promise<Found> {
  const roles: Assignment[] = [];
  for (const meant of wish.roles) {
    const choice = meantOf(meant, own);
    if (choice.kind !== 'one') return { reply: await askAbout(asking, wish, meant, own) };
    roles.push(choice.role);
  }
  return { roles };
}

function askAbout(
  asking: Asking,
  wish: ChangeWish,
  meant: RoleMeant,
  own: readonly Assignment[],
): Promise<DialogReply> {
  const candidates = meantAmong(meant, own);
  return candidates.length > 0
    ? ask(asking, wish, `Which one is "${meant.said}"?`, candidates)
    : ask(
        asking,
        wish,
        `"${meant.said}" is not among the roles you have activated. ${wordsFor(wish).which}`,
        own,
      );
}

function ask(
  asking: Asking,
  wish: ChangeWish,
  question: string,
  roles: readonly Assignment[],
): Promise<DialogReply> {
  const options = roles.map((role) => ({
    label: roleWithScope(role),
    wish: { ...wish, roles: [exactly(role)] },
  }));
  return askWhich(asking, question, options);
}
