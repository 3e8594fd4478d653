import type { PolicyRule } from './state';

const typePrefix = '#microsoft.graph.unifiedRoleManagementPolicy';

type Caller = PolicyRule['target']['caller'];
type Level = PolicyRule['target']['level'];

interface Corner {
  readonly caller: Caller;
  readonly level: Level;
}

function rule(
  id: string,
  kind: string,
  corner: Corner,
  fields: Record<string, unknown>,
): PolicyRule {
  return {
    '@odata.type': `${typePrefix}${kind}Rule`,
    id,
    ...fields,
    target: {
      caller: corner.caller,
      operations: ['all'],
      level: corner.level,
      inheritableSettings: [],
      enforcedSettings: [],
    },
  };
}

function notifications(corner: Corner): PolicyRule[] {
  return ['Admin', 'Requestor', 'Approver'].map((recipientType) =>
    rule(`Notification_${recipientType}_${corner.caller}_${corner.level}`, 'Notification', corner, {
      notificationType: 'Email',
      recipientType,
      notificationLevel: 'All',
      isDefaultRecipientsEnabled: true,
      notificationRecipients: [],
    }),
  );
}

interface Limits extends Corner {
  readonly expiration: {
    readonly isExpirationRequired: boolean;
    readonly maximumDuration: string;
  };
  readonly enabledRules: readonly string[];
}

function expirationAndEnablement(limits: Limits): PolicyRule[] {
  const { caller, level, expiration, enabledRules } = limits;
  return [
    rule(`Expiration_${caller}_${level}`, 'Expiration', limits, expiration),
    rule(`Enablement_${caller}_${level}`, 'Enablement', limits, { enabledRules }),
  ];
}

const activation: Corner = { caller: 'EndUser', level: 'Assignment' };

/** The setting of an approval rule; without approvers of its own, PIM asks its administrators. */
export function approvalSetting(isApprovalRequired: boolean, primaryApprovers: readonly object[]) {
  return {
    isApprovalRequired,
    isApprovalRequiredForExtension: false,
    isRequestorJustificationRequired: true,
    approvalMode: 'SingleStage',
    approvalStages: [
      {
        approvalStageTimeOutInDays: 1,
        isApproverJustificationRequired: true,
        escalationTimeInMinutes: 0,
        isEscalationEnabled: false,
        primaryApprovers,
        escalationApprovers: [],
      },
    ],
  };
}

function approval(): PolicyRule {
  const setting = approvalSetting(false, []);
  return rule('Approval_EndUser_Assignment', 'Approval', activation, { setting });
}

const eligibility: Corner = { caller: 'Admin', level: 'Eligibility' };
const assignment: Corner = { caller: 'Admin', level: 'Assignment' };

interface Defaults {
  readonly mayBePermanent: boolean;
  readonly mfa: boolean;
  readonly noContext: string | null;
}

function rulesWith({ mayBePermanent, mfa, noContext }: Defaults): readonly PolicyRule[] {
  const isExpirationRequired = !mayBePermanent;
  return [
    ...expirationAndEnablement({
      ...eligibility,
      expiration: { isExpirationRequired, maximumDuration: 'P365D' },
      enabledRules: [],
    }),
    ...notifications(eligibility),
    ...expirationAndEnablement({
      ...assignment,
      expiration: { isExpirationRequired, maximumDuration: 'P180D' },
      enabledRules: ['Justification'],
    }),
    ...notifications(assignment),
    ...expirationAndEnablement({
      ...activation,
      expiration: { isExpirationRequired: true, maximumDuration: 'PT8H' },
      enabledRules: [...(mfa ? ['MultiFactorAuthentication'] : []), 'Justification'],
    }),
    approval(),
    rule('AuthenticationContext_EndUser_Assignment', 'AuthenticationContext', activation, {
      isEnabled: false,
      claimValue: noContext,
    }),
    ...notifications(activation),
  ];
}

/** The 17 rules of a role that nobody has configured, in the order in which Graph lists them. */
export const directoryRules = rulesWith({ mayBePermanent: true, mfa: true, noContext: null });
export const groupRules = rulesWith({ mayBePermanent: false, mfa: true, noContext: null });
export const azureRules = rulesWith({ mayBePermanent: false, mfa: false, noContext: '' });
