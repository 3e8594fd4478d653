import type {
  ActivationOrder,
  Answer,
  EndedBy,
  EntraRequest,
  ExtensionOrder,
  LodgedExtension,
  LodgedRequest,
  OpenApproval,
} from '../pim/directory';
import type { Person } from '../pim/person';
import type { Decision } from '../pim/request';
import type { RoleSettings } from '../pim/role-settings';
import type { Assignment, Eligibility, OpenRequest, RoleKey } from '../pim/standing';
import type { GraphReply } from './transport';

/** What one kind contributes to somebody's standing. */
export interface StandingPart {
  readonly eligible: readonly Eligibility[];
  readonly active: readonly Assignment[];
  readonly open: readonly OpenRequest[];
}

/** A part of a standing that is read in one batch with the parts of other kinds. */
export interface BatchedPart {
  readonly paths: readonly string[];
  /** The replies are in the order of the paths. */
  read(person: Person, replies: readonly GraphReply[], now: Date): Promise<StandingPart>;
}

export interface RequestsSearch {
  readonly role: RoleKey;
  /** By Entra's clock. */
  readonly since: Date;
}

export interface StepDecision extends LodgedRequest, Pick<Decision, 'verdict' | 'comment'> {
  readonly stepId: string;
}

/** One of the three things that PIM protects, as its own interface offers it. `Directory` says what each is for. */
export interface PimProvider {
  settings(person: Person, role: RoleKey): Promise<RoleSettings>;
  activate(person: Person, order: ActivationOrder, now: Date): Promise<Answer<EntraRequest>>;
  deactivate(person: Person, role: RoleKey): Promise<Answer<void>>;
  cancel(person: Person, request: LodgedRequest): Promise<Answer<void>>;
  request(person: Person, request: LodgedRequest, now: Date): Promise<EntraRequest | undefined>;
  requestsSince(
    person: Person,
    search: RequestsSearch,
    now: Date,
  ): Promise<readonly EntraRequest[]>;
  endedBy(person: Person, search: RequestsSearch): Promise<EndedBy | undefined>;
  isOn(person: Person, role: RoleKey): Promise<boolean>;
  askExtension(person: Person, order: ExtensionOrder, now: Date): Promise<Answer<LodgedExtension>>;
  openApproval(person: Person, request: LodgedRequest): Promise<OpenApproval | undefined>;
  decide(
    person: Person,
    decision: StepDecision,
    now: Date,
  ): Promise<Answer<EntraRequest | undefined>>;
}
