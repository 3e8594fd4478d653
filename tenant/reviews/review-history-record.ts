import type { PostedScope } from './review-terms';

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
