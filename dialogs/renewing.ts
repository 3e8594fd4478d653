import { eligibilityEndingsCard } from '../cards/eligibility-endings';
import { dateFor } from '../cards/reader';
import { roleWithScope } from '../cards/role-choice';
import { endingSentence, offerSentence } from '../cards/words/eligibility';
import { askExtension } from '../pim/ask-extension';
import { type ExtensionOffer, extensionOffer, isForPortal } from '../pim/eligibility-extension';
import type { EligibilityWatch, KnownEligibility } from '../pim/eligibility-watch';
import { exactly, meantAmong } from '../pim/role-meant';
import { isSameRole, type RoleAtScope, type Standing } from '../pim/standing';
import type { ChangeWish, RoleMeant } from '../pim/wish';
import { longestJustification } from '../pim/wish';
import type { Asking } from './activating';
import { askWhich } from './ask-which';
import { askedSentence } from './asked-extension';
import { type DialogReply, sayText } from './reply';

interface Own {
  readonly standing: Standing;
  readonly watch: EligibilityWatch;
}

/** Asks for more time of the eligibilities that are meant, or for the reason, or says why there is nothing to ask. */
export async function renewRoles(asking: Asking, wish: ChangeWish, own: Own): Promise<DialogReply> {
  if (wish.roles.length === 0) return nearEnds(asking, own.watch);
  const found: Found[] = [];
  for (const meant of wish.roles) {
    const candidates = meantAmong(meant, renewable(own));
    if (candidates.length > 1) return askWhichOne(asking, wish, meant, candidates);
    found.push(...candidates.map((role) => findIn(own.watch, role)));
    if (candidates.length === 0) found.push({ sentence: notYours(meant) });
  }
  return pursue(asking, wish, found, own.watch);
}

type Found = { readonly sentence: string } | { readonly one: KnownEligibility };

/** What somebody is eligible for, and what they were until not long ago. */
function renewable({ standing, watch }: Own): readonly RoleAtScope[] {
  const ended = watch.known.filter(({ state }) => state === 'ended').map(({ role }) => role);
  return [
    ...standing.eligible,
    ...ended.filter((role) => !standing.eligible.some((each) => isSameRole(each, role))),
  ];
}

function findIn({ known }: EligibilityWatch, role: RoleAtScope): Found {
  const one = known.find((each) => each.state !== 'gone' && isSameRole(each.role, role));
  return one
    ? { one }
    : {
        sentence: `Your eligibility for ${roleWithScope(role)} has no end, so there is nothing to renew.`,
      };
}

function notYours({ said, names: [name = said] }: RoleMeant): string {
  return `You are not eligible for ${name}, and were not in the last month, so there is nothing to renew. Type "roles" to see what you have.`;
}

function askWhichOne(
  asking: Asking,
  wish: ChangeWish,
  meant: RoleMeant,
  roles: readonly RoleAtScope[],
): Promise<DialogReply> {
  const options = roles.map((role) => ({
    label: roleWithScope(role),
    wish: { ...wish, roles: [exactly(role)] },
  }));
  return askWhich(asking, `Which one is "${meant.said}"?`, options);
}

/** With a reason it is asked at once; without one, the card asks for it. */
async function pursue(
  asking: Asking,
  { justification: reason }: ChangeWish,
  found: readonly Found[],
  watch: EligibilityWatch,
): Promise<DialogReply> {
  const { reader } = asking;
  const sentences = found.flatMap((each) => ('sentence' in each ? [each.sentence] : []));
  const ones = found.flatMap((each) => ('one' in each ? [each.one] : []));
  const offers = ones.map((one) => extensionOffer(one, watch, reader.now));
  if (reason && reason.length <= longestJustification) {
    for (const one of ones) sentences.push(await askNow(asking, one, reason));
    return sayText(sentences.join(' '));
  }
  if (!offers.some(isForCard)) {
    const why = ones.map((one, index) => refusalOf(asking, one, offers[index]));
    return sayText([...sentences, ...why].join(' '));
  }
  const [one] = ones;
  const title =
    one && ones.length === 1 ? endingSentence(one, reader) : 'Which of these do you still need?';
  return {
    summary: title,
    card: eligibilityEndingsCard({ title, notes: sentences, lines: ones, watch }, reader),
  };
}

/** A button or a link is of use. */
function isForCard(offer: ExtensionOffer): boolean {
  return offer.offer !== 'none' || isForPortal(offer);
}

async function askNow(
  { ports, requester, reader }: Asking,
  one: KnownEligibility,
  reason: string,
): Promise<string> {
  return askedSentence(await askExtension(ports, requester, one, reason), one, reader);
}

function refusalOf(
  { reader }: Asking,
  one: KnownEligibility,
  offer: ExtensionOffer | undefined,
): string {
  const why = offer && offerSentence(one, offer, reader);
  return `${endingSentence(one, reader)} ${why ?? ''} Nothing was asked.`;
}

/** No role was named: what ends within two weeks or has ended lately, or what ends first. */
function nearEnds({ reader }: Asking, watch: EligibilityWatch): DialogReply {
  const known = watch.known.filter(({ state }) => state !== 'gone');
  const near = known.filter((one) => {
    const offer = extensionOffer(one, watch, reader.now);
    return offer.offer !== 'none' || !['too-early', 'too-late'].includes(offer.why);
  });
  if (near.length > 0) {
    const title = 'Which of these do you still need?';
    return {
      summary: title,
      card: eligibilityEndingsCard({ title, lines: near, watch }, reader),
    };
  }
  const [next] = known.toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime());
  const nothing = 'No eligibility of yours ends within two weeks, so there is nothing to renew.';
  return sayText(
    next
      ? `${nothing} The next to end is ${roleWithScope(next.role)}: ${dateFor(reader, next.endsAt)}.`
      : nothing,
  );
}
