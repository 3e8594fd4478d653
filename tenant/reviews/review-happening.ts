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
