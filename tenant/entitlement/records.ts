import type { GivenAnswer, PackageQuestion } from './questions';

/** Access packages: who may ask for them, who has asked, and who has them. Times are ISO 8601 UTC. */
export interface EntitlementRecord {
  readonly catalogs: Record<string, CatalogRecord>;
  readonly packages: Record<string, AccessPackageRecord>;
  readonly policies: Record<string, AssignmentPolicyRecord>;
  readonly requests: Record<string, PackageRequestRecord>;
  readonly assignments: Record<string, PackageAssignmentRecord>;
}

/** Where packages are kept together. */
export interface CatalogRecord {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  /** The product's own, or one that somebody made. */
  readonly catalogType: 'serviceDefault' | 'userManaged';
  readonly state: 'published' | 'unpublished';
  readonly isExternallyVisible: boolean;
  readonly createdDateTime: string;
  readonly modifiedDateTime: string;
}

/** What it gives is membership of one group. */
export interface AccessPackageRecord {
  readonly id: string;
  readonly catalogId: string;
  readonly displayName: string;
  readonly description: string;
  readonly isHidden: boolean;
  readonly createdDateTime: string;
  readonly modifiedDateTime: string;
  readonly groupId: string;
}

/** Who may ask for a package, who decides, and for how long it is given. */
export interface AssignmentPolicyRecord {
  readonly id: string;
  readonly accessPackageId: string;
  readonly displayName: string;
  readonly description: string;
  /** Whose members may ask for it themselves. */
  readonly requestorGroupId: string;
  readonly isRequestorJustificationRequired: boolean;
  /** One stage after the other; in each, one answer settles it. None: nobody has to agree. */
  approvalStages: readonly ApprovalStageRule[];
  /** ISO 8601. */
  readonly duration: string;
  /** Whether the requestor may choose other dates within it. */
  readonly allowCustomAssignmentSchedule: boolean;
  /** Absent: none. */
  readonly questions?: readonly PackageQuestion[];
}

export interface ApprovalStageRule {
  readonly approverIds: readonly string[];
  /** Then the request is denied. */
  readonly timeOutInDays: number;
  readonly isApproverJustificationRequired: boolean;
}

export type PackageRequestType = 'userAdd' | 'userRemove' | 'adminAdd' | 'adminRemove';

export type PackageRequestState =
  | 'submitted'
  | 'pendingApproval'
  | 'scheduled'
  | 'delivering'
  | 'delivered'
  | 'deliveryFailed'
  | 'denied'
  | 'canceled';

export interface PackageRequestRecord {
  readonly id: string;
  readonly requestType: PackageRequestType;
  readonly accessPackageId: string;
  readonly assignmentPolicyId: string;
  readonly requestorId: string;
  readonly targetId: string;
  /** For a removal: what is to be taken away; for the others: what came of it. */
  assignmentId: string | null;
  readonly justification: string | null;
  /** Absent: none. */
  readonly answers?: readonly GivenAnswer[];
  readonly startDateTime: string;
  readonly endDateTime: string;
  readonly createdDateTime: string;
  completedDateTime: string | null;
  state: PackageRequestState;
  status: string;
  stages: PackageStageRecord[];
  /** When time alone takes it further. */
  nextAt: string | null;
}

export interface PackageStageRecord extends ApprovalStageRule {
  readonly id: string;
  status: 'NotStarted' | 'InProgress' | 'Completed' | 'Expired';
  reviewResult: 'NotReviewed' | 'Approve' | 'Deny';
  justification: string;
  reviewedById: string | null;
  reviewedDateTime: string | null;
}

export interface PackageAssignmentRecord {
  readonly id: string;
  readonly accessPackageId: string;
  readonly assignmentPolicyId: string;
  readonly targetId: string;
  state: 'delivered' | 'expired';
  readonly startDateTime: string;
  readonly endDateTime: string;
  expiredDateTime: string | null;
  /** Whether the group had them before, so that the end takes nothing away. */
  readonly wasMember: boolean;
}

export function noEntitlement(): EntitlementRecord {
  return { catalogs: {}, packages: {}, policies: {}, requests: {}, assignments: {} };
}
