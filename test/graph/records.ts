import type { EntraRequestId, RoleId, ScopeId } from '../../pim/ids';
import type { RoleAtScope } from '../../pim/standing';
import { ada } from './people';

export const exchangeAdministrator: RoleAtScope = {
  kind: 'directory',
  roleId: '29232cdf-9323-42fd-ade2-1d097af3e4de' as RoleId,
  roleName: 'Exchange Administrator',
  scopeId: '/' as ScopeId,
  scopeName: 'Directory',
};

export const requestId = '2a0c1f8e-5b74-4a5e-9a3a-6a5de8a2f1c9' as EntraRequestId;

/** The request with that id, as the directory is asked about it. */
export const lodged = (id = requestId) => ({ id, role: exchangeAdministrator });

/** An eligibility instance as Graph writes it. */
export function eligibilityRecord(change: object = {}): object {
  return {
    '@odata.type': '#microsoft.graph.unifiedRoleEligibilityScheduleInstance',
    id: 'opaque-1-e',
    principalId: ada.userId,
    roleDefinitionId: exchangeAdministrator.roleId,
    directoryScopeId: '/',
    appScopeId: null,
    startDateTime: '2026-01-01T00:00:00Z',
    endDateTime: null,
    memberType: 'Direct',
    roleDefinition: { id: exchangeAdministrator.roleId, displayName: 'Exchange Administrator' },
    directoryScope: null,
    ...change,
  };
}

export function assignmentRecord(change: object = {}): object {
  return {
    ...eligibilityRecord(),
    startDateTime: '2026-03-02T08:30:00.1234567Z',
    endDateTime: '2026-03-02T10:30:00Z',
    assignmentType: 'Activated',
    activatedUsing: { id: 'x' },
    ...change,
  };
}

/** A schedule request as Graph writes it. */
export function requestRecord(change: object = {}): object {
  return {
    id: requestId,
    status: 'Provisioned',
    action: 'selfActivate',
    createdDateTime: '2026-03-02T09:00:00Z',
    completedDateTime: null,
    approvalId: null,
    principalId: ada.userId,
    roleDefinitionId: exchangeAdministrator.roleId,
    directoryScopeId: '/',
    appScopeId: null,
    scheduleInfo: {
      startDateTime: '2026-03-02T09:00:00Z',
      recurrence: null,
      expiration: { type: 'afterDuration', endDateTime: null, duration: 'PT2H' },
    },
    roleDefinition: { displayName: 'Exchange Administrator' },
    directoryScope: null,
    ...change,
  };
}

/** The rules of a role's settings that say something about activation, as Graph writes them. */
export function policyRules(change: Readonly<Record<string, object>> = {}): object[] {
  const rules: Readonly<Record<string, object>> = {
    Expiration_Admin_Eligibility: { isExpirationRequired: false, maximumDuration: 'P365D' },
    Expiration_EndUser_Assignment: { isExpirationRequired: true, maximumDuration: 'PT4H' },
    Enablement_EndUser_Assignment: { enabledRules: ['MultiFactorAuthentication', 'Justification'] },
    AuthenticationContext_EndUser_Assignment: { isEnabled: false, claimValue: null },
    Approval_EndUser_Assignment: approvalRule(true, []),
    ...change,
  };
  return Object.entries(rules).map(([id, rule]) => ({ id, ...rule }));
}

export function approvalRule(isApprovalRequired: boolean, primaryApprovers: object[]): object {
  return {
    setting: {
      isApprovalRequired,
      isApprovalRequiredForExtension: false,
      isRequestorJustificationRequired: true,
      approvalMode: 'SingleStage',
      approvalStages: [
        {
          approvalStageTimeOutInDays: 1,
          isApproverJustificationRequired: true,
          escalationTimeInMinutes: 0,
          primaryApprovers,
          isEscalationEnabled: false,
          escalationApprovers: [],
        },
      ],
    },
  };
}
