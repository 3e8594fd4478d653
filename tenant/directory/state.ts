import type { AlertsRecord } from '../alerts/alerts-record';
import type { SignInRecord } from '../audit/sign-in-record';
import type { EntitlementRecord } from '../entitlement/records';
import type { MailboxRecord } from '../mail/mailbox-record';
import type { ReviewsState } from '../reviews/review-records';
import type { ConditionalAccessRecord } from './conditional-access-records';
import type { Happening } from './happening';
import type { Presence } from './presence';

/**
 * Everything the local tenant remembers of its directory. Plain data with ISO 8601 UTC times: it is
 * written to disk as it stands, and handed out by the Graph room in Graph's own shapes.
 */
export interface DirectoryState {
  readonly people: Record<string, PersonRecord>;
  readonly groups: Record<string, GroupRecord>;
  readonly administrativeUnits: Record<string, AdministrativeUnitRecord>;
  /** Management groups, subscriptions, resource groups and resources, by their ARM id in lower case. */
  readonly azureScopes: Record<string, AzureScopeRecord>;
  /** By policy id. A role without an entry has the product's defaults. */
  readonly policies: Record<string, PolicyRecord>;
  readonly eligibilitySchedules: Record<string, ScheduleRecord>;
  readonly assignmentSchedules: Record<string, ScheduleRecord>;
  readonly eligibilityRequests: Record<string, ScheduleRequestRecord>;
  readonly assignmentRequests: Record<string, ScheduleRequestRecord>;
  readonly approvals: Record<string, ApprovalRecord>;
  /** What ended because its time was over: for 30 days it may be renewed. */
  readonly expired: Record<string, ExpiredRecord>;
  /** Whether the tenant pays for Entra ID P2; without it PIM does nothing for anybody. */
  premiumLicense: boolean;
  /** What PIM has done, oldest first. */
  readonly happenings: Happening[];
  /** Of the last month, oldest first. */
  readonly signIns: SignInRecord[];
  /** The mails that PIM has sent. */
  readonly mailbox: MailboxRecord;
  readonly alerts: AlertsRecord;
  readonly reviews: ReviewsState;
  readonly conditionalAccess: ConditionalAccessRecord;
  readonly entitlement: EntitlementRecord;
}

export interface PersonRecord {
  readonly id: string;
  /** The Teams id, `29:…`. */
  readonly mri: string;
  userPrincipalName: string;
  displayName: string;
  givenName: string;
  surname: string;
  jobTitle: string;
  department: string;
  managerId?: string;
  readonly password: string;
  readonly guest: boolean;
  readonly emergencyAccess: boolean;
  /** Without a registered method a session never carries `mfa` in its `amr`. */
  readonly mfaRegistered: boolean;
  accountEnabled: boolean;
  /** IANA name; Teams sends it with each activity. */
  readonly timeZone: string;
  readonly locale: string;
  /** Whether the app setup policy put the bot into this person's Teams. */
  readonly botInstalled: boolean;
  readonly createdDateTime: string;
  /** By hand; absent where somebody never did. */
  lastSignInDateTime?: string;
  /** By an application in their name. */
  lastNonInteractiveSignInDateTime?: string;
  readonly mailNickname?: string;
  readonly businessPhones?: readonly string[];
  readonly mobilePhone?: string | null;
  readonly officeLocation?: string | null;
  readonly usageLocation?: string | null;
  /** Absent: reachable. */
  presence?: Presence;
}

export interface GroupRecord {
  readonly id: string;
  displayName: string;
  description: string;
  mailNickname: string;
  readonly isAssignableToRole: boolean;
  /** Who belongs to it without PIM: people and groups. What PIM activates is added where members are read. */
  memberIds: string[];
  ownerIds: string[];
  /** When PIM took charge of it; absent before its first request or changed setting. */
  onboardedDateTime?: string;
  /** Members follow from a rule, or from the on-premises directory: such a group is nothing for PIM. */
  readonly membershipIs?: 'dynamic' | 'synced';
  /** The rule of a dynamic group, in Entra's words. */
  readonly membershipRule?: string;
  /** A Microsoft 365 group. */
  readonly unified?: true;
  readonly createdDateTime?: string;
}

