import { renewableMinutes } from '../../pim/eligibility-endings';
import type { ExtensionOffer } from '../../pim/eligibility-extension';
import type {
  AskedExtension,
  ExtensionAction,
  ExtensionOutcome,
  KnownEligibility,
} from '../../pim/eligibility-watch';
import { minutesAfter } from '../../pim/request';
import type { RoleAtScope } from '../../pim/standing';
import { dateFor, type Reader, timeFor } from '../reader';
import { roleWithScope } from '../role-choice';
import { portalName } from './portals';

const dayMs = 24 * 60 * 60_000;

export const extensionName: Readonly<Record<ExtensionAction, string>> = {
  extend: 'an extension',
  renew: 'renewal',
};

/** When it ends, as said at a moment: `ends in 14 days, Fri 4 Dec, 15:00`. */
export function endingSentence(one: KnownEligibility, reader: Reader): string {
  const name = roleWithScope(one.role);
  if (isOver(one, reader.now)) return `Your eligibility for ${name} has ended.`;
  const days = Math.round((one.endsAt.getTime() - reader.now.getTime()) / dayMs);
  return days < 2
    ? `Your eligibility for ${name} ends at ${timeFor(reader, one.endsAt)}.`
    : `Your eligibility for ${name} ends in ${days} days: ${dateFor(reader, one.endsAt)}.`;
}

/** The same for a card, which is read again on other days. */
export function endOf(one: KnownEligibility, reader: Reader): string {
  return `${isOver(one, reader.now) ? 'Ended' : 'Ends'}: ${dateFor(reader, one.endsAt)}`;
}

function isOver({ state, endsAt }: KnownEligibility, now: Date): boolean {
  return state === 'ended' || endsAt <= now;
}

/** Who can give somebody more time, and where alone they can. */
export function whoDecides(role: RoleAtScope): string {
  switch (role.kind) {
    case 'directory':
      return 'a Privileged Role Administrator';
    case 'group':
      return `an owner of ${role.roleName} or an administrator of groups`;
    case 'azure':
      return `an Owner or User Access Administrator of ${role.scopeName}`;
  }
}

/** What can be done about an end, beside what a button does. */
export function offerSentence(
  one: KnownEligibility,
  offer: ExtensionOffer,
  reader: Reader,
): string | undefined {
  const { role, endsAt } = one;
  if (offer.offer === 'extend') return undefined;
  if (offer.offer === 'renew') {
    const until = dateFor(reader, minutesAfter(endsAt, renewableMinutes));
    return `You can ask for it back until ${until}.`;
  }
  switch (offer.why) {
    case 'through-group':
      return `You have it through a group, so it is not yours to have extended: ${whoDecides(role)} can do that for the group.`;
    case 'gone':
      return 'It is not the eligibility that you had any more. Type "roles" to see what you have.';
    case 'too-late':
      return `It ended too long ago to be renewed: ${whoDecides(role)} has to make you eligible anew.`;
    case 'too-early':
      return `It can be extended in its last 14 days alone: from ${dateFor(reader, offer.from)} on.`;
    case 'guest':
      return `You can ask for ${extensionName[offer.action]} in ${portalName[role.kind]}, not through me.`;
    case 'no-consent':
      return `Your organisation has not allowed me to ask for ${extensionName[offer.action]} in your name. You can do it yourself in ${portalName[role.kind]}.`;
    case 'asked':
      return askedFor(offer.asked, reader);
  }
}

function askedFor({ role, action, askedAt, requestId, until }: AskedExtension, reader: Reader) {
  if (askedAt && !requestId) {
    return `You have asked for ${extensionName[action]}, and Microsoft has not said yet that it took the request. I look, and tell you.`;
  }
  const end = until ? ` until ${dateFor(reader, until)}` : '';
  return `${capital(extensionName[action])}${end} has been asked for. ${decidedElsewhere(role)}`;
}

/** What the bot can do of it, and what it cannot. */
export function decidedElsewhere(role: RoleAtScope): string {
  return `It is decided by ${whoDecides(role)}, in ${portalName[role.kind]} alone: I cannot do that part. I tell you when I see what became of it.`;
}

/** What became of a request for more time; `now` is what there is of the eligibility by then. */
export function decidedSentence(
  { role, action, outcome }: DecidedExtension,
  now: KnownEligibility | undefined,
  reader: Reader,
): string {
  const what = `Your request for ${extensionName[action]} of ${roleWithScope(role)}`;
  switch (outcome) {
    case 'granted':
      return now?.state === 'held'
        ? `${what} was granted. You are eligible until ${dateFor(reader, now.endsAt)}.`
        : `${what} was granted. Type "roles" to see what you have.`;
    case 'denied':
      return `${what} was denied. Nothing has changed.`;
    case 'canceled':
      return `${what} was withdrawn. Nothing has changed.`;
    case 'failed':
      return `${what} is not open any more, and I cannot see what became of it. Type "roles" to see what you have.`;
    case 'lost':
      return `${what} did not arrive at Microsoft, so nothing was asked. Ask again.`;
  }
}

interface DecidedExtension {
  readonly role: RoleAtScope;
  readonly action: ExtensionAction;
  readonly outcome: ExtensionOutcome;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
