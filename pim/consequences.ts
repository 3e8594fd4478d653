import { askApprovers, tellOthers } from './ask-approvers';
import type { FactKind } from './audit';
import type { RequestId } from './ids';
import { dropped, factOf, jobOf, settleMinutes, toRequester } from './orders';
import type { Person } from './person';
import { whenPlanned } from './planned-consequences';
import type { ChannelBinding, Effects, JobKind } from './ports';
import {
  type ActivationRequest,
  type ActiveRequest,
  type ApprovedRequest,
  type CanceledRequest,
  type DeniedRequest,
  type EndedRequest,
  type FailedRequest,
  type LapsedRequest,
  minutesAfter,
  type PendingRequest,
  type ScheduledRequest,
  type SubmittingRequest,
} from './request';

/** How long before the end people are warned. */
export const warningMinutes = 15;
/** How often a request is compared with Entra's record: somebody may decide it, or end it, in the portal. */
export const followMinutes = 1;
/**
 * When an approved request is looked at: what Entra says with the decision is mostly the last word, and
 * then nothing is left to ask. Soon all the same, as somebody waits for the role.
 */
const afterApprovalMinutes = 5 / 60;

/** The jobs of a request that waits: for its approvers, or for what it is to follow. */
const waiting: readonly JobKind[] = [
  'lapse-request',
  'watch-request',
  'begin-planned',
  'say-ahead',
];

type Resolved = DeniedRequest | CanceledRequest | LapsedRequest | FailedRequest;

/** A waiting request: cards to the bound channels and to each approver, and its jobs. */
function whenPending(
  request: PendingRequest,
  bindings: readonly ChannelBinding[],
  at: Date,
): Effects {
  return {
    fact: factOf('request.accepted', request, at),
    notices: request.ahead
      ? []
      : [
          ...askApprovers(request, bindings),
          // What it followed is over, and it is not on yet: whoever relies on it hears so.
          ...(request.ask.follows ? [toRequester(request, 'plan-news')] : []),
        ],
    jobs: [
      jobOf('lapse-request', request.id, request.lapsesAt),
      jobOf('watch-request', request.id, minutesAfter(at, followMinutes)),
      ...(request.ahead ? [jobOf('say-ahead', request.id, at)] : []),
    ],
    dropJobs: dropped(['settle-request'], request.id),
    refreshCopies: true,
  };
}

/** An approver decided: the copies change and the others hear who it was. */
function whenDecided(request: ApprovedRequest | DeniedRequest, at: Date): Effects {
  const { decision } = request;
  const elsewhere = decision ? tellOthers(request, decision) : [];
  const denied = request.state === 'denied';
  return {
    fact: factOf(denied ? 'request.denied' : 'request.approved', request, at, {
      ...(decision ? { actor: decision.approver } : {}),
    }),
    notices: denied ? [...elsewhere, toRequester(request, 'outcome')] : elsewhere,
    jobs: denied
      ? []
      : [jobOf('follow-request', request.id, minutesAfter(at, afterApprovalMinutes))],
    dropJobs: dropped(denied ? [...waiting, 'follow-request'] : waiting, request.id),
    refreshCopies: true,
  };
}

/** Entra says that the role is on. `tell`: whether the requester has to hear it, or was just answered. */
function whenActive(request: ActiveRequest, at: Date, tell: boolean): Effects {
  const warnsAt = minutesAfter(request.endsAt, -warningMinutes);
  // An activation that is over within the warning's time gets none: its start has just been told.
  const warning = warnsAt > request.startsAt ? [jobOf('warn-ending', request.id, warnsAt)] : [];
  return {
    fact: factOf('request.granted', request, at),
    notices: tell ? [toRequester(request, 'outcome')] : [],
    jobs: [
      ...warning,
      jobOf('end-activation', request.id, request.endsAt),
      jobOf('watch-request', request.id, minutesAfter(at, followMinutes)),
    ],
    dropJobs: dropped(['settle-request', ...waiting, 'follow-request'], request.id),
    refreshCopies: true,
  };
}

