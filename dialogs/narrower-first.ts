import { narrowerOfferCard } from '../cards/narrower-offer';
import { roleWithScope } from '../cards/role-choice';
import { exactly } from '../pim/role-meant';
import { type Eligibility, isSameRole, type Standing } from '../pim/standing';
import { offerNarrower } from '../pim/suggestion/offer-narrower';
import type { ActivationWish } from '../pim/wish';
import type { Activating } from './activating';
import { ownerOf } from './ask-which';
import type { DialogReply } from './reply';

/**
 * Offers the narrower role that serves the reason, beside the one that was asked for: a choice, put once,
 * that loses nothing of the wish. Nothing where there is none, or where the role cannot go on anyway.
 */
export async function narrowerFirst(
  { ports, requester, reader, draft }: Activating,
  wish: ActivationWish,
  asked: Eligibility,
  standing: Standing,
): Promise<DialogReply | undefined> {
  if (wish.narrowerOffered || wish.justification === undefined || isUnderWay(asked, standing)) {
    return undefined;
  }
  const possible = standing.eligible.filter(
    (role) => role.scopeId === asked.scopeId && !isUnderWay(role, standing),
  );
  const offer = offerNarrower(asked, wish.justification, possible);
  if (!offer) return undefined;
  const options = [offer.role, asked].map((role) => ({
    label: roleWithScope(role),
    wish: { ...wish, roles: [exactly(role)], narrowerOffered: true as const },
  }));
  const owner = ownerOf(requester);
  await ports.drafts.keep({ kind: 'question', id: draft, owner, options, keptAt: reader.now });
  const sentence = `${offer.role.roleName} is enough for that, and you may activate it.`;
  return {
    summary: sentence,
    card: narrowerOfferCard(sentence, { ...offer, asked, draft }),
  };
}

/** On already, or asked for: activating it anew leads nowhere. */
function isUnderWay(role: Eligibility, { active, open }: Standing): boolean {
  return [...active, ...open].some((other) => isSameRole(other, role));
}
