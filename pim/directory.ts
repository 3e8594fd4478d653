import type { ExtensionAction } from './eligibility-watch';
import type { Holder } from './holder';
import type { EligibilityId, EntraRequestId } from './ids';
import type { Person } from './person';
import type { Decision } from './request';
import type { Approver, RoleSettings } from './role-settings';
import type { Eligibility, RoleAtScope, RoleKey, Standing } from './standing';
import type { Ticket } from './wish';

/** What is sent to Entra as an activation, in the requester's name. */
export interface ActivationOrder {
  readonly role: RoleAtScope;
  /** Azure's activations name the eligibility that they come from. */
  readonly eligibilityId?: EligibilityId;
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

/** A request that Entra or Azure holds, and what it is for: which of the two, and where, depends on that. */
export interface LodgedRequest {
  readonly id: EntraRequestId;
  readonly role: RoleKey;
}

/** Who ended an activation before its time: whoever held it, or somebody who may take it from them. */
export type EndedBy = 'holder' | 'administrator';

/** What is sent to Entra as a request for more time of an eligibility, in its holder's name. */
export interface ExtensionOrder {
  readonly action: ExtensionAction;
  readonly role: RoleKey;
  readonly justification: string;
}

/** A request for more time as Entra took it: administrators decide it, in the portal alone. */
export interface LodgedExtension {
  readonly id: EntraRequestId;
  /** Until when it asks: as long as the role's settings allow. Administrators may give another end. */
  readonly until: Date;
}

/** A request for more time, reduced to what happens next. */
export interface ExtensionRequest {
  readonly id: EntraRequestId;
  readonly role: RoleKey;
  readonly action: ExtensionAction;
  readonly createdAt: Date;
  readonly status: 'open' | 'granted' | 'denied' | 'canceled' | 'failed';
}

/** A part of what an Azure role is held over, over which alone it can be activated. */
export interface ChildScope extends Pick<RoleAtScope, 'scopeId' | 'scopeName'> {
  /** `subscription`, `resource group`, … as people say it. */
  readonly type: string;
}

/**
 * PIM, asked with a person's own token: Entra roles and groups at Graph, Azure roles at Azure Resource
 * Manager. Each method says how many calls it makes, to whichever of the two it is.
 *
 * Throws `PimError` with `sign-in-needed`, `consent-needed` or `step-up-needed` where the person's
 * token is missing or not enough, and with `graph-…` where the other side cannot be reached or understood.
 */
export interface Directory {
  /**
   * What the person may have and holds. Entra roles and groups: one call. With Azure: three more, at the
   * same time. Throws where Entra roles cannot be read; of the others it says so in `unread`.
   */
  standing(person: Person, reach: { readonly azure: boolean }): Promise<Standing>;
  /** One call, none while the settings read a short time ago still serve. */
  roleSettings(person: Person, role: RoleKey): Promise<RoleSettings>;
  /** The people behind a role's approvers: one call, none while what was read a short time ago still serves. */
  approvers(person: Person, settings: RoleSettings): Promise<readonly Approver[]>;
  /** One call: who holds a role of Entra's and who may activate it; nothing where Entra does not show it to this person. */
  holders(
    person: Person,
    role: Pick<RoleAtScope, 'roleId'>,
  ): Promise<readonly Holder[] | undefined>;
  /** One call, for up to twenty groups: the names of the Entra roles that each of these groups gives, by the group's id. */
  rolesOfGroups(
    person: Person,
    groups: readonly RoleKey[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** One call: the parts of an Azure scope over which this eligibility can be activated; none for the other kinds. */
  childScopes(person: Person, role: Eligibility): Promise<readonly ChildScope[]>;
  /** One call. */
  activate(person: Person, order: ActivationOrder): Promise<Answer<EntraRequest>>;
  /** One call. */
  deactivate(person: Person, role: RoleKey): Promise<Answer<void>>;
  /** One call. */
  cancel(person: Person, request: LodgedRequest): Promise<Answer<void>>;
  /** One call: the request as its requester sees it; nothing where there is none any more. */
  request(person: Person, request: LodgedRequest): Promise<EntraRequest | undefined>;
  /** One call: this person's requests for a role since a moment, newest first; finds one whose answer was lost. */
  requestsSince(person: Person, role: RoleKey, since: Date): Promise<readonly EntraRequest[]>;
  /** One call: who has ended this person's activation of a role since a moment, wherever that was; nobody, where its time did. */
  endedBy(person: Person, role: RoleKey, since: Date): Promise<EndedBy | undefined>;
  /** One call: whether the person has this role on now. */
  isOn(person: Person, role: RoleKey): Promise<boolean>;
  /** One call (two reads in a batch; for Azure two calls): may this person decide, and is it still open? */
  openApproval(person: Person, request: LodgedRequest): Promise<OpenApproval | undefined>;
  /**
   * One call (the decision and a read after it in a batch; for Azure two calls). The value is what became
   * of the request; nothing where that could not be read, which takes nothing from the decision.
   */
  decide(
    person: Person,
    approval: LodgedRequest & { readonly stepId: string },
    decision: Pick<Decision, 'verdict' | 'comment'>,
  ): Promise<Answer<EntraRequest | undefined>>;
  /**
   * Two calls: the settings say how long an eligibility may be. What is created is a request that only an
   * administrator settles, in the portal.
   */
  askExtension(person: Person, order: ExtensionOrder): Promise<Answer<LodgedExtension>>;
  /**
   * One call for Entra roles and groups together, one for Azure: this person's own requests for more time of an
   * eligibility, decided ones too for as long as Entra remembers them.
   */
  extensionRequests(
    person: Person,
    kinds: readonly RoleKey['kind'][],
  ): Promise<readonly ExtensionRequest[]>;
}
