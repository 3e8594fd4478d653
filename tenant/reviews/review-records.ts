import type { ReviewDecisionRecord } from './review-decision-record';
import type { ReviewHappening } from './review-happening';
import type { ReviewHistoryRecord } from './review-history-record';
import type { ReviewerScope, ReviewTerms, StageSettings } from './review-terms';
import type { ReviewedAccess } from './reviewed-access';

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
