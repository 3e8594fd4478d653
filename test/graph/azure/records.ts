import type { EligibilityId, EntraRequestId, RoleId, ScopeId } from '../../../pim/ids';
import type { Eligibility } from '../../../pim/standing';
import { ada } from '../people';

export const subscription = '/subscriptions/5a1f7f0e-0000-4000-8000-00000000000a';
export const webGroup = `${subscription}/resourceGroups/rg-web`;
export const provider = '/providers/Microsoft.Authorization';
export const contributorId = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
export const scheduleId = '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0';
export const requestId = '2a0c1f8e-5b74-4a5e-9a3a-6a5de8a2f1c9' as EntraRequestId;

export const contributor: Eligibility = {
  kind: 'azure',
  roleId: contributorId as RoleId,
  roleName: 'Contributor',
  scopeId: webGroup as ScopeId,
  scopeName: 'rg-web',
  eligibilityId: scheduleId as EligibilityId,
};

const { eligibilityId: _, ...contributorRole } = contributor;

export { contributorRole };

export const roleDefinition = `${subscription}${provider}/roleDefinitions/${contributorId}`;

const expandedProperties = {
  scope: { id: webGroup, displayName: 'rg-web', type: 'resourcegroup' },
  roleDefinition: { id: roleDefinition, displayName: 'Contributor', type: 'BuiltInRole' },
  principal: { id: ada.userId, displayName: 'Ada', email: 'ada@contoso.com', type: 'User' },
};

/** What ARM writes into every record of PIM. */
const subject = {
  scope: webGroup,
  roleDefinitionId: roleDefinition,
  principalId: ada.userId,
  principalType: 'User',
  expandedProperties,
};

function record(type: string, name: string, properties: object): object {
  const id = `${webGroup}${provider}/${type}/${name}`;
  return { properties, name, id, type: `Microsoft.Authorization/${type}` };
}

export function eligibilityRecord(change: object = {}): object {
  return record('roleEligibilityScheduleInstances', 'e-1', {
    ...subject,
    roleEligibilityScheduleId: `${webGroup}${provider}/roleEligibilitySchedules/${scheduleId}`,
    status: 'Provisioned',
    startDateTime: '2026-01-01T00:00:00Z',
    endDateTime: null,
    memberType: 'Direct',
    ...change,
  });
}

export function assignmentRecord(change: object = {}): object {
  return record('roleAssignmentScheduleInstances', 'a-1', {
    ...subject,
    assignmentType: 'Activated',
    memberType: 'Direct',
    status: 'Provisioned',
    startDateTime: '2026-03-02T08:30:00.1234567Z',
    endDateTime: '2026-03-02T10:30:00Z',
    ...change,
  });
}

export function requestRecord(change: object = {}, name: string = requestId): object {
  return record('roleAssignmentScheduleRequests', name, {
    ...subject,
    requestType: 'SelfActivate',
    status: 'Provisioned',
    approvalId: null,
    createdOn: '2026-03-02T09:00:00Z',
    requestorId: ada.userId,
    justification: 'Deploy',
    ticketInfo: { ticketNumber: null, ticketSystem: null },
    scheduleInfo: {
      startDateTime: '2026-03-02T09:00:00Z',
      expiration: { type: 'AfterDuration', endDateTime: null, duration: 'PT2H' },
    },
    ...change,
  });
}

export function approvalRecord(change: object = {}): object {
  const id = `${provider}/roleAssignmentApprovals/${requestId}`;
  const stage = {
    id: `${id}/stages/${requestId}`,
    name: 'another name than the one in the id',
    type: 'Microsoft.Authorization/roleAssignmentApprovals/stages',
    properties: {
      displayName: null,
      status: 'InProgress',
      assignedToMe: true,
      reviewResult: 'NotReviewed',
      justification: '',
      reviewedBy: null,
      reviewedDateTime: null,
      ...change,
    },
  };
  return { id, name: requestId, properties: { stages: [stage] } };
}

/** The rules that say something about activation, in Azure's words. */
export function policyRecord(change: Readonly<Record<string, object>> = {}, role = roleDefinition) {
  const rules: Readonly<Record<string, object>> = {
    Expiration_EndUser_Assignment: {
      ruleType: 'RoleManagementPolicyExpirationRule',
      isExpirationRequired: true,
      maximumDuration: 'PT4H',
    },
    Enablement_EndUser_Assignment: {
      ruleType: 'RoleManagementPolicyEnablementRule',
      enabledRules: ['MultiFactorAuthentication', 'Justification'],
    },
    AuthenticationContext_EndUser_Assignment: {
      ruleType: 'RoleManagementPolicyAuthenticationContextRule',
      isEnabled: false,
      claimValue: null,
    },
    Approval_EndUser_Assignment: approvalRule(false, []),
    ...change,
  };
  const effectiveRules = Object.entries(rules).map(([id, rule]) => ({ id, ...rule }));
  return { properties: { scope: webGroup, roleDefinitionId: role, effectiveRules } };
}

export function approvalRule(isApprovalRequired: boolean, primaryApprovers: object[] | null) {
  return {
    ruleType: 'RoleManagementPolicyApprovalRule',
    setting: {
      isApprovalRequired,
      approvalMode: 'SingleStage',
      approvalStages: [
        {
          approvalStageTimeOutInDays: 1,
          isApproverJustificationRequired: true,
          primaryApprovers,
          isEscalationEnabled: false,
          escalationApprovers: null,
        },
      ],
    },
  };
}

export function armError(status: number, code: string, message = '') {
  return { status, headers: { 'x-ms-request-id': 'arm-1' }, body: { error: { code, message } } };
}
