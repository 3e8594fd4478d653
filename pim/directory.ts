import type { Holder } from './holder';
import type { EntraRequestId, RoleId, ScopeId } from './ids';
import type { Person } from './person';
import type { Decision } from './request';
import type { Approver, RoleSettings } from './role-settings';
import type { RoleAtScope, Standing } from './standing';
import type { Ticket } from './wish';

/** What is sent to Entra as an activation, in the requester's name. */
export interface ActivationOrder {
  readonly role: RoleAtScope;
  readonly minutes: number;
  readonly startsAt?: Date;
  /** Said as a clock time: then that is the end, however late the approval comes. */
  readonly endsAt?: Date;
  readonly justification?: string;
  readonly ticket?: Ticket;
}

/** Why Entra refused something that a person can act on. */
export type EntraRefusal =
  | { readonly refusal: 'rules'; readonly rules: readonly string[] }
  | { readonly refusal: 'authentication-context'; readonly claims: string }
  | { readonly refusal: 'already-active' }
  | { readonly refusal: 'already-pending' }
  | { readonly refusal: 'not-eligible' }
  | { readonly refusal: 'not-active' }
  | { readonly refusal: 'too-soon' }
  | { readonly refusal: 'not-cancelable' }
  | { readonly refusal: 'not-an-approver' }
  | { readonly refusal: 'already-decided' }
  | { readonly refusal: 'not-found' }
  | { readonly refusal: 'licence' }
  | { readonly refusal: 'other'; readonly code: string };

/** Entra's record of a request, reduced to what happens next. */
export type EntraRequest =
  | { readonly status: 'pending-approval'; readonly id: EntraRequestId; readonly createdAt: Date }
  | {
      readonly status: 'scheduled' | 'active';
      readonly id: EntraRequestId;
      readonly startsAt: Date;
      readonly endsAt: Date;
    }
  | { readonly status: 'in-progress'; readonly id: EntraRequestId }
  | { readonly status: 'denied' | 'canceled' | 'failed' | 'revoked'; readonly id: EntraRequestId };

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refused: EntraRefusal };

/** A request's approval as one approver sees it now. */
export interface OpenApproval {
  readonly stepId: string;
  readonly assignedToMe: boolean;
  readonly open: boolean;
  /** Guests may not decide through the bot. */
  readonly guest: boolean;
}

/**
 * Entra's PIM, asked with a person's own token. Each method says how many calls to Graph it makes.
 *
 * Throws `PimError` with `sign-in-needed`, `consent-needed` or `step-up-needed` where the person's
 * token is missing or not enough, and with `graph-…` where Graph cannot be reached or understood.
 */
export interface Directory {
  /** One call. */
  standing(person: Person): Promise<Standing>;
  /** One call, none while the settings read a short time ago still serve. */
  roleSettings(person: Person, role: Pick<RoleAtScope, 'roleId'>): Promise<RoleSettings>;
  /** The people behind a role's approvers: one call, none while what was read a short time ago still serves. */
  approvers(person: Person, settings: RoleSettings): Promise<readonly Approver[]>;
  /** One call: who holds a role and who may activate it; nothing where Entra does not show it to this person. */
  holders(
    person: Person,
    role: Pick<RoleAtScope, 'roleId'>,
  ): Promise<readonly Holder[] | undefined>;
  /** One call. */
  activate(person: Person, order: ActivationOrder): Promise<Answer<EntraRequest>>;
  /** One call. */
  deactivate(person: Person, role: RoleAtScope): Promise<Answer<void>>;
  /** One call. */
  cancel(person: Person, id: EntraRequestId): Promise<Answer<void>>;
  /** One call: the request with this id, as its requester sees it. */
  request(person: Person, id: EntraRequestId): Promise<EntraRequest | undefined>;
  /** One call: this person's requests for a role since a moment, newest first; finds one whose answer was lost. */
  requestsSince(
    person: Person,
    role: { readonly roleId: RoleId; readonly scopeId: ScopeId },
    since: Date,
  ): Promise<readonly EntraRequest[]>;
  /** One call: whether this person has given the role back themselves since a moment, wherever that was. */
  gaveBack(
    person: Person,
    role: { readonly roleId: RoleId; readonly scopeId: ScopeId },
    since: Date,
  ): Promise<boolean>;
  /** One call (two reads in a batch): may this person decide, and is it still open? */
  openApproval(person: Person, id: EntraRequestId): Promise<OpenApproval | undefined>;
  /**
   * One call (the decision and a read after it in a batch). The value is what Entra says became of the
   * request; nothing where that could not be read, which takes nothing from the decision.
   */
  decide(
    person: Person,
    approval: { readonly id: EntraRequestId; readonly stepId: string },
    decision: Pick<Decision, 'verdict' | 'comment'>,
  ): Promise<Answer<EntraRequest | undefined>>;
}
