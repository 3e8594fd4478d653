import { roleWithScope } from '../cards/role-choice';
import { notRequested } from '../cards/words/not-requested';
import { unreadAdvice, unreadSentence } from '../cards/words/unread';
import { isAway, PimError } from '../pim/errors';
import { exactly } from '../pim/role-meant';
import { type Eligibility, isSameRole, type Standing } from '../pim/standing';
import type { ActivationWish, RoleMeant, SavingWish } from '../pim/wish';
import type { Activating } from './activating';
import { askRole } from './ask-role';
import { askWhich } from './ask-which';
import type { LookedUp } from './look-up-role';
import { lookUpPlaced } from './narrower-scope';
import { type DialogReply, sayText } from './reply';

/** What is wanted at one place of a wish: it can be activated, or it cannot and this says why. */
export type Wanted =
  | { readonly meant: RoleMeant; readonly role: Eligibility }
  | {
      readonly meant: RoleMeant;
      readonly called: string;
      readonly problem: string;
      /** It could not be looked up just now: it can be tried again. */
      readonly passing?: true;
    };

type Found = { readonly role: Eligibility } | { readonly reply: DialogReply };
type FoundAll = { readonly wanted: readonly Wanted[] } | { readonly reply: DialogReply };

/** The eligibility that is meant, or the question, as a numbered choice, which one it is. */
export async function whichRole(
  activating: Activating,
  wish: ActivationWish,
  standing: Standing,
): Promise<Found> {
  const { eligible } = standing;
  if (eligible.length === 0) return { reply: sayText(nothingToActivate(standing)) };
  const [meant] = wish.roles;
  if (!meant) return { reply: await askRole(activating, wish, eligible) };
  const found = await lookUpPlaced(activating, meant, standing);
  switch (found.kind) {
    case 'found':
      return { role: found.role };
    case 'doubt':
      return { reply: await askAbout(activating, wish, 0, found) };
    case 'not-held':
      return { reply: sayText(found.problem) };
    case 'unknown':
      return { reply: await askRole(activating, wish, eligible, found.problem) };
  }
}

/**
 * The same for several at once. The first that is in doubt is asked about, and the answer goes on with
 * all of them; what cannot be activated at all does not stop the others.
 */
export async function whichRoles(
  activating: Activating,
  wish: ActivationWish | SavingWish,
  standing: Standing,
): Promise<FoundAll> {
  const wanted: Wanted[] = [];
  const looked = await Promise.all(
    wish.roles.map((meant) => lookUpOneOfSeveral(activating, meant, standing)),
  );
  for (const [place, { meant, found }] of looked.entries()) {
    if (found.kind === 'doubt') return { reply: await askAbout(activating, wish, place, found) };
    if (found.kind === 'unasked') {
      wanted.push({ meant, called: calledBy(meant), problem: found.problem, passing: true });
    } else if (found.kind !== 'found') {
      wanted.push({ meant, called: calledBy(meant), problem: found.problem });
    } else if (!wanted.some((other) => 'role' in other && isSameRole(other.role, found.role))) {
      wanted.push({ meant: exactly(found.role), role: found.role });
    }
  }
  return { wanted };
}

type LookedUpOfSeveral = LookedUp | { readonly kind: 'unasked'; readonly problem: string };

/** That Azure does not tell where one of them is takes nothing from the others. */
async function lookUpOneOfSeveral(
  activating: Activating,
  meant: RoleMeant,
  standing: Standing,
): Promise<{ readonly meant: RoleMeant; readonly found: LookedUpOfSeveral }> {
  try {
    return { meant, found: await lookUpPlaced(activating, meant, standing) };
  } catch (error) {
    if (!(error instanceof PimError) || isAway(error)) throw error;
    return { meant, found: { kind: 'unasked', problem: notRequested(error, 'azure') } };
  }
}

/** The rest of the wish stays as it is, and so does the order of what is wanted. */
function askAbout(
  activating: Activating,
  wish: ActivationWish | SavingWish,
  place: number,
  { question, roles, labels }: Extract<LookedUp, { kind: 'doubt' }>,
): Promise<DialogReply> {
  const options = roles.map((role, index) => ({
    label: labels?.[index] ?? roleWithScope(role),
    wish: { ...wish, roles: wish.roles.with(place, exactly(role)) },
  }));
  const others = wish.roles.length - 1;
  const rest = others === 0 ? '' : ' The rest of what you asked for waits for your answer.';
  return askWhich(activating, `${question}${rest}`, options);
}

function calledBy({ names, said }: RoleMeant): string {
  return names[0] ?? said;
}

function nothingToActivate({ unread }: Standing): string {
  return unread.length === 0
    ? 'You are not eligible for any role or group, so there is nothing to activate.'
    : `${unread.map(unreadSentence).join(' ')} Of the others you are eligible for nothing, so nothing was changed. ${unreadAdvice(unread)}`;
}
