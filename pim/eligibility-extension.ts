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
  /** Guests may ask for it, though not through us. */
  | { readonly offer: 'none'; readonly why: 'portal-only'; readonly action: ExtensionAction }
  | { readonly offer: 'none'; readonly why: 'asked'; readonly asked: AskedExtension }
  | { readonly offer: 'none'; readonly why: 'too-early'; readonly from: Date };

/** As PIM has it: an extension in the last two weeks, renewal in the month after the end, one request at a time. */
export function extensionOffer(
  one: KnownEligibility,
  { asked, guest }: Pick<EligibilityWatch, 'asked' | 'guest'>,
  now: Date,
): ExtensionOffer {
  const { state, role, throughGroup } = one;
  if (state === 'gone') return { offer: 'none', why: 'gone' };
  if (throughGroup) return { offer: 'none', why: 'through-group' };
  const open = openExtension(asked, role);
  if (open) return { offer: 'none', why: 'asked', asked: open };
  const offer = inTime(one, now);
  if (offer.offer === 'none' || !guest) return offer;
  return { offer: 'none', why: 'portal-only', action: offer.offer };
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