/** A plan goes to Entra: what was to be done until then is over. */
function whenSent(request: SubmittingRequest, at: Date): Effects {
  return {
    fact: factOf('request.submitted', request, at, { actor: request.ask.requester }),
    jobs: [jobOf('settle-request', request.id, minutesAfter(at, settleMinutes))],
    dropJobs: dropped(waiting, request.id),
    refreshCopies: true,
  };
}

/** The person wants to give it back before Entra lets them: it is done when the five minutes are over. */
function whenGivingBack(request: ActiveRequest, at: Date): Effects {
  const { givesBackAt = at } = request;
  return {
    fact: factOf('activation.giving-back', request, at, { actor: request.ask.requester }),
    jobs: [jobOf('give-back', request.id, givesBackAt)],
    refreshCopies: true,
  };
}

/** Granted for later: it is looked at again when it should have started. */
function whenScheduled(request: ScheduledRequest, at: Date, tell: boolean): Effects {
  return {
    fact: factOf('request.granted', request, at),
    notices: tell ? [toRequester(request, 'outcome')] : [],
    jobs: [jobOf('follow-request', request.id, request.startsAt)],
    dropJobs: dropped(['settle-request', ...waiting], request.id),
    refreshCopies: true,
  };
}

function whenEnded(request: EndedRequest, { at, tell, actor, follower }: MoveContext): Effects {
  return {
    fact: factOf('activation.ended', request, at, {
      ...(actor ? { actor } : {}),
      details: { reason: request.reason },
    }),
    notices: tell ? [toRequester(request, 'ended')] : [],
    jobs: follower ? [jobOf('begin-planned', follower, at)] : [],
    dropJobs: dropped(['warn-ending', 'end-activation', 'give-back', 'watch-request'], request.id),
    refreshCopies: true,
  };
}

const facts: Record<Resolved['state'], FactKind> = {
  denied: 'request.denied',
  canceled: 'request.canceled',
  lapsed: 'request.lapsed',
  failed: 'request.failed',
};

/** The request came to nothing. */
function whenResolved(request: Resolved, at: Date, tell: boolean, actor?: Person): Effects {
  return {
    fact: factOf(facts[request.state], request, at, actor ? { actor } : {}),
    notices: tell ? [toRequester(request, 'outcome')] : [],
    dropJobs: dropped(['settle-request', ...waiting, 'follow-request'], request.id),
    refreshCopies: true,
  };
}

/** How a move came about, as far as its consequences depend on it. */
export interface MoveContext {
  readonly at: Date;
  /** Whether the requester has to be told: not where the move answers what they just did. */
  readonly tell: boolean;
  readonly actor?: Person;
  /** The channels that take the role's cards. */
  readonly bindings: readonly ChannelBinding[];
  /** What was planned to follow an activation that ended before its time. */
  readonly follower?: RequestId;
}

/** Everything that a move brings about, by the state it leads to. */
export function consequencesOf(next: ActivationRequest, context: MoveContext): Effects {
  const { at, tell, actor } = context;
  switch (next.state) {
    case 'planned':
      return whenPlanned(next, context);
    case 'submitting':
      return whenSent(next, at);
    case 'pending':
      return whenPending(next, context.bindings, at);
    case 'approved':
      return whenDecided(next, at);
    case 'denied':
      return next.decision ? whenDecided(next, at) : whenResolved(next, at, tell, actor);
    case 'active':
      return next.givesBackAt ? whenGivingBack(next, at) : whenActive(next, at, tell);
    case 'scheduled':
      return whenScheduled(next, at, tell);
    case 'ended':
      return whenEnded(next, context);
    case 'canceled':
    case 'lapsed':
    case 'failed':
      return whenResolved(next, at, tell, actor);
  }
}
