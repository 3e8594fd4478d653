/** A scope as it was posted, to be given back unchanged. */
export type PostedScope = Readonly<Record<string, unknown>>;

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
  readonly recommendationInsightSettings?: readonly PostedScope[];
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
