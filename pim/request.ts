import type { LodgedRequest } from './directory';
import type { EligibilityId, EntraRequestId, RequestId } from './ids';
import type { Person } from './person';
import type { Approver } from './role-settings';
import type { RoleAtScope } from './standing';
import type { Ticket } from './wish';

/** Entra forgets a request that nobody decides within a day; the window is fixed. */
export const decisionWindowMinutes = 24 * 60;
/** Entra ends no activation sooner: https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-activate-role */
export const shortestActivationMinutes = 5;

/** What was asked for. It never changes after the request is made. */
export interface Ask {
  readonly requester: Person;
  readonly role: RoleAtScope;
  readonly minutes: number;
  /** Absent: as soon as it is granted. */
  readonly startsAt?: Date;
  /** A clock time that was said as the end; `minutes` is then what it came to when it was asked. */
  readonly endsAt?: Date;
  readonly justification?: string;
  readonly ticket?: Ticket;
  readonly askedAt: Date;
  /** Set where it is to follow an activation that ran when this was asked, and begins with its end. */
  readonly follows?: Followed;
}

/** The activation that another is to follow. */
export interface Followed {
  /** Our own record of it; absent where it was activated elsewhere. */
  readonly request?: RequestId;
}

export interface Decision {
  readonly verdict: 'approve' | 'deny';
  readonly approver: Person;
  readonly comment?: string;
  readonly at: Date;
}

/** What every state has. */
export interface RequestCommon {
  readonly id: RequestId;
  /** Grows by one with every move; a save names the version it replaces. */
  readonly version: number;
  readonly ask: Ask;
  /** Who was asked; they may see what the request says, also when it is decided. Empty without approval. */
  readonly approvers: readonly Approver[];
}

/** What is to happen when the running activation is over. */
export interface Plan {
  /** When Entra is asked: the end of what runs. */
  readonly beginsAt: Date;
  /** Azure's activations name the eligibility that they come from. */
  readonly eligibilityId?: EligibilityId;
  /** Set where approvers were asked ahead. */
  readonly approval?: { readonly commentRequired: boolean };
  /** What an approver said ahead. It is a word among us until they say it to Entra, in their own name. */
  readonly ahead?: Decision;
}

/**
 * The next activation of a role that is on. Entra takes none before the running one is over, so it is
 * kept here until then; what runs is never touched by it.
 */
export interface PlannedRequest extends RequestCommon {
  readonly state: 'planned';
  readonly plan: Plan;
}

/** Written down before Entra is asked, so that a lost answer can be looked up. */
export interface SubmittingRequest extends RequestCommon {
  readonly state: 'submitting';
  /** Set where it was planned. */
  readonly plan?: Plan;
  /** When a planned one went to Entra; the others go when they are asked. */
  readonly sentAt?: Date;
}

/** Why approvers who were asked ahead are asked once more. */
export type AskedAgain =
  | { readonly why: 'undecided' }
  | {
      readonly why: 'signed-out' | 'not-an-approver' | 'refused' | 'too-old' | 'answer-lost';
      readonly approver: Person;
    };

export interface PendingRequest extends RequestCommon {
  readonly state: 'pending';
  readonly entraRequestId: EntraRequestId;
  /** Whether the role's settings demand that an approver says why. */
  readonly commentRequired: boolean;
  readonly lapsesAt: Date;
  /** A yes that was said ahead and is being said to Entra. */
  readonly ahead?: Decision;
  readonly askedAgain?: AskedAgain;
}

/** An approver said yes and Entra took it; Entra has not said yet that the role is on. */
export interface ApprovedRequest extends RequestCommon {
  readonly state: 'approved';
  readonly entraRequestId: EntraRequestId;
  readonly decision: Decision;
}

