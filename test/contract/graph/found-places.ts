import { permission } from './permissions';
import type { Face } from './row';

/** Where one finds something that can stand for a placeholder. */
interface Finding {
  readonly face: Face;
  readonly path: string;
  readonly permission: readonly string[];
  readonly by: string;
  /** Of the first item that has it. */
  readonly field: string;
}

function finding(path: string, needed: string, more: Partial<Finding> = {}): Finding {
  return { face: 'v1.0', path, permission: [needed], by: 'priya', field: 'id', ...more };
}

function azureFinding(path: string, field = 'name'): Finding {
  return { face: 'arm', path, permission: ['user_impersonation'], by: 'priya', field };
}

const roles = '/roleManagement/directory';
const groups = '/identityGovernance/privilegedAccess/group';
const settings = '/policies';
const ofRoles = "$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'";
const ofGroup = "$filter=scopeId eq '{group}' and scopeType eq 'Group'";
const inGroup = "$filter=groupId eq '{group}'";
const waiting = "filterByCurrentUser(on='approver')?$filter=status eq 'PendingApproval'";
const reviews = '/identityGovernance/accessReviews';
const alerts = '/identityGovernance/roleManagementAlerts';

const {
  assignment,
  assignmentRequests,
  eligibility,
  eligibilityRequests,
  groupAssignment,
  groupEligibility,
} = permission;

/** By placeholder; ids that are none of these have to be known beforehand or kept from an answer. */
export const found: Readonly<Record<string, Finding>> = {
  someone: finding('/users?$top=1', permission.people),
  role: finding(
    `${roles}/roleDefinitions?$filter=displayName eq 'Exchange Administrator'`,
    permission.roles,
  ),
  roleHolder: finding(`${roles}/roleAssignmentScheduleInstances`, assignment, {
    field: 'principalId',
  }),
  roleAssignment: finding(
    `${roles}/roleAssignments?$filter=principalId eq '{roleHolder}'`,
    permission.roles,
  ),
  eligibilityRequest: finding(`${roles}/roleEligibilityScheduleRequests`, eligibilityRequests),
  eligibilitySchedule: finding(`${roles}/roleEligibilitySchedules`, eligibility),
  eligibilityInstance: finding(`${roles}/roleEligibilityScheduleInstances`, eligibility),
  assignmentRequest: finding(`${roles}/roleAssignmentScheduleRequests`, assignmentRequests),
  assignmentSchedule: finding(`${roles}/roleAssignmentSchedules`, assignment),
  assignmentInstance: finding(`${roles}/roleAssignmentScheduleInstances`, assignment),
  pendingRequest: finding(`${roles}/roleAssignmentScheduleRequests/${waiting}`, assignmentRequests),
  pendingMembership: finding(`${groups}/assignmentScheduleRequests/${waiting}`, groupAssignment),
  rolePolicy: finding(`${settings}/roleManagementPolicies?${ofRoles}`, permission.policies),
  rolePolicyAssignment: finding(
    `${settings}/roleManagementPolicyAssignments?${ofRoles}`,
    permission.policies,
  ),
  groupPolicy: finding(`${settings}/roleManagementPolicies?${ofGroup}`, permission.groupPolicies),
  groupPolicyAssignment: finding(
    `${settings}/roleManagementPolicyAssignments?${ofGroup}`,
    permission.groupPolicies,
  ),
  groupEligibilityRequest: finding(
    `${groups}/eligibilityScheduleRequests?${inGroup}`,
    groupEligibility,
  ),
  groupEligibilitySchedule: finding(`${groups}/eligibilitySchedules?${inGroup}`, groupEligibility),
  groupEligibilityInstance: finding(
    `${groups}/eligibilityScheduleInstances?${inGroup}`,
    groupEligibility,
  ),
  groupAssignmentRequest: finding(
    `${groups}/assignmentScheduleRequests?${inGroup}`,
    groupAssignment,
  ),
  groupAssignmentSchedule: finding(`${groups}/assignmentSchedules?${inGroup}`, groupAssignment),
  groupAssignmentInstance: finding(
    `${groups}/assignmentScheduleInstances?${inGroup}`,
    groupAssignment,
  ),
  reviewDefinition: finding(`${reviews}/definitions`, permission.reviews),
  reviewInstance: finding(
    `${reviews}/definitions/{reviewDefinition}/instances`,
    permission.reviews,
  ),
  reviewDecision: finding(
    `${reviews}/definitions/{reviewDefinition}/instances/{reviewInstance}/decisions`,
    permission.reviews,
  ),
  alert: finding(`${alerts}/alerts?${ofRoles}`, permission.alerts, { face: 'beta' }),
  directoryAudit: finding('/auditLogs/directoryAudits?$top=1', permission.reports),
  signIn: finding('/auditLogs/signIns?$top=1', permission.reports),
  azurePolicy: azureFinding(
    '{subscription}/providers/Microsoft.Authorization/roleManagementPolicies',
  ),
  azureAlert: azureFinding(
    '{sandbox}/providers/Microsoft.Authorization/roleManagementAlerts?api-version=2022-08-01-preview',
  ),
  azureHolder: azureFinding(
    '{subscription}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances',
    'properties.principalId',
  ),
  managementGroupName: azureFinding(
    '/providers/Microsoft.Management/managementGroups?api-version=2020-05-01',
  ),
  resourceGroup: azureFinding(
    '/subscriptions/{subscriptionId}/resourceGroups?api-version=2021-04-01',
  ),
  subscription: azureFinding('/subscriptions?api-version=2021-04-01', 'id'),
  subscriptionId: azureFinding('/subscriptions?api-version=2021-04-01', 'subscriptionId'),
  sandbox: azureFinding('/subscriptions?api-version=2021-04-01', 'id'),
  accessPolicy: finding('/identity/conditionalAccess/policies', permission.accessPolicies),
  unit: finding('/directory/administrativeUnits', permission.units),
  someGroup: finding('/groups?$top=1', permission.groups),
  nestedGroup: finding('/groups?$top=1', permission.groups),
  manager: finding('/users?$top=1', permission.people),
  ownReview: finding(`${reviews}/definitions`, permission.reviews),
  ownInstance: finding(`${reviews}/definitions/{ownReview}/instances`, permission.reviews),
  history: finding(`${reviews}/historyDefinitions`, permission.reviews),
  group: finding('/groups?$filter=isAssignableToRole eq true', permission.groups),
  servicePrincipal: finding('/servicePrincipals?$top=1', permission.applications),
  application: finding('/servicePrincipals?$top=1', permission.applications, { field: 'appId' }),
  context: finding(
    '/identity/conditionalAccess/authenticationContextClassReferences',
    permission.contexts,
  ),
};
