import { extendableMinutes, renewableMinutes } from './eligibility-endings';
import type {
  AskedExtension,
  EligibilityWatch,
  ExtensionAction,
  KnownEligibility,
} from './eligibility-watch';
import { minutesAfter } from './request';
import { isSameRole, type RoleKey } from './standing';

/** What can be asked for an eligibility now, or why nothing can be. */
export type ExtensionOffer =
  | { readonly offer: 'extend' }
  | { readonly offer: 'renew' }
  | { readonly offer: 'none'; readonly why: 'through-group' | 'gone' | 'too-late' }
  /** They may ask for it, though not through us: as guests, or for want of the organisation's consent. */
  | {
      readonly offer: 'none';
      readonly why: 'guest' | 'no-consent';
      readonly action: ExtensionAction;
    }
  | { readonly offer: 'none'; readonly why: 'asked'; readonly asked: AskedExtension }
  | { readonly offer: 'none'; readonly why: 'too-early'; readonly from: Date };

/** Consent may be given at any time, and is tried again then. */
const consentMinutes = 24 * 60;

/** As PIM has it: an extension in the last two weeks, renewal in the month after the end, one request at a time. */
export function extensionOffer(
  one: KnownEligibility,
  watch: Pick<EligibilityWatch, 'asked' | 'guest' | 'notAllowedAt'>,
  now: Date,
): ExtensionOffer {
  const { state, role, throughGroup } = one;
  if (state === 'gone') return { offer: 'none', why: 'gone' };
  if (throughGroup) return { offer: 'none', why: 'through-group' };
  const open = openExtension(watch.asked, role);
  if (open) return { offer: 'none', why: 'asked', asked: open };
  const offer = inTime(one, now);
  if (offer.offer === 'none') return offer;
  if (watch.guest) return { offer: 'none', why: 'guest', action: offer.offer };
  const { notAllowedAt } = watch;
  const isAllowed = !notAllowedAt || minutesAfter(notAllowedAt, consentMinutes) <= now;
  return isAllowed ? offer : { offer: 'none', why: 'no-consent', action: offer.offer };
}

/** Whether the portal is where somebody can ask for it. */
export function isForPortal(offer: ExtensionOffer): boolean {
  return offer.offer === 'none' && (offer.why === 'guest' || offer.why === 'no-consent');
}

function inTime({ state, endsAt }: KnownEligibility, now: Date): ExtensionOffer {
  if (state === 'ended' || endsAt <= now) {
    const isOver = minutesAfter(endsAt, renewableMinutes) <= now;
    return isOver ? { offer: 'none', why: 'too-late' } : { offer: 'renew' };
  }
  const from = minutesAfter(endsAt, -extendableMinutes);
  return from > now ? { offer: 'none', why: 'too-early', from } : { offer: 'extend' };
}

export function openExtension(
  asked: readonly AskedExtension[],
  role: RoleKey,
): AskedExtension | undefined {
  return asked.find((one) => isSameRole(one.role, role));
}
