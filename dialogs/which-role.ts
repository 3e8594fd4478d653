import { roleWithScope } from '../cards/role-choice';
import { exactly, meantAmong, meantOf } from '../pim/role-meant';
import type { Eligibility, Standing } from '../pim/standing';
import type { ActivationWish, RoleMeant } from '../pim/wish';
import type { Activating } from './activating';
import { askRole } from './ask-role';
import { askWhich } from './ask-which';
import { type DialogReply, sayText } from './reply';

type Found = { readonly role: Eligibility } | { readonly reply: DialogReply };

/** The eligibility that is meant, or the question, as a numbered choice, which one it is. */
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
  const ask = async (question: string, roles: readonly RoleMeant[]): Promise<Found> => ({
    reply: await askWhich(
      activating,
      question,
      roles.map((meant) => ({
        label: labelOf(meant, eligible),
        wish: { ...wish, roles: [meant] },
      })),
    ),
  });
  const [meant, ...others] = wish.roles;
  if (!meant) return { reply: await askRole(activating, wish, eligible) };
  if (others.length > 0) {
    return ask('One after the other: which role first? Type the others afterwards.', wish.roles);
  }
  const choice = meantOf(meant, eligible);
  switch (choice.kind) {
    case 'one':
      return { role: choice.role };
    case 'several':
      return ask(questionFor(meant, choice.roles), choice.roles.map(exactly));
    case 'not-held':
      return { reply: notEligible(choice.roleName, standing) };
    case 'unknown': {
      const near = eligible.filter(({ roleName }) => choice.near.includes(roleName));
      return near.length > 0
        ? ask(`${unknownSentence(meant)} Did you mean one of these?`, near.map(exactly))
        : { reply: await askRole(activating, wish, eligible, unknown(meant, choice.near)) };
    }
  }
}

function labelOf(meant: RoleMeant, eligible: readonly Eligibility[]): string {
  const [role, ...others] = meantAmong(meant, eligible);
  return role && others.length === 0 ? roleWithScope(role) : (meant.names[0] ?? meant.said);
}

function questionFor(meant: RoleMeant, held: readonly Eligibility[]): string {
  const [role, ...others] = held;
  const said = meant.scope === undefined ? meant.said : `${meant.said} over ${meant.scope}`;
  return role && others.length === 0
    ? `Did you mean ${roleWithScope(role)} by "${said}"?`
    : `Which one is "${said}"?`;
}

const instead = 'Nothing was changed. Type "roles" to see what you can activate.';

function notEligible(roleName: string, { active }: Standing): DialogReply {
  return sayText(
    active.some((assignment) => assignment.roleName === roleName)
      ? `You hold ${roleName} already, so there is nothing to activate. Type "active" to see it.`
      : `You are not eligible for ${roleName}. ${instead}`,
  );
}

function unknownSentence({ said, names }: RoleMeant): string {
  return names.length === 0
    ? `There is no role "${said}".`
    : `"${said}" can mean more than one role.`;
}

function unknown(meant: RoleMeant, near: readonly string[]): string {
  const others =
    near.length > 0 ? ` There is ${near.join(', ')}, for which you are not eligible.` : '';
  return `${unknownSentence(meant)}${others} Nothing was changed.`;
}
