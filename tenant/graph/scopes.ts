import type { AccessClaims } from '../entra/token-service';
import { GraphError } from './graph-error';
import type { Profile } from './odata/entity';

/** The permissions of which a token needs one, and how Graph says that it has none. */
export interface ScopeDemand {
  readonly anyOf: readonly string[];
  readonly refusal: (anyOf: readonly string[]) => GraphError;
}

function directoryRefusal(): GraphError {
  return new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

/** Reports name what they lack. */
function reportRefusal(anyOf: readonly string[]): GraphError {
  return new GraphError(
    403,
    'Authentication_MSGraphPermissionMissing',
    `The principal does not have required Microsoft Graph permission(s): ${anyOf.join(',')} to call this API. For more information about Microsoft Graph permissions, please visit https://learn.microsoft.com/graph/permissions-overview.`,
  );
}

/** PIM wraps its own error into the message of another. */
function pimRefusal(anyOf: readonly string[]): GraphError {
  const inner = {
    errorCode: 'PermissionScopeNotGranted',
    message: `Authorization failed due to missing permission scope ${anyOf.join(',')}.`,
    instanceAnnotations: [],
  };
  return new GraphError(403, 'UnknownError', JSON.stringify(inner));
}

function approvalRefusal(): GraphError {
  return new GraphError(
    403,
    '',
    'Valid permissions not present. User needs one of the following permissions for this action : PrivilegedAccess.ReadWrite.AzureAD,PrivilegedAccess.Read.AzureAD',
  );
}

function directory(...anyOf: readonly string[]): ScopeDemand {
  return { anyOf, refusal: directoryRefusal };
}

function pim(...anyOf: readonly string[]): ScopeDemand {
  return { anyOf, refusal: pimRefusal };
}

function approval(...anyOf: readonly string[]): ScopeDemand {
  return { anyOf, refusal: approvalRefusal };
}

const passwordChange = ['User-PasswordProfile.ReadWrite.All', 'Directory.AccessAsUser.All'];
const wholeDirectory = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const fullProfile = ['User.Read.All', 'User.ReadWrite.All', ...wholeDirectory];
const groups = ['Group.Read.All', 'Group.ReadWrite.All', ...wholeDirectory];
const groupMembers = ['GroupMember.Read.All', 'GroupMember.ReadWrite.All', ...groups];
const anyRoles = ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory'];

/** Least privileged first, as in the refusals. https://learn.microsoft.com/graph/permissions-reference */
export const scopes = {
  me: directory('User.Read', 'User.ReadWrite', 'User.ReadBasic.All', ...fullProfile),
  users: directory('User.ReadBasic.All', ...fullProfile),
  managers: directory(...fullProfile),
  groups: directory('Group.ReadBasic.All', ...groupMembers),
  members: directory('GroupMember.ReadBasic.All', ...groupMembers),
  objects: directory(
    'User.ReadBasic.All',
    'GroupMember.ReadBasic.All',
    ...fullProfile,
    ...groupMembers,
  ),
  personCreation: directory('User.ReadWrite.All', 'Directory.ReadWrite.All'),
  ownChanges: directory('User.ReadWrite', 'User.ReadWrite.All', 'Directory.ReadWrite.All'),
  switching: directory(
    'User.EnableDisableAccount.All',
    'User.ReadWrite.All',
    'Directory.ReadWrite.All',
  ),
  describing: directory('User.ReadWrite.All', 'Directory.ReadWrite.All'),
  personChanges: directory(
    'User.ReadWrite',
    'User.ReadWrite.All',
    'User.EnableDisableAccount.All',
    ...passwordChange,
    'Directory.ReadWrite.All',
  ),
  personDeletion: directory('User.DeleteRestore.All', 'User.ReadWrite.All'),
  passwords: directory(...passwordChange),
  groupCreation: directory('Group.Create', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'),
  groupChanges: directory('Group.ReadWrite.All', 'Directory.ReadWrite.All'),
  groupDeletion: directory('Group.ReadWrite.All'),
  memberChanges: directory(
    'GroupMember.ReadWrite.All',
    'Group.ReadWrite.All',
    'Directory.ReadWrite.All',
  ),
  roleGroups: directory('RoleManagement.ReadWrite.Directory'),
  roleChanges: pim('RoleManagement.ReadWrite.Directory'),
  directoryRoles: directory(...anyRoles, ...wholeDirectory),
  units: directory(
    'AdministrativeUnit.Read.All',
    'AdministrativeUnit.ReadWrite.All',
    ...wholeDirectory,
  ),
  applications: directory('Application.Read.All', 'Application.ReadWrite.All', ...wholeDirectory),
  contexts: directory(
    'AuthenticationContext.Read.All',
    'AuthenticationContext.ReadWrite.All',
    'Policy.Read.All',
    'Policy.Read.ConditionalAccess',
    'Policy.ReadWrite.ConditionalAccess',
  ),
  contextChanges: directory(
    'AuthenticationContext.ReadWrite.All',
    'Policy.ReadWrite.ConditionalAccess',
  ),
  accessPolicies: directory(
    'Policy.Read.ConditionalAccess',
    'Policy.Read.All',
    'Policy.ReadWrite.ConditionalAccess',
  ),
  accessPolicyChanges: directory('Policy.ReadWrite.ConditionalAccess'),
  ownBelonging: directory('User.Read', 'User.ReadWrite', ...fullProfile, ...groupMembers),
  belonging: directory(...groupMembers, ...fullProfile),
  packages: directory(
    'EntitlementMgmt-SubjectAccess.ReadWrite',
    'EntitlementManagement.Read.All',
    'EntitlementManagement.ReadWrite.All',
  ),
  packageAdministration: directory(
    'EntitlementManagement.Read.All',
    'EntitlementManagement.ReadWrite.All',
  ),
  packageRequests: directory(
    'EntitlementMgmt-SubjectAccess.ReadWrite',
    'EntitlementManagement.ReadWrite.All',
  ),
  packageDecisions: directory('EntitlementManagement.ReadWrite.All'),
  ownPresence: directory('Presence.Read', 'Presence.Read.All'),
  presence: directory('Presence.Read.All'),
  roles: pim(...anyRoles),
  eligibility: pim(
    'RoleEligibilitySchedule.Read.Directory',
    'RoleEligibilitySchedule.ReadWrite.Directory',
    ...anyRoles,
  ),
  assignment: pim(
    'RoleAssignmentSchedule.Read.Directory',
    'RoleAssignmentSchedule.ReadWrite.Directory',
    ...anyRoles,
  ),
  eitherSchedule: pim(
    'RoleEligibilitySchedule.Read.Directory',
    'RoleAssignmentSchedule.Read.Directory',
    'RoleEligibilitySchedule.ReadWrite.Directory',
    'RoleAssignmentSchedule.ReadWrite.Directory',
    ...anyRoles,
  ),
  // Reading a request takes the permission to make one.
  eligibilityRequests: pim(
    'RoleEligibilitySchedule.ReadWrite.Directory',
    'RoleManagement.ReadWrite.Directory',
  ),
  assignmentRequests: pim(
    'RoleAssignmentSchedule.ReadWrite.Directory',
    'RoleManagement.ReadWrite.Directory',
  ),
  eligibilityRemovals: pim(
    'RoleEligibilitySchedule.Remove.Directory',
    'RoleEligibilitySchedule.ReadWrite.Directory',
    'RoleManagement.ReadWrite.Directory',
  ),
  assignmentRemovals: pim(
    'RoleAssignmentSchedule.Remove.Directory',
    'RoleAssignmentSchedule.ReadWrite.Directory',
    'RoleManagement.ReadWrite.Directory',
  ),
  policies: pim(
    'RoleManagementPolicy.Read.Directory',
    'RoleManagementPolicy.ReadWrite.Directory',
    ...anyRoles,
  ),
  policyChanges: pim(
    'RoleManagementPolicy.ReadWrite.Directory',
    'RoleManagement.ReadWrite.Directory',
  ),
  approvals: approval('PrivilegedAccess.ReadWrite.AzureAD', 'PrivilegedAccess.Read.AzureAD'),
  decisions: approval('PrivilegedAccess.ReadWrite.AzureAD'),
  groupEligibility: pim(
    'PrivilegedEligibilitySchedule.Read.AzureADGroup',
    'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  ),
  groupAssignment: pim(
    'PrivilegedAssignmentSchedule.Read.AzureADGroup',
    'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  ),
  groupEligibilityChanges: pim('PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup'),
  groupAssignmentChanges: pim('PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'),
  groupEligibilityRemovals: pim(
    'PrivilegedEligibilitySchedule.Remove.AzureADGroup',
    'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  ),
  groupAssignmentRemovals: pim(
    'PrivilegedAssignmentSchedule.Remove.AzureADGroup',
    'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  ),
  groupPolicies: pim(
    'RoleManagementPolicy.Read.AzureADGroup',
    'RoleManagementPolicy.ReadWrite.AzureADGroup',
  ),
  groupPolicyChanges: pim('RoleManagementPolicy.ReadWrite.AzureADGroup'),
  reports: { anyOf: ['AuditLog.Read.All'], refusal: reportRefusal },
  reviews: pim('AccessReview.Read.All', 'AccessReview.ReadWrite.All'),
  reviewChanges: pim('AccessReview.ReadWrite.All'),
  alerts: pim('RoleManagementAlert.Read.Directory', 'RoleManagementAlert.ReadWrite.Directory'),
  alertChanges: pim('RoleManagementAlert.ReadWrite.Directory'),
} as const;

function hasScope(claims: AccessClaims, anyOf: readonly string[]): boolean {
  const granted = new Set(claims.scopes.map((scope) => scope.toLowerCase()));
  return anyOf.some((scope) => granted.has(scope.toLowerCase()));
}

export function demandScope(claims: AccessClaims, { anyOf, refusal }: ScopeDemand): void {
  if (!hasScope(claims, anyOf)) throw refusal(anyOf);
}

/** Without a permission to read people their properties are null, but for the id. */
export function profileOf(claims: AccessClaims): Profile {
  if (hasScope(claims, fullProfile)) return 'full';
  return hasScope(claims, ['User.ReadBasic.All']) ? 'basic' : 'none';
}
