import type { Kind } from '../directory/order';
import type { RoleAtScope } from '../directory/state';

/** Everything that the tenant remembers of its access reviews. */
export interface ReviewsState {
  readonly definitions: Record<string, ReviewDefinitionRecord>;
  readonly instances: Record<string, ReviewInstanceRecord>;
  readonly decisions: Record<string, ReviewDecisionRecord>;
  readonly histories: Record<string, ReviewHistoryRecord>;
  readonly policy: { isGroupOwnerManagementEnabled: boolean };
  /** What reviews have done, oldest first: the audit log and the mails are made of these. */
  readonly happenings: ReviewHappening[];
}

export function noReviews(): ReviewsState {
  return {
    definitions: {},
    instances: {},
    decisions: {},
    histories: {},
    policy: { isGroupOwnerManagementEnabled: false },
    happenings: [],
  };
}

/** A scope as it was posted, to be given back unchanged. */
export type PostedScope = Readonly<Record<string, unknown>>;

/** One thing under review: who may hold or holds which role. */
export interface ReviewedAccess {
  readonly role: RoleAtScope;
  readonly kinds: readonly Kind[];
  readonly principals: readonly PrincipalKind[];
  readonly guestsOnly: boolean;
  /** Only those who have not signed in for this long, as an ISO 8601 duration. */
  readonly inactiveFor: string | null;
  /** Whether members of groups among the members are reviewed one by one. */
  readonly transitive: boolean;
}

export type PrincipalKind = 'user' | 'group' | 'servicePrincipal';

/** Who is asked, in Graph's own words. */
export interface ReviewerScope {
  readonly query: string;
  readonly queryType: string;
  readonly queryRoot: string | null;
}

export type DefaultDecision = 'None' | 'Approve' | 'Deny' | 'Recommendation';

export interface ReviewRecurrence {
  /** null: once. */
  readonly pattern: {
    readonly type: 'weekly' | 'absoluteMonthly';
    readonly interval: number;
    readonly dayOfMonth: number;
  } | null;
  readonly range: {
    readonly type: 'noEnd' | 'endDate' | 'numbered';
    /** A day, `2026-03-02`. */
    readonly startDate: string;
    readonly endDate: string | null;
    readonly numberOfOccurrences: number;
  };
}

export interface ReviewSettings {
  readonly mailNotificationsEnabled: boolean;
  readonly reminderNotificationsEnabled: boolean;
  readonly justificationRequiredOnApproval: boolean;
  readonly defaultDecisionEnabled: boolean;
  readonly defaultDecision: DefaultDecision;
  readonly instanceDurationInDays: number;
  readonly recurrence: ReviewRecurrence | null;
  readonly autoApplyDecisionsEnabled: boolean;
  readonly applyActions: readonly PostedScope[];
  readonly recommendationsEnabled: boolean;
  readonly recommendationLookBackDuration: string | null;
  readonly recommendationInsightSettings: readonly PostedScope[];
  readonly decisionHistoriesForReviewersEnabled: boolean;
}

export interface StageSettings {
  readonly stageId: string;
  readonly dependsOn: readonly string[];
  readonly durationInDays: number;
  readonly recommendationsEnabled: boolean;
  readonly recommendationLookBackDuration: string | null;
  readonly decisionsThatWillMoveToNextStage: readonly string[];
  readonly reviewers: readonly ReviewerScope[];
  readonly fallbackReviewers: readonly ReviewerScope[];
}

/** What an administrator decides about a review; a running instance keeps what held when it started. */
export interface ReviewTerms {
  readonly displayName: string;
  readonly descriptionForAdmins: string;
  readonly descriptionForReviewers: string;
  readonly scope: PostedScope;
  readonly instanceEnumerationScope: PostedScope | null;
  readonly reviewers: readonly ReviewerScope[];
  readonly fallbackReviewers: readonly ReviewerScope[];
  readonly settings: ReviewSettings;
  readonly stageSettings: readonly StageSettings[];
  readonly additionalNotificationRecipients: readonly PostedScope[];
}

export interface ReviewDefinitionRecord {
  readonly id: string;
  terms: ReviewTerms;
  accesses: readonly ReviewedAccess[];
  readonly createdById: string;
  readonly createdDateTime: string;
  lastModifiedDateTime: string;
  /** No further instances after this. */
  stoppedDateTime: string | null;
}

export const reviewStatuses = [
  'NotStarted',
  'Starting',
  'InProgress',
  'Completing',
  'Completed',
  'AutoReviewing',
  'AutoReviewed',
  'Applying',
  'Applied',
] as const;

