import { roleChoiceCard } from '../cards/role-choice';
import { chooseRole } from '../pim/role-choice';
import type { Eligibility, Standing } from '../pim/standing';
import type { ActivationWish } from '../pim/wish';
import type { Activating } from './activating';
import { type DialogReply, sayText } from './reply';

type Found = { readonly role: Eligibility } | { readonly reply: DialogReply };

/** The eligibility that is meant, or the question, as a choice, which one it is. */
export async function whichRole(
  activating: Activating,
  wish: ActivationWish,
  standing: Standing,
): Promise<Found> {
  const { eligible } = standing;
  if (eligible.length === 0) {
    return {
      reply: sayText('You are not eligible for any Entra role, so there is nothing to activate.'),
    };
  }
  if (wish.role === undefined) {
    return {
      reply: await choice(activating, wish, 'Which role do you want to activate?', eligible),
    };
  }
  const chosen = chooseRole(wish.role, eligible);
  switch (chosen.kind) {
    case 'one':
      return { role: chosen.role };
    case 'several':
      return {
        reply: await choice(activating, wish, `Which one is "${wish.role}"?`, chosen.roles),
      };
    case 'not-held':
      return { reply: notEligible(chosen.roleName, standing) };
    case 'unknown':
      return {
        reply: await unknown(activating, { ...wish, role: wish.role }, chosen.near, eligible),
      };
  }
}

async function choice(
  { ports, requester, draft, reader }: Activating,
  wish: ActivationWish,
  question: string,
  roles: readonly Eligibility[],
): Promise<DialogReply> {
  const owner = requester;
  await ports.drafts.keep({ id: draft, owner, wish, keptAt: reader.now });
  return { summary: question, card: roleChoiceCard(question, roles, draft) };
}

function notEligible(roleName: string, standing: Standing): DialogReply {
  const active = standing.active.some((assignment) => assignment.roleName === roleName);
  return sayText(
    active
      ? `You hold ${roleName} already, so there is nothing to activate. Type "active" to see it.`
      : `You are not eligible for ${roleName}. Nothing was changed. Type "roles" to see what you can activate.`,
  );
}

async function unknown(
  activating: Activating,
  wish: ActivationWish & { readonly role: string },
  near: readonly string[],
  eligible: readonly Eligibility[],
): Promise<DialogReply> {
  const meant = eligible.filter(({ roleName }) => near.includes(roleName));
  const nothing = `There is no role "${wish.role}".`;
  if (meant.length > 0)
    return choice(activating, wish, `${nothing} Did you mean one of these?`, meant);
  const others =
    near.length > 0 ? ` There is ${near.join(', ')}, for which you are not eligible.` : '';
  return sayText(
    `${nothing}${others} Nothing was changed. Type "roles" to see what you can activate.`,
  );
}

/** How a role that was found is kept in a draft: words that mean it and no other, its scope always said. */
export function exactWords({ roleName, scopeName }: Eligibility): string {
  return `${roleName} over ${scopeName}`;
}
