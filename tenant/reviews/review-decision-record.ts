import type { HeldAccess, PrincipalKind } from './reviewed-access';

export const verdicts = ['Approve', 'Deny', 'DontKnow', 'NotReviewed'] as const;
export type ReviewVerdict = (typeof verdicts)[number];

export type ApplyResult =
  | 'New'
  | 'AppliedSuccessfully'
  | 'AppliedWithUnknownFailure'
  | 'AppliedSuccessfullyButObjectNotFound'
  | 'ApplyNotSupported';

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
  /** The group in which nobody is close to them; null or absent where that is not so, or nobody looked. */
  readonly outlierIn?: string | null;
  decision: ReviewVerdict;
  justification: string;
  reviewedById: string | null;
  reviewedDateTime: string | null;
  appliedDateTime: string | null;
  /** null: applied by itself. */
  appliedById: string | null;
  applyResult: ApplyResult;
}
