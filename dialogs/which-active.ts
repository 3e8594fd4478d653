import { roleWithScope } from '../cards/role-choice';
import { unreadAdvice, unreadSentence } from '../cards/words/unread';
import { exactly, meantAmong, meantOf } from '../pim/role-meant';
import type { Assignment, Standing, Unread } from '../pim/standing';
import { unreadFor } from '../pim/unread-for';
import type { ChangeWish, RoleMeant } from '../pim/wish';
import type { Asking } from './activating';
import { askWhich } from './ask-which';
import { unreadAbout } from './listed-roles';
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

/**
 * Which active roles are meant: those named, all, or the only one there is. Never a guess: where
 * something could not be read, nobody knows which are all, or that there is but one.
 */
export async function whichActive(
  asking: Asking,
  wish: ChangeWish,
  standing: Standing,
): Promise<Found> {
  const own = standing.active.filter((assignment) => assignment.activated);
  const { none, which } = wordsFor(wish);
  const unread = unreadAbout(wish.roles, standing);
  const unknown = unread.map(unreadSentence).join(' ');
  if (own.length === 0) return { reply: sayText(unknown === '' ? none : noneKnown(unread)) };
  if (wish.roles.length > 0) return allMeant(asking, wish, own, standing);
  if (unknown !== '') return { reply: await askAmongKnown(asking, wish, own, unknown) };
  if (wish.target?.all) return { roles: own };
  return own.length === 1 ? { roles: own } : { reply: await ask(asking, wish, which, own) };
}

function noneKnown(unread: readonly Unread[]): string {
  const unknown = unread.map(unreadSentence).join(' ');
  return `${unknown} Of the others you have activated nothing. Nothing was changed. ${unreadAdvice(unread)}`;
}

/** Each one that is known, or all of those. */
function askAmongKnown(
  asking: Asking,
  wish: ChangeWish,
  own: readonly Assignment[],
  unknown: string,
): Promise<DialogReply> {
  const { target: _all, ...rest } = wish;
  const together = { label: `These ${own.length}`, wish: { ...rest, roles: own.map(exactly) } };
  const options = [...optionsFor(rest, own), ...(own.length > 1 ? [together] : [])];
  return askWhich(asking, `${unknown} ${wordsFor(wish).which}`, options);
}

/** Each of the named ones, or the question about the first that is in doubt. */
async function allMeant(
  asking: Asking,
  wish: ChangeWish,
  own: readonly Assignment[],
  standing: Standing,
): Promise<Found> {
  const roles: Assignment[] = [];
  for (const meant of wish.roles) {
    const choice = meantOf(meant, own);
    if (choice.kind !== 'one') {
      const candidates = meantAmong(meant, own);
      const question =
        candidates.length > 0 ? `Which one is "${meant.said}"?` : notAmong(meant, wish, standing);
      const options = candidates.length > 0 ? candidates : own;
      return { reply: await ask(asking, wish, question, options) };
    }
    roles.push(choice.role);
  }
  return { roles };
}

function notAmong(meant: RoleMeant, wish: ChangeWish, standing: Standing): string {
  const unknown = unreadFor(meant, standing).map((unread) => `${unreadSentence(unread)} `);
  return `${unknown.join('')}"${meant.said}" is not among the roles you have activated. ${wordsFor(wish).which}`;
}

function ask(
  asking: Asking,
  wish: ChangeWish,
  question: string,
  roles: readonly Assignment[],
): Promise<DialogReply> {
  return askWhich(asking, question, optionsFor(wish, roles));
}

function optionsFor(wish: ChangeWish, roles: readonly Assignment[]) {
  return roles.map((role) => ({
    label: roleWithScope(role),
    wish: { ...wish, roles: [exactly(role)] },
  }));
}