/** Granted for a later start; it switches on by itself. */
export interface ScheduledRequest extends RequestCommon {
  readonly state: 'scheduled';
  readonly entraRequestId: EntraRequestId;
  readonly decision?: Decision;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface ActiveRequest extends RequestCommon {
  readonly state: 'active';
  readonly entraRequestId: EntraRequestId;
  readonly decision?: Decision;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Set while the person's wish to give it back waits for Entra's five minutes. */
  readonly givesBackAt?: Date;
}

export type EndReason = 'time' | 'given-back' | 'removed';

export interface EndedRequest extends RequestCommon {
  readonly state: 'ended';
  readonly entraRequestId: EntraRequestId;
  readonly decision?: Decision;
  readonly startsAt: Date;
  readonly endedAt: Date;
  readonly reason: EndReason;
}

export interface DeniedRequest extends RequestCommon {
  readonly state: 'denied';
  /** Absent where a plan was denied before Entra heard of it. */
  readonly entraRequestId?: EntraRequestId;
  /** Absent where Entra does not tell who decided, as for a decision made in the portal. */
  readonly decision?: Decision;
}

export interface CanceledRequest extends RequestCommon {
  readonly state: 'canceled';
  /** Absent where a plan was dropped before Entra heard of it. */
  readonly entraRequestId?: EntraRequestId;
  readonly canceledAt: Date;
  readonly by: 'requester' | 'administrator';
  /** Why a plan was dropped: what it was to follow ended before its time. */
  readonly because?: Exclude<EndReason, 'time'>;
}

export interface LapsedRequest extends RequestCommon {
  readonly state: 'lapsed';
  readonly entraRequestId: EntraRequestId;
  readonly lapsedAt: Date;
}

/** Entra refused it, or it cannot be found there; `reason` is a sentence for the requester. */
export interface FailedRequest extends RequestCommon {
  readonly state: 'failed';
  readonly failedAt: Date;
  readonly reason: string;
}

export type ActivationRequest =
  | PlannedRequest
  | SubmittingRequest
  | PendingRequest
  | ApprovedRequest
  | ScheduledRequest
  | ActiveRequest
  | EndedRequest
  | DeniedRequest
  | CanceledRequest
  | LapsedRequest
  | FailedRequest;

export type RequestState = ActivationRequest['state'];

/** The states in which something is still to come. */
export const openStates = [
  'planned',
  'submitting',
  'pending',
  'approved',
  'scheduled',
  'active',
] as const;
export type OpenRequestState = (typeof openStates)[number];

/** The states in which nothing is on yet, and its requester can take it back. */
export const withdrawableStates = ['planned', 'pending', 'scheduled'] as const;

/** The states in which nothing more comes. */
export const pastStates = ['ended', 'denied', 'canceled', 'lapsed', 'failed'] as const;

export function isOpen(
  request: ActivationRequest,
): request is Extract<ActivationRequest, { state: OpenRequestState }> {
  return openStates.some((state) => state === request.state);
}

/** Whether somebody asked may still decide it, be it ahead. */
export function isUndecided(
  request: ActivationRequest,
): request is PendingRequest | PlannedRequest {
  if (request.state === 'planned') return Boolean(request.plan.approval) && !request.plan.ahead;
  return request.state === 'pending' && !request.ahead;
}

/** Whether its requester may still withdraw it: nothing is on yet. */
export function isWithdrawable(
  request: ActivationRequest,
): request is PendingRequest | ScheduledRequest | PlannedRequest {
  return withdrawableStates.some((state) => state === request.state);
}

/** What an approver said, also where it was said ahead and Entra has not heard it yet. */
export function decisionOn(request: ActivationRequest): Decision | undefined {
  if ('decision' in request) return request.decision;
  if (request.state === 'pending') return request.ahead;
  return 'plan' in request ? request.plan?.ahead : undefined;
}

/** The request as the other side knows it. */
export function lodged(
  request: RequestCommon & { readonly entraRequestId: EntraRequestId },
): LodgedRequest {
  return { id: request.entraRequestId, role: request.ask.role };
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}