export interface AzureScopeRecord {
  /** As ARM writes it: `/subscriptions/{id}/resourceGroups/rg-web`. */
  readonly id: string;
  readonly type: 'managementgroup' | 'subscription' | 'resourcegroup' | 'resource';
  displayName: string;
  /** The ARM id above it in lower case; null for the root management group. */
  readonly parentId: string | null;
  /** Where it runs; absent for what only contains. */
  readonly location?: string;
  tags?: Readonly<Record<string, string>>;
}

export interface AdministrativeUnitRecord {
  readonly id: string;
  displayName: string;
  /** People and groups. */
  memberIds?: string[];
}

/** One role's 17 rules in Graph's own JSON, by rule id, so that a PATCH and a GET speak of the same thing. */
export interface PolicyRecord extends RoleAtScope {
  readonly id: string;
  rules: Record<string, PolicyRule>;
  lastModifiedDateTime: string | null;
  /** As they were called then; absent where nobody of the tenant has changed it. */
  lastModifiedBy?: { readonly id: string; readonly displayName: string | null };
}

export interface PolicyRule {
  readonly '@odata.type': string;
  readonly id: string;
  readonly target: {
    readonly caller: 'Admin' | 'EndUser';
    readonly operations: readonly string[];
    readonly level: 'Eligibility' | 'Assignment';
    readonly inheritableSettings: readonly string[];
    readonly enforcedSettings: readonly string[];
  };
  readonly [field: string]: unknown;
}

/** What PIM protects: one set of rules for three. */
export type Provider = 'directory' | 'group' | 'azure';

/**
 * A role that can be held. A directory role over `/`, an administrative unit or an object; `member` or
 * `owner` over a group's id, as Graph itself names them; an Azure role's id over an ARM scope.
 */
export interface RoleAtScope {
  readonly provider: Provider;
  readonly roleDefinitionId: string;
  readonly scopeId: string;
}

/** What can be held only as far as a condition allows. Azure alone knows that. */
export interface Conditioned {
  /** In the language of Azure's attributes, version 2.0. */
  readonly condition?: string;
}

export interface ScheduleRecord extends RoleAtScope {
  readonly id: string;
  readonly principalId: string;
  /** The request that made it; null where it was assigned outside PIM. */
  readonly createdUsing: string | null;
  readonly createdDateTime: string;
  modifiedDateTime: string | null;
  /** ISO 8601 UTC; null only where the assignment was made outside PIM. */
  startDateTime: string | null;
  /** null: permanent. */
  endDateTime: string | null;
  /** Only for assignments. */
  readonly assignmentType?: 'Assigned' | 'Activated';
  /** The eligibility schedule that an activation came from. */
  readonly activatedUsing?: string;
  /** As in `Conditioned`; an administrator may give it another. */
  condition?: string;
  /** Its time is over, but it cannot end yet: when PIM tries again, and until when. */
  retry?: { readonly nextAt: string; readonly until: string };
}

export interface ExpiredRecord extends ScheduleRecord {
  readonly kind: 'eligibility' | 'assignment';
}

export type ScheduleRequestStatus =
  | 'Canceled'
  | 'Denied'
  | 'Failed'
  | 'Granted'
  | 'PendingAdminDecision'
  | 'PendingApproval'
  | 'PendingProvisioning'
  | 'Provisioned'
  | 'Revoked'
  | 'TimedOut';

export interface ScheduleRequestRecord extends RoleAtScope, Conditioned {
  readonly id: string;
  status: ScheduleRequestStatus;
  readonly action: string;
  readonly principalId: string;
  readonly createdById: string;
  /** The eligibility that an activation was asked for from, where the client named one. */
  readonly eligibilityId?: string;
  readonly createdDateTime: string;
  completedDateTime: string | null;
  approvalId: string | null;
  targetScheduleId: string | null;
  readonly justification: string | null;
  readonly ticketInfo: {
    readonly ticketNumber: string | null;
    readonly ticketSystem: string | null;
  };
  scheduleInfo: {
    startDateTime: string;
    expiration: { type: string; endDateTime: string | null; duration: string | null };
  } | null;
  readonly customData: string | null;
}

export interface ApprovalRecord {
  readonly id: string;
  /** Fixed when the request was made: the people who may decide it. */
  readonly approverIds: readonly string[];
  status: 'InProgress' | 'Completed' | 'Expired';
  reviewResult: 'NotReviewed' | 'Approve' | 'Deny';
  justification: string;
  reviewedById: string | null;
  reviewedDateTime: string | null;
}
