import type { EntraRefusal } from './directory';
import { saveWatch } from './eligibility-cards';
import { type ExtensionOffer, extensionOffer } from './eligibility-extension';
import {
  type AskedExtension,
  type EligibilityWatch,
  type ExtensionAction,
  type KnownEligibility,
  nobodysWatch,
} from './eligibility-watch';
import { PimError, type PimErrorCode } from './errors';
import type { Person } from './person';
import type { Ports, WatchEffects } from './ports';
import { minutesAfter } from './request';
import { isSameRole } from './standing';

type Asking = Pick<Ports, 'eligibilityWatches' | 'directory' | 'clock'>;

/** When a request is looked at that Entra may or may not have taken. */
const settleMinutes = 1;
/** How often an open request is looked at: administrators decide it in the portal. */
export const followExtensionMinutes = 60;

/** No answer, or one that says nothing: the request may have been made all the same. */
const unanswered: ReadonlySet<PimErrorCode> = new Set(['graph-unreachable', 'graph-unreadable']);

export type ExtensionAsked =
  | { readonly kind: 'asked'; readonly asked: AskedExtension }
  /** No answer came: it is looked up. */
  | { readonly kind: 'lost'; readonly asked: AskedExtension }
  /** The organisation has not allowed the bot to ask for it. */
  | { readonly kind: 'no-consent' }
  | {
      readonly kind: 'refused';
      readonly refused: EntraRefusal;
      readonly action: ExtensionAction;
    }
  | { readonly kind: 'not-offered'; readonly why: Extract<ExtensionOffer, { offer: 'none' }> };

/**
 * Asks administrators for more time of an eligibility, in its holder's name. It is written down first:
 * a second press finds it there, and a lost answer is looked up.
 */
export async function askExtension(
  ports: Asking,
  person: Person,
  one: KnownEligibility,
  justification: string,
): Promise<ExtensionAsked> {
  const begun = await begin(ports, person, one);
  if ('why' in begun) return { kind: 'not-offered', why: begun.why };
  const { asked } = begun;
  try {
    const order = { action: asked.action, role: one.role, justification };
    const answer = await ports.directory.askExtension(person, order);
    if (!answer.ok) return await refused(ports, person, asked, answer.refused);
    const taken = { ...asked, requestId: answer.value.id, until: answer.value.until };
    await change(ports, person, withAsked(taken), tookIt(ports, person, taken));
    return { kind: 'asked', asked: taken };
  } catch (error) {
    if (error instanceof PimError && unanswered.has(error.code)) return { kind: 'lost', asked };
    const isConsent = error instanceof PimError && error.code === 'consent-needed';
    const notAllowed = { notAllowedAt: ports.clock.now() };
    await change(ports, person, (watch) => ({
      ...without(asked)(watch),
      ...(isConsent ? notAllowed : {}),
    }));
    if (isConsent) return { kind: 'no-consent' };
    throw error;
  }
}

type Begun =
  | { readonly asked: AskedExtension }
  | { readonly why: Extract<ExtensionOffer, { offer: 'none' }> };

async function begin(ports: Asking, person: Person, one: KnownEligibility): Promise<Begun> {
  const now = ports.clock.now();
  for (;;) {
    const before = (await ports.eligibilityWatches.find(person)) ?? nobodysWatch(person);
    const offer = extensionOffer(one, before, now);
    if (offer.offer === 'none') return { why: offer };
    const asked = { role: one.role, action: offer.offer, askedAt: now };
    const dueAt = minutesAfter(now, settleMinutes);
    const jobs = [{ kind: 'follow-extensions', person: before.person, dueAt }] as const;
    if (await saveWatch(ports, before, withAsked(asked)(before), { jobs })) return { asked };
  }
}

/** One that is open already was asked elsewhere: it is looked for, and followed from then on. */
async function refused(
  ports: Asking,
  person: Person,
  asked: AskedExtension,
  refusal: EntraRefusal,
): Promise<ExtensionAsked> {
  const { role, action } = asked;
  const isOpen = refusal.refusal === 'already-pending';
  await change(ports, person, isOpen ? withAsked({ role, action }) : without(asked));
  return { kind: 'refused', refused: refusal, action };
}

function tookIt({ clock }: Asking, person: Person, asked: AskedExtension): WatchEffects {
  const now = clock.now();
  const { tenantId, userId, name } = person;
  const { roleId, scopeId, kind } = asked.role;
  return {
    fact: {
      kind: 'extension.asked',
      at: now,
      tenantId,
      actor: userId,
      roleId,
      details: { action: asked.action, kind, scopeId, requestId: asked.requestId ?? '' },
    },
    jobs: [
      {
        kind: 'follow-extensions',
        person: { tenantId, userId, name },
        dueAt: minutesAfter(now, followExtensionMinutes),
      },
    ],
  };
}

type Change = (watch: EligibilityWatch) => EligibilityWatch;

const without =
  ({ role }: Pick<AskedExtension, 'role'>): Change =>
  (watch) => ({ ...watch, asked: watch.asked.filter((one) => !isSameRole(one.role, role)) });

const withAsked =
  (asked: AskedExtension): Change =>
  (watch) => ({ ...watch, asked: [...without(asked)(watch).asked, asked] });

async function change(
  ports: Asking,
  person: Person,
  how: Change,
  effects: WatchEffects = {},
): Promise<void> {
  for (;;) {
    const before = (await ports.eligibilityWatches.find(person)) ?? nobodysWatch(person);
    if (await saveWatch(ports, before, how(before), effects)) return;
  }
}
