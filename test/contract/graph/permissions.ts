/**
 * The least delegated permission for each part of Graph, and how Graph refuses who lacks it.
 * https://learn.microsoft.com/graph/permissions-reference
 */
export const permission = {
  roles: 'RoleManagement.Read.Directory',
  roleChanges: 'RoleManagement.ReadWrite.Directory',
  eligibility: 'RoleEligibilitySchedule.Read.Directory',
  eligibilityRequests: 'RoleEligibilitySchedule.ReadWrite.Directory',
  eligibilityRemovals: 'RoleEligibilitySchedule.Remove.Directory',
  assignment: 'RoleAssignmentSchedule.Read.Directory',
  assignmentRequests: 'RoleAssignmentSchedule.ReadWrite.Directory',
  assignmentRemovals: 'RoleAssignmentSchedule.Remove.Directory',
  policies: 'RoleManagementPolicy.Read.Directory',
  policyChanges: 'RoleManagementPolicy.ReadWrite.Directory',
  groupPolicies: 'RoleManagementPolicy.Read.AzureADGroup',
  groupPolicyChanges: 'RoleManagementPolicy.ReadWrite.AzureADGroup',
  groupEligibility: 'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  groupEligibilityChanges: 'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  groupEligibilityRemovals: 'PrivilegedEligibilitySchedule.Remove.AzureADGroup',
  groupAssignment: 'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  groupAssignmentChanges: 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  groupAssignmentRemovals: 'PrivilegedAssignmentSchedule.Remove.AzureADGroup',
  approvals: 'PrivilegedAccess.Read.AzureAD',
  decisions: 'PrivilegedAccess.ReadWrite.AzureAD',
  alerts: 'RoleManagementAlert.Read.Directory',
  alertChanges: 'RoleManagementAlert.ReadWrite.Directory',
  reviews: 'AccessReview.Read.All',
  reviewChanges: 'AccessReview.ReadWrite.All',
  reports: 'AuditLog.Read.All',
  packages: 'EntitlementMgmt-SubjectAccess.ReadWrite',
  packageAdministration: 'EntitlementManagement.Read.All',
  packageDecisions: 'EntitlementManagement.ReadWrite.All',
  contexts: 'AuthenticationContext.Read.All',
  contextChanges: 'AuthenticationContext.ReadWrite.All',
  accessPolicies: 'Policy.Read.ConditionalAccess',
  accessPolicyChanges: 'Policy.ReadWrite.ConditionalAccess',
  oneself: 'User.Read',
  people: 'User.ReadBasic.All',
  profiles: 'User.Read.All',
  peopleChanges: 'User.ReadWrite.All',
  groups: 'Group.ReadBasic.All',
  members: 'GroupMember.ReadBasic.All',
  belonging: 'GroupMember.Read.All',
  memberChanges: 'GroupMember.ReadWrite.All',
  groupChanges: 'Group.ReadWrite.All',
  units: 'AdministrativeUnit.Read.All',
  applications: 'Application.Read.All',
  presence: 'Presence.Read.All',
  ownPresence: 'Presence.Read',
} as const;

/** ARM's only one; it looks at Azure's own roles for the rest. */
export const armPermission = ['user_impersonation'] as const;

interface Refusal {
  readonly code: string;
  readonly message: RegExp;
}

const byDirectory: Refusal = {
  code: 'Authorization_RequestDenied',
  message: /^Insufficient privileges to complete the operation\.$/,
};

const byReports: Refusal = {
  code: 'Authentication_MSGraphPermissionMissing',
  message: /AuditLog\.Read\.All/,
};

/** The error of the approvals has no code. */
const byApprovals: Refusal = {
  code: '',
  message:
    /^Valid permissions not present\. User needs one of the following permissions for this action : PrivilegedAccess\.ReadWrite\.AzureAD,PrivilegedAccess\.Read\.AzureAD$/,
};

const ofPim = /^(Role|Privileged(Eligibility|Assignment)Schedule|AccessReview|RoleManagementAlert)/;

/** PIM's own error stands as JSON in the message of another. */
function byPim(lacking: string): Refusal {
  const name = lacking.replaceAll('.', String.raw`\.`);
  return {
    code: 'UnknownError',
    message: new RegExp(
      String.raw`^\{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope ([\w.-]+,)*${name}(,[\w.-]+)*\.","instanceAnnotations":\[\]\}$`,
    ),
  };
}

/** What Graph answers to a token without this permission, or one that would do as well. */
export function refusalWithout(lacking: string): Refusal {
  if (lacking.startsWith('PrivilegedAccess.')) return byApprovals;
  if (lacking === permission.reports) return byReports;
  return ofPim.test(lacking) ? byPim(lacking) : byDirectory;
}