export type ReviewStatus = (typeof reviewStatuses)[number];

export interface ReviewStageRecord {
  readonly id: string;
  readonly settings: StageSettings;
  status: 'InProgress' | 'Completed';
  reviewers: readonly ReviewerScope[];
  fallbackReviewers: readonly ReviewerScope[];
  readonly startDateTime: string;
  endDateTime: string;
}

/** One recurrence of a review of one resource. */
export interface ReviewInstanceRecord {
  readonly id: string;
  readonly definitionId: string;
  /** Which of the series, from 0. */
  readonly occurrence: number;
  readonly access: ReviewedAccess;
  /** As the definition had them at the start. */
  terms: ReviewTerms;
  reviewers: readonly ReviewerScope[];
  fallbackReviewers: readonly ReviewerScope[];
  status: ReviewStatus;
  startDateTime: string;
  endDateTime: string;
  /** When the present status gives way by itself; null where it waits for a start, an end or a person. */
  statusEndsDateTime: string | null;
  /** When reviewers are reminded; null where they are not, or have been. */
  remindDateTime: string | null;
  /** Who had the decisions applied; null where that happens by itself. */
  appliedById: string | null;
  readonly stages: ReviewStageRecord[];
  readonly contacted: ContactedReviewer[];
}

export interface ContactedReviewer {
  readonly id: string;
  readonly createdDateTime: string;
}

export const verdicts = ['Approve', 'Deny', 'DontKnow', 'NotReviewed'] as const;
export type ReviewVerdict = (typeof verdicts)[number];

export type ApplyResult =
  | 'New'
  | 'AppliedSuccessfully'
  | 'AppliedWithUnknownFailure'
  | 'AppliedSuccessfullyButObjectNotFound'
  | 'ApplyNotSupported';

/** One eligibility or assignment that a denial takes away. */
export interface HeldAccess {
  readonly kind: Kind;
  readonly role: RoleAtScope;
  /** PIM knows of it; otherwise it is on the group's own list. */
  readonly scheduled: boolean;
  /** Held through another group, from which it cannot be taken. */
  readonly indirect: boolean;
}

/** The question about one principal, as of the start of the instance or stage, with its answer. */
export interface ReviewDecisionRecord {
  readonly id: string;
  readonly instanceId: string;
  /** null where the review has no stages. */
  readonly stageId: string | null;
  readonly principal: {
    readonly id: string;
    readonly kind: PrincipalKind;
    readonly displayName: string;
    readonly userPrincipalName: string;
  };
  readonly resource: { readonly id: string; readonly displayName: string; readonly type: string };
  readonly held: readonly HeldAccess[];
  reviewerIds: readonly string[];
  readonly recommendation: 'Approve' | 'Deny' | 'NoInfoAvailable';
  readonly lastSignInDateTime: string | null;
  decision: ReviewVerdict;
  justification: string;
  reviewedById: string | null;
  reviewedDateTime: string | null;
  appliedDateTime: string | null;
  /** null: applied by itself. */
  appliedById: string | null;
  applyResult: ApplyResult;
}

export interface ReviewHistoryRecord {
  readonly id: string;
  readonly displayName: string;
  readonly decisions: readonly string[];
  readonly scopes: readonly PostedScope[];
  readonly reviewHistoryPeriodStartDateTime: string;
  readonly reviewHistoryPeriodEndDateTime: string;
  readonly createdById: string;
  readonly createdDateTime: string;
  downloadUri: string | null;
  downloadEndsDateTime: string | null;
}

/** The audit log's own names for what reviews do, with two for what only mails tell. */
export type ReviewActivity =
  | 'Create access review'
  | 'Update access review'
  | 'Delete access review'
  | 'Access review ended'
  | 'Approve decision'
  | 'Deny decision'
  | "Don't know decision"
  | 'Reset decision'
  | 'Bulk Approve decisions'
  | 'Bulk Deny decisions'
  | "Bulk mark decisions as don't know"
  | 'Bulk Reset decisions'
  | 'Apply decision'
  | 'Apply review'
  | 'Auto review'
  | 'Auto apply review'
  | 'review started'
  | 'reminder';

export interface ReviewHappening {
  readonly activity: ReviewActivity;
  readonly at: string;
  readonly definitionId: string;
  readonly displayName: string;
  readonly instanceId?: string;
  /** Whose access it is about. */
  readonly principalId?: string;
  /** Who did it; absent where time alone did. */
  readonly byId?: string;
  readonly reason?: string;
  /** Who is told by mail. */
  readonly toIds?: readonly string[];
}
